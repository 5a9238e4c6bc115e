import { afterEach, beforeEach, expect, test } from "vitest";
import { served, type Served } from "./served.ts";

let desk: Served;
beforeEach(async () => void (desk = await served()));
afterEach(() => desk.close());

test("the register lists who speaks with numbers of claims, and one source with the claims themselves", async () => {
  const { json } = await desk.ask("/api/sources");
  const wire = json.items.find(({ name }: { name: string }) => name === "Sample Wire");
  expect(wire).toMatchObject({ reliability: "B", changedBy: "Ada", record: { reported: 2 } });
  const whole = await desk.ask(`/api/sources/${encodeURIComponent(wire.key)}`);
  expect(whole.json.record.reported.toSorted()).toEqual(["c-s-accuse", "c-s-turkey"]);
  expect((await desk.ask("/api/sources?all=true")).json.items.length).toBeGreaterThan(json.items.length);
});

test("a source is set by its key, earlier words are kept, and claims follow the voice that it is given", async () => {
  const set = await desk.send("PUT", "/api/sources/sample%20wire", {
    principal: "Turkey",
    note: "state agency",
    author: "Ben",
  });
  expect([set.status, set.json.principal, set.json.reliability]).toEqual([200, "TUR", "B"]);
  expect(set.json.history).toHaveLength(2);
  const { json } = await desk.ask("/api/claims/c-s-turkey");
  expect(json.provenance.origins.map(({ key }: { key: string }) => key)).toEqual(["principal:TUR", "principal:SOM"]);
  expect(json.claim.origins.max).toBe(1);
});

test("a source that is not listed yet is made under its name", async () => {
  const { status, json } = await desk.send("PUT", "/api/sources/Sample%20Evening%20Echo", {
    kind: "outlet",
    reliability: "D",
  });
  expect([status, json.name, json.reliability]).toEqual([200, "Sample Evening Echo", "D"]);
});

test.each([
  ["/api/sources/sample%20wire", {}, 400],
  ["/api/sources/sample%20wire", { reliability: "Z" }, 400],
  ["/api/sources/sample%20wire", { principal: "Nowhereland" }, 400],
  ["/api/sources/sample%20wire", { owner: "Sample Wire" }, 422],
  ["/api/sources/sample%20wire", { colour: "red" }, 400],
  ["/api/sources/%2e%2e%2f", { reliability: "A" }, 422],
  ["/api/sources/sample%20wire", null, 400],
  ["/api/sources/sample%20wire", [1], 400],
])("%s %j is answered %i", async (path, body, status) => {
  expect((await desk.send("PUT", path, body)).status).toBe(status);
  expect(desk.defects).toEqual([]);
});

test("an unknown source is told so", async () => {
  expect((await desk.ask("/api/sources/nobody%20at%20all")).status).toBe(404);
});
