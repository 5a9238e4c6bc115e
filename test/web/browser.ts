/** A real Chromium for the tests of the app, started as for printing. */
import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "../../src/print/find-browser.ts";
import { packagedLibraries } from "../../src/print/packaged-browser.ts";

export async function launchBrowser(): Promise<Browser> {
  const { path, packaged } = await findBrowser();
  const start = (env?: Record<string, string>): Promise<Browser> =>
    chromium.launch({
      executablePath: path,
      chromiumSandbox: false,
      args: ["--font-render-hinting=none"],
      ...(env === undefined ? {} : { env }),
    });
  try {
    return await start();
  } catch (cause) {
    const libraries = packaged ? await packagedLibraries() : null;
    if (libraries === null) throw cause;
    return await start({ ...process.env, LD_LIBRARY_PATH: libraries } as Record<string, string>);
  }
}
