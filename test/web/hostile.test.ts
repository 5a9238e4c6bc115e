/** Titles, outlets, names, texts and originals that try to run something, to lead out, or to break the page. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bringUpToDate } from "../../src/keeping/keeper.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { record } from "../serve/sample-desk.ts";
import { type Desk, openDesk } from "./desk.ts";

/** Each sets `window.stolen`, asks another server for something, or opens a dialog where it is run or shown as markup. */
const attempts: Record<string, string> = {
  script: "<script>window.stolen = 1</script>",
  "closed script": "</script><script>window.stolen = 1</script>",
  "event handler": '<img src="https://example.org/x.png" onerror="window.stolen = 1">',
  svg: '<svg xmlns="http://www.w3.org/2000/svg" onload="window.stolen = 1"><animate onbegin="alert(1)" attributeName="x"/></svg>',
  mathml: '<math><mtext><style><img src=x onerror="window.stolen = 1"></style></mtext></math>',
  style: "<style>@import url(https://example.org/x.css); * { background: url(https://example.org/y) }</style>",
  link: '<a href="javascript:window.stolen=1">more</a> javascript:window.stolen=1',
  "data link": '<a href="data:text/html,<script>parent.stolen=1</script>">more</a>',
  frame: '<iframe srcdoc="<script>parent.stolen = 1</script>"></iframe><object data="https://example.org"></object>',
  base: '<base href="https://example.org/"><meta http-equiv="refresh" content="0;url=https://example.org">',
  form: '<form action="https://example.org"><button autofocus onfocus="window.stolen = 1">go</button></form>',
  template: "{{constructor.constructor('window.stolen=1')()}} ${window.stolen=1} <%= 1 %>",
  "right to left": "\u202Egnp.exe\u2066 \u0627\u0644\u0633\u0644\u0627\u0645\u200F",
  unclosed: `<div><b><a href="${"<p>".repeat(200)}`,
  long: "x".repeat(20_000),
  zalgo: "e\u0301\u0302\u0303\u0304".repeat(60),
  quotes: `"'\`--><!--]]>\\ &lt;&amp;&#x27;`,
};

const sentence = "Turkey handed over armoured vehicles to Somalia last week";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({
    async fill(path) {
      const ledger = await openLedger(path);
      await bringUpToDate(ledger, "2024-04-01T00:00:00Z");
      for (const [index, [name, attempt]] of Object.entries(attempts).entries()) {
        const made = {
          id: `r ${name} ${attempt.slice(0, 60)}`,
          outlet: attempt.slice(0, 300),
          title: `${name}: ${attempt}`,
          author: attempt.slice(0, 300),
          published: `2024-03-${String(index + 1).padStart(2, "0")}`,
          url: "javascript:window.stolen=1",
          words: [`${sentence}.`, `${attempt}`, `A second paragraph about ${name}.`],
          bytes: `<!doctype html><html><body><p>${sentence}.</p>${attempt}<p>After it.</p></body></html>`,
          statements: [
            {
              id: `s-${name.replaceAll(" ", "-")}`,
              quote: sentence,
              chain: [{ name: attempt.slice(0, 300), mention: attempt.slice(0, 300) }],
              proposition: { object: attempt.slice(0, 500), place: attempt.slice(0, 200) },
            },
          ],
        };
        await record(ledger, made, `2024-04-01T00:${String(index + 1).padStart(2, "0")}:00Z`);
      }
      await ledger.close();
    },
  });
});
afterAll(async () => {
  await desk.close();
});

/** Opens a page and says what went wrong there: what ran, what was asked for elsewhere, what was complained of. */
async function visited(path: string, act?: (page: Page) => Promise<void>): Promise<string[]> {
  const { page, wrong } = await desk.open(path);
  page.on("dialog", (dialog) => {
    wrong.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  if (act !== undefined) await act(page);
  if ((await page.evaluate("window.stolen")) !== undefined) wrong.push("something ran");
  const links = (await page.evaluate(
    "[...document.querySelectorAll('main a[href]')].map((each) => each.protocol).filter((each) => !/^https?:|^blob:|^mailto:/.test(each))",
  )) as string[];
  const foreign = (await page.evaluate(
    "document.querySelectorAll('main script, main object, main embed').length",
  )) as number;
  if (foreign > 0) wrong.push(`${foreign} elements that were given`);
  await page.context().close();
  return [...wrong, ...links.map((protocol) => `link of ${protocol}`)];
}

test.each(["/", "/dossier/TUR/SOM", "/claims", "/sources", "/review", "/brief/TUR/SOM"])(
  "%s shows hostile names and titles as words",
  async (path) => {
    expect(await visited(path)).toEqual([]);
  },
);

test("every claim of hostile reports is shown as words", async () => {
  const { items } = (await desk.served.ask("/api/claims?limit=100")).json as { items: { id: string }[] };
  expect(items.length).toBeGreaterThan(3);
  for (const { id } of items) expect([id, await visited(`/claims/${encodeURIComponent(id)}`)]).toEqual([id, []]);
});

test.each(Object.entries(attempts))(
  "a report with %s runs nothing, beside its original neither",
  async (name, attempt) => {
    const path = `/reports/${encodeURIComponent(`r ${name} ${attempt.slice(0, 60)}`)}`;
    const wrong = await visited(path, async (page) => {
      await page.getByLabel("Original beside it").check();
      await page.frameLocator("iframe").getByText("armoured vehicles").first().waitFor();
    });
    expect(wrong).toEqual([]);
  },
);

test("documents of hostile reports hold no markup of theirs", async () => {
  const html = (await desk.served.ask("/api/brief/TUR/SOM?format=html")).text;
  expect(html).not.toMatch(/<script|<img|<iframe|<object|<form|<base|onerror=(?!&)|<meta http-equiv="refresh"/iu);
  for (const format of ["md", "eml", "json", "text"]) {
    expect((await desk.served.ask(`/api/brief/TUR/SOM?format=${format}`)).status).toBeLessThan(500);
  }
});
