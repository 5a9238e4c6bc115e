/** `npm run -s entente -- ARGS`: the command line, built when it must be. Standard output is the program's alone. */
import { build, entente, install, main } from "./lib/house.mjs";

await main(async () => {
  await install();
  await build();
  return await entente(process.argv.slice(2));
});
