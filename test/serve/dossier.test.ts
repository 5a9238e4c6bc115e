import { afterAll, beforeAll, expect, test } from "vitest";
import { served, type Served } from "./served.ts";

let desk: Served;
beforeAll(async () => (desk = await served()));
afterAll(() => desk.close());

test("a tie comes as data and as a drawing, by names in any order", async () => {
  const { json } = await desk.ask("/api/ties/Turkey/SOM?by=quarter&outlet=Sample%20Wire");
  expect([json.a, json.b, json.by, json.outlets]).toEqual(["TUR", "SOM", "quarter", ["Sample Wire"]]);
  const drawn = await desk.ask("/api/ties/TUR/SOM?format=svg");
  expect(drawn.text).toMatch(/^<svg/u);
  expect(drawn.headers.get("content-type")).toBe("image/svg+xml");
});

test("a brief comes as data and as documents, each under its own type", async () => {
  const { json } = await desk.ask("/api/brief/Turkey/Somalia");
  expect(json.title).toContain("a collation, not an assessment");
  expect(json.claims.map(({ id }: { id: string }) => id)).toEqual(["c-s-plan", "c-s-turkey"]);
  for (const [format, type, holds] of [
    ["html", "text/html; charset=utf-8", "<!doctype html>"],
    ["md", "text/markdown; charset=utf-8", "# Turkey and Somalia"],
    ["text", "text/plain; charset=utf-8", "Turkey and Somalia"],
    ["eml", "message/rfc822", "X-Unsent: 1"],
  ] as const) {
    const answer = await desk.ask(`/api/brief/Turkey/Somalia?format=${format}`);
    expect(answer.headers.get("content-type"), format).toBe(type);
    expect(answer.text, format).toContain(holds);
  }
});

test("styles of a brief pass by their hash, within a frame of the app alone", async () => {
  const { headers } = await desk.ask("/api/brief/Turkey/Somalia?format=html");
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toMatch(/style-src 'sha256-/u);
  expect(policy).not.toContain("unsafe");
});

test("as of a moment before the denial, the brief knows nothing of it", async () => {
  const before = await desk.ask("/api/brief/Turkey/Somalia?asOf=2024-04-01T00:04:30Z");
  expect(before.json.claims.map(({ status }: { status: string }) => status)).not.toContain("disputed");
});

test.each([
  ["/api/ties/Nowhereland/Somalia", 404],
  ["/api/ties/Turkey/TUR", 400],
  ["/api/ties/Turkey/Somalia?outlet=nobody", 400],
  ["/api/ties/Turkey/Somalia?by=week", 400],
  ["/api/brief/Turkey/Nowhereland", 404],
  ["/api/brief/Turkey/Somalia?format=exe", 400],
  ["/api/brief/Turkey/Somalia?asOf=yesterday", 400],
  ["/api/brief/Turkey/Somalia?since=2024-02-02&until=2024-02-01", 400],
  ["/api/brief/Turkey", 404],
])("%s is answered %i", async (path, status) => {
  expect((await desk.ask(path)).status).toBe(status);
  expect(desk.defects).toEqual([]);
});
