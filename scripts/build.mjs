/** `npm run build`: src/ to dist/, the app in web/ to web/dist/. */
import { build, install, main, say } from "./lib/house.mjs";

await main(async () => {
  await install();
  await build({ always: true });
  say("Built: dist/, web/dist/");
});
