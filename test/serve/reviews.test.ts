import { afterEach, beforeEach, expect, test } from "vitest";
import { served, type Answer, type Served } from "./served.ts";

let desk: Served;
beforeEach(async () => void (desk = await served()));
afterEach(() => desk.close());

const post = (body: object): Promise<Answer> => desk.send("POST", "/api/reviews", { author: "Ada", ...body });
const undo = (review: string): Promise<Answer> => desk.send("POST", "/api/reviews/undo", { review, author: "Ben" });
const statusOf = async (id: string): Promise<string> => (await desk.ask(`/api/claims/${id}`)).json.claim.status;

test("a status is set, stands in the claim's history, and is undone; an undo is undone", async () => {
  const set = await post({ action: "status", claim: "c-s-turkey", status: "confirmed", because: "seen it" });
  expect([set.status, set.json.claims]).toEqual([201, ["c-s-turkey"]]);
  const { json } = await desk.ask("/api/claims/c-s-turkey");
  expect(json.claim.status).toBe("confirmed");
  expect(json.history.at(-1)).toMatchObject({ by: "review", status: "confirmed", author: "Ada" });
  expect(json.reviews).toMatchObject([{ record: { action: "status", because: "seen it" }, undoneBy: null }]);
  const undone = await undo(set.json.review.record.id);
  expect(undone.json.claims).toEqual(["c-s-turkey"]);
  expect(await statusOf("c-s-turkey")).toBe("disputed");
  expect((await undo(set.json.review.record.id)).status).toBe(409);
  await undo(undone.json.review.record.id);
  expect(await statusOf("c-s-turkey")).toBe("confirmed");
  expect((await desk.ask("/api/reviews")).json.total).toBe(3);
});

test("a statement is split off and joined again", async () => {
  const split = await post({ action: "split", claim: "c-s-turkey", apart: ["s-denial"] });
  expect(split.json.claims.toSorted()).toEqual(["c-s-denial", "c-s-turkey"]);
  expect(await statusOf("c-s-denial")).toBe("denied");
  await post({ action: "join", claim: "c-s-turkey", with: "c-s-denial" });
  expect(await statusOf("c-s-turkey")).toBe("disputed");
});

test("a statement is corrected by values in the shape of its schema, and moves to the other pair", async () => {
  const { status } = await post({
    action: "correct",
    statement: "s-accuse",
    changes: [
      { field: "target", to: "Georgia" },
      { field: "domains", to: ["military", "territory"] },
      { field: "object", to: null },
    ],
  });
  expect(status).toBe(201);
  const { json } = await desk.ask("/api/claims/c-s-accuse");
  expect(json.claim.proposition).toMatchObject({
    target: { principal: "GEO" },
    domains: ["military", "territory"],
    object: null,
  });
  expect(json.corrections.map(({ field }: { field: string }) => field).toSorted()).toEqual([
    "domains",
    "object",
    "target",
  ]);
});

test("notes, grades and looks are kept; a look takes the claim off the queue", async () => {
  const subjects = async (): Promise<string> => JSON.stringify((await desk.ask("/api/review")).json.items);
  expect(await subjects()).toContain('"c-s-turkey"');
  await post({ action: "note", subject: "s-wire", text: "ask the desk in Nairobi" });
  await post({ action: "accept", claim: "c-s-turkey" });
  expect(await subjects()).not.toContain('{"claim":"c-s-turkey"}');
  const { json } = await desk.ask("/api/claims/c-s-turkey");
  expect(json.notes).toMatchObject([{ text: "ask the desk in Nairobi", on: "statement", statements: ["s-wire"] }]);
  await post({ action: "grade", source: "Sample Courier", kind: "outlet", grade: "C" });
  expect((await desk.ask("/api/sources/Sample%20Courier")).json.reliability).toBe("C");
});

test("who decides may be left out: then it is whoever started the server", async () => {
  const { json } = await desk.send("POST", "/api/reviews", { action: "skip", claim: "c-s-accuse" });
  expect(json.review.record.author).toBeTruthy();
});

test.each([
  [{ action: "status", claim: "c-unknown", status: "confirmed" }, 404],
  [{ action: "status", claim: "c-s-turkey", status: "true" }, 400],
  [{ action: "split", claim: "c-s-turkey", apart: ["s-accuse"] }, 422],
  [{ action: "split", claim: "c-s-accuse", apart: ["s-accuse"] }, 422],
  [{ action: "join", claim: "c-s-turkey", with: "c-s-wire" }, 409],
  [{ action: "join", claim: "c-s-turkey", with: "c-s-accuse" }, 422],
  [{ action: "correct", statement: "s-unknown", changes: [{ field: "type", to: "AID" }] }, 404],
  [{ action: "correct", statement: "s-accuse", changes: [{ field: "type", to: "YIELD" }] }, 422],
  [{ action: "correct", statement: "s-accuse", changes: [{ field: "type", to: "ACCUSE" }] }, 422],
  [{ action: "correct", statement: "s-accuse", changes: [{ field: "chain", to: { a: 1 } }] }, 422],
  [{ action: "correct", statement: "s-accuse", changes: [{ field: "__proto__", to: 1 }] }, 400],
  [{ action: "note", subject: "c-s-turkey", text: "  " }, 400],
  [{ action: "delete", claim: "c-s-turkey" }, 400],
  [{ action: "accept", claim: "c-s-turkey", extra: 1 }, 400],
  [{}, 400],
])("%j is answered %i and changes nothing", async (body, status) => {
  expect((await post(body)).status).toBe(status);
  expect((await desk.ask("/api/reviews")).json.total).toBe(0);
  expect((await undo("v-unknown")).status).toBe(404);
  expect(desk.defects).toEqual([]);
});
