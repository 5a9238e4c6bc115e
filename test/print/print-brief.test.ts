import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { nameOf } from "../../src/actors/principals.ts";
import { composeBrief } from "../../src/brief/compose.ts";
import { renderHtml } from "../../src/brief/render-html.ts";
import { buildClaims } from "../../src/claims/build-claims.ts";
import { printPdf } from "../../src/print/print-pdf.ts";
import { factsOf, statement } from "../support/statement.ts";

test("a brief prints with its sections, both drawings as drawings, links to its endnotes and numbered pages", async () => {
  const statements = [statement({ id: "a" }), statement({ id: "b", dyad: ["SOM", "TUR"] })];
  const brief = composeBrief({
    a: "TUR",
    b: "SOM",
    names: nameOf,
    claims: buildClaims(statements, factsOf(statements)),
    statementsById: new Map(statements.map((each) => [each.id, each])),
    coverage: { reports: 2, outlets: ["A"], first: "2024-03-01", last: "2024-03-14" },
    since: null,
    until: null,
    asOf: null,
    cutOff: "2024-03-20",
  });
  const pdf = await printPdf(renderHtml(brief), { paper: "a4", date: brief.cutOff });
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text, totalPages } = await extractText(document);
  expect(totalPages).toBeGreaterThan(1);
  const all = text.join("\n");
  for (const words of [brief.title, "Network", "material cooperation: 1", "Map", "Natural Earth", "Endnotes"]) {
    expect(all).toContain(words);
  }
  // The table that stands in for a drawing is not printed beside it.
  expect(all).not.toContain("The same as a table");
  expect(text[0]).toContain(`1 / ${totalPages}`);
  expect((await (await document.getPage(1)).getAnnotations()).length).toBeGreaterThan(0);
  // Letters are set as letters: drawn ones would make the file large and what it says hard to find.
  expect(pdf.length).toBeLessThan(300_000);
});
