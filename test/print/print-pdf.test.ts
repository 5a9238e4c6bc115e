import { existsSync } from "node:fs";
import { join } from "node:path";
import { extractText, getDocumentProxy, getMeta } from "unpdf";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { findBrowser } from "../../src/print/find-browser.ts";
import { fontsFor } from "../../src/print/fonts.ts";
import { packagedLibraries } from "../../src/print/packaged-browser.ts";
import { PrintError } from "../../src/print/print-error.ts";
import { printPdf } from "../../src/print/print-pdf.ts";
import { workFolder } from "../cli/run.ts";

const names = "Владимир Ђукановић, Κυριάκος, 外交部, 조선민주주의인민공화국, وزارة الخارجية, משרד החוץ";
const page = (
  body: string,
): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sample & Test</title>
<style>@page { margin: 20mm; @bottom-right { content: counter(page) " of " counter(pages); } }</style></head><body>${body}</body></html>`;
const options = { paper: "a4", date: "2024-03-20" } as const;

afterEach(() => vi.unstubAllEnvs());

describe("a printed page", () => {
  let pdf: Buffer;
  let text: string[];

  beforeAll(async () => {
    const script = `<script>document.body.append("written by a script")</script>`;
    pdf = await printPdf(
      page(`<h1>Heading</h1><p>${names}</p>${script}<p style="break-before:page">Second</p>`),
      options,
    );
    ({ text } = await extractText(await getDocumentProxy(new Uint8Array(pdf))));
  });

  test("holds its text in Latin, Cyrillic, Greek, Chinese, Korean, Arabic and Hebrew letters, and numbers its pages", () => {
    expect(text).toHaveLength(2);
    for (const word of ["Heading", "Владимир", "Ђукановић", "Κυριάκος", "外交部", "조선민주주의인민공화국", "1 of 2"]) {
      expect(text[0]).toContain(word);
    }
    expect(text[0]).toMatch(/\p{Script=Arabic}{2}/u);
    expect(text[0]).toMatch(/\p{Script=Hebrew}{2}/u);
    expect(text[1]).toContain("2 of 2");
  });

  test("runs no script", () => {
    expect(text.join("\n")).not.toContain("written by a script");
  });

  test("bears title and date, and is the same file when printed again", async () => {
    const { info } = await getMeta(await getDocumentProxy(new Uint8Array(pdf)));
    expect(info).toMatchObject({ Title: "Sample & Test", CreationDate: "D:20240320000000+00'00'" });
    const first = await printPdf(page("<p>Alike</p>"), options);
    expect((await printPdf(page("<p>Alike</p>"), options)).equals(first)).toBe(true);
  });

  test("has the size of the paper asked for", async () => {
    const size = async (printed: Buffer): Promise<number[]> => {
      const sheet = await (await getDocumentProxy(new Uint8Array(printed))).getPage(1);
      return sheet.view.slice(2).map(Math.round);
    };
    expect(await size(pdf)).toEqual([596, 843]);
    expect(await size(await printPdf(page("x"), { ...options, paper: "letter" }))).toEqual([612, 792]);
  });

  test("fetches nothing", async () => {
    const { createServer } = await import("node:http");
    let asked = 0;
    const server = createServer((_, response) => {
      asked++;
      response.end();
    });
    const port = await new Promise<number>((resolve) =>
      server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port)),
    );
    const address = `http://127.0.0.1:${port}`;
    await printPdf(
      page(
        `<img src="${address}/a.png"><link rel="stylesheet" href="${address}/b.css"><iframe src="${address}/c"></iframe>`,
      ),
      options,
    );
    server.close();
    expect(asked).toBe(0);
  });
});

test("only those parts of the fonts are set into a page that its text needs", () => {
  expect(fontsFor("abc").length).toBeLessThan(120_000);
  expect(fontsFor("abc")).not.toMatch(/Noto Sans (?:SC|KR|Arabic)/u);
  expect(fontsFor("abc 外")).toContain("Noto Sans SC");
  expect(fontsFor("abc")).not.toMatch(/url\((?!data:)/u);
});

test("a browser that is named and is none is an error that names it", async () => {
  vi.stubEnv("ENTENTE_BROWSER", "/nowhere/chrome");
  await expect(findBrowser()).rejects.toThrow(PrintError);
  await expect(findBrowser()).rejects.toThrow("ENTENTE_BROWSER names /nowhere/chrome");
});

test("a browser that does not start is an error that says what to do", async () => {
  vi.stubEnv("ENTENTE_BROWSER", "/bin/false");
  await expect(printPdf(page("x"), options)).rejects.toThrow(/\/bin\/false did not start.*write --format html/su);
});

test.runIf(process.platform === "linux" && process.arch === "x64")(
  "the libraries for a bare system are unpacked into the user's cache",
  async () => {
    const folder = workFolder();
    vi.stubEnv("XDG_CACHE_HOME", folder.path);
    const libraries = await packagedLibraries();
    expect(libraries).toContain(folder.path);
    expect(existsSync(join(libraries ?? "", "libnss3.so"))).toBe(true);
    folder.remove();
  },
);
