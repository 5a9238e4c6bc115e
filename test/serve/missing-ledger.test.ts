import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openLedger } from "../../src/ledger/open.ts";
import { fillDesk } from "./sample-desk.ts";
import { served } from "./served.ts";

test("a ledger that is not there is empty, is not made by questions, and is made by the first write", async () => {
  const desk = await served({ empty: true });
  for (const path of [
    "claims",
    "dyads",
    "intake",
    "sources",
    "review",
    "reviews",
    "principals",
    "brief/TUR/SOM",
    "ties/TUR/SOM",
  ]) {
    expect((await desk.ask(`/api/${path}`)).status, path).toBe(200);
  }
  expect((await desk.ask("/api/claims")).json).toEqual({ items: [], total: 0, next: null });
  expect((await desk.ask("/api/reports/x")).status).toBe(404);
  expect((await desk.send("POST", "/api/reviews", { action: "accept", claim: "c-x" })).status).toBe(404);
  expect((await desk.ask("/api/health")).json.ledger.exists).toBe(false);
  expect(existsSync(desk.ledger)).toBe(false);
  expect((await desk.send("PUT", "/api/sources/Reuters", { reliability: "B" })).status).toBe(200);
  expect(existsSync(desk.ledger)).toBe(true);
  expect((await desk.ask("/api/sources")).json.items.map(({ name }: { name: string }) => name)).toEqual(["Reuters"]);
  await desk.close();
});

test("what another program writes is answered at once, with another mark", async () => {
  const desk = await served({ empty: true });
  expect((await desk.ask("/api/claims")).json.total).toBe(0);
  const other = await openLedger(desk.ledger);
  await fillDesk(other);
  const { json, headers } = await desk.ask("/api/claims");
  expect(json.total).toBe(3);
  await other.setSources(
    [{ key: "sample wire", name: "Sample Wire", fields: { principal: "TUR" } }],
    "Ada",
    "2024-05-01T00:00:00.000Z",
  );
  await other.close();
  const asked = { headers: { "If-None-Match": headers.get("etag") ?? "" } };
  const after = await desk.ask("/api/claims?sort=-first&limit=1", asked);
  // Claims that the other program left out of date have been made anew.
  expect(after.json.items[0].origins.max).toBe(1);
  await desk.close();
});

test("a file that is no ledger ends the start with its reason", async () => {
  const desk = await served({ empty: true });
  const path = join(desk.folder, "text.ledger");
  writeFileSync(path, "This is a text and no database, whatever its name says. ".repeat(100));
  await expect(served({ empty: true, ledger: path })).rejects.toThrow(/not an Entente ledger/u);
  await desk.close();
});
