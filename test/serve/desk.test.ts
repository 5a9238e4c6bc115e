import { afterAll, beforeAll, expect, test } from "vitest";
import { served, type Served } from "./served.ts";

let desk: Served;
beforeAll(async () => (desk = await served()));
afterAll(() => desk.close());

test("pairs show what is claimed, what is new against the latest report, what is disputed, and their course", async () => {
  const { json } = await desk.ask("/api/dyads");
  expect([json.total, json.cutOff, json.newSince]).toEqual([2, "2024-03-08", "2024-03-02"]);
  const [first] = json.items;
  expect([first.a.name, first.b.name, first.claims, first.new, first.disputed]).toEqual(["Somalia", "Turkey", 2, 1, 1]);
  expect([first.first, first.last]).toEqual(["2024-02-01", "2024-03-08"]);
  expect(first.sparkline).toHaveLength(24);
  expect(first.sparkline.at(-1)).toEqual({ month: "2024-03", cooperation: 1, conflict: 0, neutral: 0 });
  const [, second] = json.items;
  expect(second.sparkline.find(({ month }: { month: string }) => month === "2023-12").conflict).toBe(1);
});

test("pairs are limited to one principal, sorted and paged", async () => {
  const armenia = await desk.ask("/api/dyads?principal=Yerevan");
  expect(armenia.json.items.map(({ a }: { a: { principal: string } }) => a.principal)).toEqual(["ARM"]);
  const one = await desk.ask("/api/dyads?sort=claims&limit=1");
  const two = await desk.ask(`/api/dyads?sort=claims&limit=1&cursor=${one.json.next}`);
  expect([one, two].map(({ json }) => json.items[0].a.principal)).toEqual(["SOM", "ARM"]);
  expect(two.json.next).toBeNull();
  expect((await desk.ask("/api/dyads?newSince=2024-01-01")).json.items[0].new).toBe(2);
});

test("the intake counts reports, copies, revisions and those without statements, and says who fell silent since when", async () => {
  const { json } = await desk.ask("/api/intake");
  expect(json).toMatchObject({ reports: 9, revisions: 1, copies: 1, withoutStatements: 3, claims: 3, dyads: 2 });
  const quiet = json.outlets.filter(({ quietSince }: { quietSince: string | null }) => quietSince !== null);
  expect(quiet).toMatchObject([
    { outlet: "Sample Quiet Post", quietSince: "2023-10-08", usualGapDays: 3.5, quietDays: 152 },
  ]);
});

test("principals are found by name, code, demonym and capital, those of the ledger first", async () => {
  const names = async (q: string): Promise<string[]> =>
    (await desk.ask(`/api/principals?q=${encodeURIComponent(q)}`)).json.items.map(
      ({ principal }: { principal: string }) => principal,
    );
  expect((await names(""))[0]).toBe("SOM");
  expect(await names("")).toHaveLength(4);
  expect((await names("tur"))[0]).toBe("TUR");
  expect((await names("Mogadishu"))[0]).toBe("SOM");
  expect((await names("european u"))[0]).toBe("org:EU");
  expect(await names("zzzz")).toEqual([]);
});

test("terms give every status its sign and meaning, and every type its class", async () => {
  const { json } = await desk.ask("/api/terms");
  expect(json.statuses).toHaveLength(10);
  expect(json.quads.AID).toBe("material cooperation");
});

test("health says what is served and how", async () => {
  const { json, headers } = await desk.ask("/api/health");
  expect(json).toMatchObject({ status: "ok", token: false, ledger: { exists: true, name: "desk.ledger" } });
  expect(headers.get("cache-control")).toBe("no-store");
});

test("an answer is not sent again while the ledger is as it was, and is after a write", async () => {
  const first = await desk.ask("/api/dyads");
  const tag = first.headers.get("etag") ?? "";
  expect(tag).toMatch(/^W\/"/u);
  const asked = { headers: { "If-None-Match": tag } };
  const again = await desk.ask("/api/dyads", asked);
  expect([again.status, again.text]).toEqual([304, ""]);
  expect((await desk.ask("/api/dyads?limit=1", asked)).status).toBe(200);
  const note = await desk.send("POST", "/api/reviews", {
    action: "note",
    subject: "c-s-accuse",
    text: "seen",
    author: "Ada",
  });
  expect(note.status).toBe(201);
  expect((await desk.ask("/api/dyads", asked)).status).toBe(200);
});

test("the document lies where the app looks for it, and each of its paths is answered", async () => {
  const { json } = await desk.ask("/api/openapi.json");
  expect(json.openapi).toBe("3.1.0");
  for (const [path, methods] of Object.entries(json.paths as Record<string, object>)) {
    for (const method of Object.keys(methods)) {
      const { status } = await desk.ask(`/api${path.replaceAll(/\{\w+\}/gu, "x")}`, { method: method.toUpperCase() });
      expect([405, 500, 501], `${method} ${path}`).not.toContain(status);
    }
  }
});
