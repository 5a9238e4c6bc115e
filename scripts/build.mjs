/** `npm run build`: src/ to dist/. */
import { build, install, main, say } from "./lib/house.mjs";

await main(async () => {
  await install();
  await build({ always: true });
  say("Built: dist/");
});
