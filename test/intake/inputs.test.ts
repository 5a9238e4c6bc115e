import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readInputs } from "../../src/intake/inputs.ts";
import type { IntakeResult } from "../../src/intake/item.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "entente-intake-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
async function read(...inputs: string[]): Promise<IntakeResult[]> {
  const results: IntakeResult[] = [];
  for await (const result of readInputs(inputs)) results.push(result);
  return results;
}
async function readIn(chunks: Iterable<string | Uint8Array>): Promise<IntakeResult[]> {
  const results: IntakeResult[] = [];
  for await (const result of readInputs(["-"], { stdin: Readable.from(chunks) })) results.push(result);
  return results;
}
/** A result in short: its kind and words, or its reason. */
const short = (result: IntakeResult | undefined): string => {
  if (!result) return "nothing";
  if (!result.ok) return `failed: ${result.reason}`;
  const { content } = result.item;
  return `${content.kind}: ${content.kind === "record" ? content.record.text : content.kind === "html" ? content.html : content.text}`;
};
const words = "Turkey has delivered vehicles to Somalia.";

describe("what a file holds is told by its content", () => {
  it.each([
    ["plain.txt", words, `text: ${words}`],
    ["page.txt", `<!DOCTYPE html><html><body><p>${words}</p></body></html>`, "html: <!DOCTYPE"],
    ["fragment.txt", `<p>${words}</p>`, "html: <p>"],
    ["noname", `<?xml version="1.0"?>\n<!-- x -->\n<html><p>${words}</p></html>`, "html: <?xml"],
    ["text.html", words, `text: ${words}`],
    ["angle.txt", `${words} 3 < 4 and <p> is a tag.`, "text: Turkey"],
    ["lines.json", `{"text":"${words}"}\n`, `record: ${words}`],
    ["array.json", `[{"text":"${words}"}]`, `record: ${words}`],
    ["object.json", JSON.stringify({ text: words }, null, 2), `record: ${words}`],
    ["bracket.txt", "[Updated] Turkey has delivered.", "text: [Updated]"],
  ])("%s", async (name, content, expected) => {
    const results = await read(file(name, content));
    expect(results).toHaveLength(1);
    expect(short(results[0]).slice(0, expected.length)).toBe(expected);
  });

  it.each([
    ["binary.txt", new Uint8Array([1, 2, 0, 0, 5, 0, 0, 0, 9]), "binary data"],
    ["pdf.txt", Buffer.from("%PDF-1.7 …"), "a PDF"],
    ["packed.txt", gzipSync(words), "a gzip archive"],
    ["picture.html", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2]), "a JPEG picture"],
    ["controls.txt", new Uint8Array(200).fill(7), "binary data"],
    ["late.txt", Buffer.concat([Buffer.from(`${words}\n`.repeat(3000)), Buffer.from([0, 1, 0, 2])]), "binary data"],
  ])("%s is refused with the reason, not read as text", async (name, content, reason) => {
    expect(short((await read(file(name, content)))[0])).toMatch(
      new RegExp(`^failed: ${reason}.*give plain text, HTML or JSON lines`),
    );
  });

  it("an empty file is a failure, and so is one of nothing but white space", async () => {
    expect(short((await read(file("empty.txt", "")))[0])).toBe("failed: empty: it holds no text");
    expect(short((await read(file("blank.txt", " \n\n ")))[0])).toBe("failed: empty: it holds no text");
    expect(short((await read(file("none.json", "[]")))[0])).toBe("failed: empty: the JSON list holds no records");
  });

  it("keeps the bytes as they were found", async () => {
    const content = Buffer.from(`\ufeff${words}\r\n`);
    const [result] = await read(file("exact.txt", content));
    expect(result?.ok && Buffer.compare(result.item.bytes, content)).toBe(0);
  });
});

