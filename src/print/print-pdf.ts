import { chromium, type Browser } from "playwright-core";
import { findBrowser, type Found } from "./find-browser.ts";
import { fontsFor } from "./fonts.ts";
import { packagedLibraries } from "./packaged-browser.ts";
import type { Paper } from "./paper.ts";
import { PrintError } from "./print-error.ts";

export interface PrintOptions {
  paper: Paper;
  /** ISO day or moment that the document bears as its date, so that the same page gives the same bytes. */
  date: string;
}

/** Milliseconds after which printing is given up. */
const patience = 60_000;

/**
 * A page as PDF, with outline and tags for readers that speak. Scripts are off and nothing is fetched, whatever the page
 * says; fonts are set into it. Throws PrintError where no browser is found or it does not start.
 */
export async function printPdf(html: string, { paper, date }: PrintOptions): Promise<Buffer> {
  const browser = await launch(await findBrowser());
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
    await context.route("**/*", (route) => route.abort());
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    await page.setContent(
      html.replace("</head>", () => `<style>${fontsFor(html)}</style></head>`),
      { waitUntil: "load" },
    );
    await page.evaluate("document.fonts.ready.then(() => undefined)");
    const format = paper === "letter" ? "Letter" : "A4";
    return dated(await page.pdf({ format, printBackground: true, tagged: true, outline: true }), date);
  } finally {
    await browser.close();
  }
}

async function launch({ path, packaged }: Found): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  const start = async (more: { chromiumSandbox: boolean; env?: Record<string, string> }): Promise<Browser> =>
    await chromium.launch({ executablePath: path, timeout: patience, args: ["--font-render-hinting=none"], ...more });
  try {
    return await start({ chromiumSandbox: !isRoot });
  } catch (first) {
    const said = String((first as Error).message);
    try {
      // Containers often forbid the sandbox; the page has no script, and nothing in it comes from elsewhere unescaped.
      if (/sandbox|namespace/iu.test(said) && !isRoot) return await start({ chromiumSandbox: false });
      const libraries = packaged && /shared librar/iu.test(said) ? await packagedLibraries() : null;
      if (libraries !== null) {
        const env = { ...process.env, LD_LIBRARY_PATH: libraries } as Record<string, string>;
        return await start({ chromiumSandbox: false, env });
      }
    } catch (second) {
      throw unusable(path, second);
    }
    throw unusable(path, first);
  }
}

function unusable(path: string, cause: unknown): PrintError {
  const [reason = ""] = /error while loading.*|FATAL.*|Failed to.*|spawn .*/u.exec((cause as Error).message) ?? [
    (cause as Error).message.split("\n")[0],
  ];
  return new PrintError(
    `The browser ${path} did not start: ${reason}. Name another in ENTENTE_BROWSER, or write --format html and print that.`,
    { cause },
  );
}

/** Chromium dates a document with the clock; a date of equal length leaves every place in the file where it was. */
function dated(pdf: Buffer, date: string): Buffer {
  const moment = new Date(date);
  const digits = (Number.isNaN(moment.getTime()) ? new Date(0) : moment).toISOString().replace(/\D/gu, "").slice(0, 14);
  const text = pdf
    .toString("latin1")
    .replace(/\((D:)\d{14}([+-]\d{2}'\d{2}'\))/gu, (_, head: string, zone: string) => `(${head}${digits}${zone}`);
  return Buffer.from(text, "latin1");
}
