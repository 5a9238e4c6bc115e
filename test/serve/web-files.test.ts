import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { served, type Served } from "./served.ts";

let desk: Served;
beforeAll(async () => {
  desk = await served({ empty: true });
  const web = join(desk.folder, "web");
  mkdirSync(join(web, "assets"), { recursive: true });
  writeFileSync(join(desk.folder, "secret.txt"), "secret");
  writeFileSync(join(web, "index.html"), "<!doctype html><title>Desk</title>");
  writeFileSync(join(web, "assets", "index-B3xYz9Qa.js"), `export const long = "${"x".repeat(3000)}";`);
  writeFileSync(join(web, "icon.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
  writeFileSync(join(web, "csp-hashes.json"), JSON.stringify({ styles: ["'sha256-abc='"] }));
});
afterAll(() => desk.close());

const page = { headers: { Accept: "text/html,application/xhtml+xml" } };

test("the app's page is asked for anew each time, and answered 304 where it is as it was", async () => {
  const { text, headers } = await desk.ask("/", page);
  expect(text).toContain("<title>Desk</title>");
  expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(headers.get("cache-control")).toBe("no-cache");
  const again = await desk.ask("/", { headers: { "If-None-Match": headers.get("etag") ?? "" } });
  expect(again.status).toBe(304);
});

test("files whose name holds a hash are kept for a year; all have their types", async () => {
  const script = await desk.ask("/assets/index-B3xYz9Qa.js");
  expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(script.headers.get("cache-control")).toContain("immutable");
  expect(script.headers.get("content-encoding")).toBe("gzip");
  const icon = await desk.ask("/icon.svg");
  expect([icon.headers.get("content-type"), icon.headers.get("cache-control")]).toEqual(["image/svg+xml", "no-cache"]);
});

test("an address within the app is answered with its page, a missing file is not", async () => {
  expect((await desk.ask("/dossier/TUR/SOM?domain=arms", page)).text).toContain("<title>Desk</title>");
  expect((await desk.ask("/assets/missing-abcdefgh.js", page)).status).toBe(404);
  expect((await desk.ask("/dossier/TUR/SOM", { headers: { Accept: "application/json" } })).status).toBe(404);
  expect((await desk.ask("/api/dossier", page)).status).toBe(404);
});

test("nothing beside the app's own files is served", async () => {
  for (const path of ["/..%2fsecret.txt", "/%2e%2e/secret.txt", "/assets/..%2f..%2fsecret.txt", "/csp-hashes.json"]) {
    const { text } = await desk.ask(path);
    expect(text, path).not.toMatch(/secret$|sha256-abc/u);
  }
});

test("styles that the build names pass the app's policy, and a new build is served without a new start", async () => {
  const index = join(desk.folder, "web", "index.html");
  const before = await desk.ask("/", page);
  expect(before.headers.get("content-security-policy")).toContain("style-src 'self' 'sha256-abc=';");
  writeFileSync(index, "<!doctype html><title>Desk anew</title>");
  utimesSync(index, new Date(), new Date(Date.now() + 5000));
  expect((await desk.ask("/", page)).text).toContain("Desk anew");
});