describe("charset", () => {
  const russian = "Турция передала Сомали десятки бронированных машин, сообщило министерство обороны в понедельник.";
  const cp1251 = (text: string): Uint8Array =>
    Uint8Array.from([...text], (letter) =>
      letter >= "А" && letter <= "я" ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0),
    );
  const utf16be = (text: string): Uint8Array => Buffer.from(text, "utf16le").swap16();
  it.each<[string, Uint8Array, string]>([
    ["UTF-8 with a mark", Buffer.from("\ufeffÉlysée"), "text: Élysée"],
    ["UTF-8", Buffer.from("Élysée “said”"), "text: Élysée “said”"],
    ["UTF-16 with a mark", Buffer.from(`\ufeff${words}`, "utf16le"), `text: ${words}`],
    ["UTF-16 without", Buffer.from(words, "utf16le"), `text: ${words}`],
    ["UTF-16, the other way round", utf16be(`\ufeff${words}`), `text: ${words}`],
    [
      "windows-1252",
      Buffer.concat([
        Buffer.from("The minister said "),
        Buffer.from([0x93]),
        Buffer.from("no"),
        Buffer.from([0x94, 0x20, 0x96, 0x20, 0xc9]),
        Buffer.from("lysee agreed to that."),
      ]),
      "text: The minister said “no” – Élysee agreed to that.",
    ],
    ["windows-1251", cp1251(russian), `text: ${russian}`],
    [
      "a page that names it",
      Buffer.concat([
        Buffer.from(`<html><head><meta charset="windows-1251"></head><body>`),
        cp1251("Да"),
        Buffer.from("</body></html>"),
      ]),
      `html: <html><head><meta charset="windows-1251"></head><body>Да</body></html>`,
    ],
    ["UTF-8 cut short", Buffer.from(`${"Élysée ".repeat(20)}É`).subarray(0, -1), `text: ${"Élysée ".repeat(20)}\ufffd`],
    ["JSON lines in UTF-16", Buffer.from(`\ufeff{"text":"${words}"}\n`, "utf16le"), `record: ${words}`],
    ["JSON lines with a mark", Buffer.from(`\ufeff{"text":"${words}"}\n`), `record: ${words}`],
  ])("%s is read", async (_, content, expected) => {
    expect(short((await read(file("charset.txt", content)))[0])).toBe(expected);
  });
});

describe("JSON lines", () => {
  it("give an item or a named failure for each line, and one bad line never stops the rest", async () => {
    const lines = [
      `{"id":"a","text":"A"}`,
      "nonsense",
      "",
      `{"title":"no text"}`,
      `{"text":5,"outlet":["x"]}`,
      `[1]`,
      `{"text":" "}`,
      `{"id":7,"text":"B","extra":1,"url":null}`,
    ];
    const path = file("mixed.jsonl", lines.join("\r\n"));
    const results = await read(path);
    expect(results.map((result) => (result.ok ? result.item.origin : result.origin).replace(path, "mixed"))).toEqual(
      [1, 2, 4, 5, 6, 7, 8].map((number) => `mixed:${number}`),
    );
    expect(results.map(short)).toEqual([
      "record: A",
      expect.stringMatching(/^failed: not JSON: /),
      `failed: not a report: "text" is missing`,
      `failed: not a report: "text" must be a text, found the number 5; "outlet" must be a text, found a list`,
      `failed: not a record: wanted an object like {"text": "…"}, found a list`,
      `failed: not a report: "text" is empty`,
      "record: B",
    ]);
    expect(results[6]?.ok && results[6].item.content).toEqual({ kind: "record", record: { id: "7", text: "B" } });
  });

  it("name the bad record of a list by its number", async () => {
    const path = file("list.json", `[{"text":"A"},{"txt":"B"}]`);
    expect(await read(path)).toMatchObject([
      { ok: true },
      { ok: false, origin: `${path}#2`, reason: `not a report: "text" is missing` },
    ]);
    expect(short((await read(file("broken.json", `[{"text":"A"},`)))[0])).toMatch(
      /^failed: a JSON list that cannot be parsed/,
    );
  });

  it("with a line of 50 MB among them fail for that line alone, without holding it", async () => {
    const chunk = Buffer.alloc(1_000_000, "x");
    let most = 0;
    function* lines(): Generator<string | Uint8Array> {
      yield `{"text":"A"}\n{"text":"`;
      for (let i = 0; i < 50; i++) {
        most = Math.max(most, process.memoryUsage().arrayBuffers);
        yield Buffer.from(chunk);
      }
      yield `"}\n{"text":"B"}\n`;
    }
    const results = await readIn(lines());
    expect(results.map(short)).toEqual([
      "record: A",
      "failed: the line has 50 MB; the most that one line may have is 20 MB",
      "record: B",
    ]);
    expect(results[1]).toMatchObject({ origin: "standard input:2" });
    expect(most).toBeLessThan(150_000_000);
  });
});

