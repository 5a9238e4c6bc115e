import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { packagedBrowser } from "./packaged-browser.ts";
import { PrintError } from "./print-error.ts";

const programs = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];

const usualPlaces: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((name) => {
    const folder = process.env[name];
    return folder === undefined
      ? []
      : [
          join(folder, "Google", "Chrome", "Application", "chrome.exe"),
          join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
        ];
  }),
};

export interface Found {
  path: string;
  /** Whether it is the one that npm brings, which may lack libraries on a bare system. */
  packaged: boolean;
}

/**
 * The browser to print with: the one named in `ENTENTE_BROWSER`, else the one that npm brings (Linux x64), else Chrome,
 * Chromium or Edge as installed. Throws PrintError where there is none.
 */
export async function findBrowser(): Promise<Found> {
  const named = process.env["ENTENTE_BROWSER"];
  if (named !== undefined && named !== "") {
    if (runs(named)) return { path: named, packaged: false };
    throw new PrintError(
      `ENTENTE_BROWSER names ${named}, which is no program that can be run. Correct it or unset it.`,
    );
  }
  const packaged = await packagedBrowser();
  if (packaged !== null) return { path: packaged, packaged: true };
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) =>
      folder === "" ? [] : programs.map((name) => join(folder, process.platform === "win32" ? `${name}.exe` : name)),
    );
  const path = [...onPath, ...(usualPlaces[process.platform] ?? [])].find(runs);
  if (path !== undefined) return { path, packaged: false };
  throw new PrintError(
    "No browser to print with was found. Install Chrome or Chromium, or name one in the environment variable " +
      "ENTENTE_BROWSER; on Linux x64 'npm install --include=optional' brings one. Without it, write --format html and print that.",
  );
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
