import { afterAll, beforeAll, expect, test } from "vitest";
import { hostilePage } from "./sample-desk.ts";
import { served, type Served } from "./served.ts";

let desk: Served;
beforeAll(async () => (desk = await served()));
afterAll(() => desk.close());

test("a report shows its text, statements at their places with their claims, and near copies", async () => {
  const { json } = await desk.ask(`/api/reports/${encodeURIComponent("r/with slash?&#")}`);
  const [{ evidence }] = json.statements;
  expect(json.report.text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
  expect(json.claims).toEqual([{ statement: "s-wire", claim: "c-s-turkey", status: "disputed" }]);
  expect(json.copies).toMatchObject([{ report: "r-copy", outlet: "The Sample Gazette", resemblance: 1 }]);
  expect((await desk.ask("/api/reports/r-copy")).json.copyOf).toBe("r/with slash?&#");
});

test("earlier revisions are there with what was read from them", async () => {
  const latest = await desk.ask("/api/reports/r-azeri");
  expect(latest.json.revisions.map(({ revision }: { revision: number }) => revision)).toEqual([1, 2]);
  expect(latest.json.report.text).toContain("did not answer");
  const first = await desk.ask("/api/reports/r-azeri?revision=1");
  expect(first.json.report.text).not.toContain("did not answer");
  expect([first.json.statements.length, first.json.claims]).toEqual([1, []]);
});

test("an original page is shown without anything that runs, is fetched or leads away", async () => {
  const { text, headers } = await desk.ask("/api/reports/r-html/original");
  expect(text).toContain("Turkey handed over armoured vehicles");
  expect(text).not.toMatch(
    /<(?:script|svg|iframe|form|input|img|link|meta http|math|a)\b|\bon\w+=|javascript:|example\.org/iu,
  );
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toContain("sandbox");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'self'");
  expect(policy).not.toContain("unsafe-inline");
  expect(headers.get("x-frame-options")).toBe("SAMEORIGIN");
});

test("the bytes as they came are a download that no browser opens", async () => {
  const { text, headers } = await desk.ask("/api/reports/r-html/original?as=raw");
  expect(text).toBe(hostilePage);
  expect(headers.get("content-type")).toBe("application/octet-stream");
  expect(headers.get("content-disposition")).toContain("attachment");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});

test("a plain original is plain text", async () => {
  const { headers } = await desk.ask("/api/reports/r-copy/original");
  expect(headers.get("content-type")).toBe("text/plain; charset=utf-8");
});

test.each([
  ["/api/reports/nothing", 404],
  ["/api/reports/nothing/original", 404],
  ["/api/reports/r-html?revision=2", 404],
  ["/api/reports/r-html?revision=-1", 400],
  ["/api/reports/r-html/original?as=html", 400],
  ["/api/reports/..%2f..%2f..%2fetc%2fpasswd", 404],
  ["/api/reports/%2e%2e%2f%2e%2e%2fetc%2fpasswd/original", 404],
  [`/api/reports/${"x".repeat(2001)}`, 400],
])("%s is answered %i", async (path, status) => {
  expect((await desk.ask(path)).status).toBe(status);
  expect(desk.defects).toEqual([]);
});