describe("inputs", () => {
  it("a plain text of 50 MB is refused with the limit", async () => {
    const chunk = "word ".repeat(200_000);
    expect((await readIn(Array.from({ length: 50 }, () => chunk))).map(short)).toEqual([
      expect.stringMatching(/^failed: larger than 20 MB/),
    ]);
  });

  it("standard input is read, and empty standard input is nothing at all", async () => {
    expect((await readIn([words])).map(short)).toEqual([`text: ${words}`]);
    expect(await readIn([])).toEqual([]);
  });

  it("folders are read below, in order, hidden files passed over, links followed without end", async () => {
    const top = join(folder, "tree");
    mkdirSync(join(top, "b", "c"), { recursive: true });
    mkdirSync(join(top, ".git"));
    for (const name of ["a.txt", "b/c/d.txt", ".hidden", ".git/config", "z.txt"]) writeFileSync(join(top, name), words);
    symlinkSync(top, join(top, "b", "loop"));
    symlinkSync(join(top, "b"), join(top, "y-again"));
    symlinkSync(join(top, "gone"), join(top, "zz-broken"));
    execFileSync("mkfifo", [join(top, "pipe")]);
    const results = await read(top);
    expect(
      results.map((result) =>
        (result.ok ? result.item.origin : `! ${result.origin} ${result.reason}`).replaceAll(top, ""),
      ),
    ).toEqual([
      "/a.txt",
      "/b/c/d.txt",
      "! /pipe neither a file nor a folder (a pipe, socket or device)",
      "/z.txt",
      "! /zz-broken there is no such file or folder (or a link that leads nowhere)",
    ]);
  });

  it("a missing path and an empty folder are failures among good ones", async () => {
    const nothing = join(folder, "nothing");
    mkdirSync(nothing);
    const good = file("good.txt", words);
    const results = await read(join(folder, "missing.txt"), nothing, good);
    expect(results.map(short)).toEqual([
      "failed: there is no such file or folder (or a link that leads nowhere)",
      "failed: the folder holds no files to read (hidden ones are passed over)",
      `text: ${words}`,
    ]);
  });

  it("files and folders without rights are failures that name them, for a user without privileges", async () => {
    const shut = mkdtempSync(join(tmpdir(), "entente-shut-"));
    chmodSync(shut, 0o755);
    mkdirSync(join(shut, "closed"));
    writeFileSync(join(shut, "secret.txt"), words);
    writeFileSync(join(shut, "open.txt"), words);
    chmodSync(join(shut, "closed"), 0o000);
    chmodSync(join(shut, "secret.txt"), 0o000);
    const root = process.getuid?.() === 0;
    try {
      // Rights do not bind root: its effective user is lowered while the folder is read.
      if (root) process.seteuid?.(65534);
      const results = await read(shut);
      expect(
        results.map((result) =>
          result.ok ? basename(result.item.origin) : `${basename(result.origin)}: ${result.reason}`,
        ),
      ).toEqual([
        "closed: no right to read it; change its permissions or run as a user who may",
        "open.txt",
        "secret.txt: no right to read it; change its permissions or run as a user who may",
      ]);
    } finally {
      if (root) process.seteuid?.(0);
      chmodSync(join(shut, "closed"), 0o755);
      rmSync(shut, { recursive: true, force: true });
    }
  });
});
