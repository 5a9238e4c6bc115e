import { afterAll, beforeAll, expect, test } from "vitest";
import { served, type Served } from "./served.ts";

let desk: Served;
beforeAll(async () => (desk = await served()));
afterAll(() => desk.close());

const ids = async (query: string): Promise<string[]> =>
  ((await desk.ask(`/api/claims?${query}`)).json.items as { id: string }[]).map(({ id }) => id);

test("claims are filtered by pair, principal, status, domain, type, period and source", async () => {
  expect(await ids("sort=first")).toEqual(["c-s-accuse", "c-s-plan", "c-s-turkey"]);
  expect(await ids("a=Turkey&b=Somalia&sort=first")).toEqual(["c-s-plan", "c-s-turkey"]);
  expect(await ids("b=ARM")).toEqual(["c-s-accuse"]);
  expect(await ids("status=disputed&status=denied")).toEqual(["c-s-turkey"]);
  expect(await ids("domain=military")).toEqual(["c-s-accuse"]);
  expect(await ids("type=AGREE")).toEqual(["c-s-plan"]);
  expect(await ids("since=2024-02-10")).toEqual(["c-s-turkey"]);
  expect(await ids("until=2024-01-01")).toEqual(["c-s-accuse"]);
  expect(await ids("source=the%20sample%20gazette")).toEqual(["c-s-turkey"]);
  expect(await ids("source=nobody")).toEqual([]);
});

test("words are found in claims and in whole reports, and nothing typed is an operator", async () => {
  expect(await ids("q=armoured%20vehicles&sort=first")).toEqual(["c-s-plan", "c-s-turkey"]);
  expect(await ids("q=shelling")).toEqual(["c-s-accuse"]);
  expect(await ids(`q=${encodeURIComponent('"handed over armoured" tur')}`)).toEqual(["c-s-turkey"]);
  expect(await ids(`q=${encodeURIComponent('"over handed"')}`)).toEqual([]);
  expect(await ids("q=roadside")).toEqual([]);
  expect(await ids("q=roadside&in=reports")).toEqual(["c-s-turkey"]);
  for (const typed of [
    '"',
    "NEAR(a b",
    "a OR b",
    "words:x",
    "*",
    "-a",
    "a AND",
    "(",
    "\u0000",
    "^a",
    "a*b",
    "'; drop table",
  ]) {
    expect((await desk.ask(`/api/claims?q=${encodeURIComponent(typed)}`)).status, typed).toBe(200);
  }
});

test("pages follow one another without gaps in any order, and the total stays", async () => {
  for (const sort of ["first", "-first", "last", "-last", "carriers", "-carriers", "origins", "-origins"]) {
    const all = await ids(`sort=${sort}`);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const at: string = cursor === null ? "" : `&cursor=${cursor}`;
      const { json } = await desk.ask(`/api/claims?sort=${sort}&limit=1${at}`);
      expect(json.total).toBe(3);
      seen.push(json.items[0].id);
      cursor = json.next;
    } while (cursor !== null);
    expect(seen, sort).toEqual(all);
  }
});

test("a claim shows origins, carriers, copies, denials, history and links", async () => {
  const { json } = await desk.ask("/api/claims/c-s-turkey");
  expect(json.claim.status).toBe("disputed");
  expect(json.statements.map(({ id }: { id: string }) => id)).toEqual(["s-turkey", "s-wire", "s-copy", "s-denial"]);
  const { origins, copies, circles } = json.provenance;
  expect(
    origins.map((each: { name: string; stance: string; counted: boolean }) => [each.name, each.stance, each.counted]),
  ).toEqual([
    ["Turkey", "confirms", true],
    ["Sample Wire", "asserts", true],
    ["Somalia", "denies", false],
  ]);
  expect(origins[1].reliability).toBe("B");
  expect(origins[1].carriers.map(({ report }: { report: string }) => report)).toEqual(["r/with slash?&#", "r-copy"]);
  expect(copies).toEqual([{ original: "r/with slash?&#", copies: ["r-copy"] }]);
  expect(circles).toEqual([]);
  const statuses = json.history.map(({ at, status }: { at: string; status: string }) => [at, status]);
  expect(statuses[0]?.[0]).toBe("2024-03-05");
  expect(statuses.at(-1)).toEqual(["2024-03-08", "disputed"]);
  expect(json.links.map(({ kind, claim }: { kind: string; claim: { id: string } }) => [kind, claim.id])).toEqual([
    ["planned-by", "c-s-plan"],
  ]);
  const { changes, earlyDenials, overdue, notices } = json;
  expect({ changes, earlyDenials, overdue, notices }).toEqual({
    changes: [],
    earlyDenials: [],
    overdue: null,
    notices: [],
  });
  const plan = await desk.ask("/api/claims/c-s-plan");
  expect(plan.json.linkedFrom.map(({ claim }: { claim: { id: string } }) => claim.id)).toEqual(["c-s-turkey"]);
});

test("a former id leads to the claim in which its statement now stands", async () => {
  const { json } = await desk.ask("/api/claims/c-s-wire");
  expect([json.askedAs, json.claim.id]).toEqual(["c-s-wire", "c-s-turkey"]);
});

test.each([
  ["/api/claims/c-unknown", 404],
  ["/api/claims/nothing", 404],
  ["/api/claims/%00", 404],
  ["/api/claims/c-%ff%fe", 404],
  ["/api/claims?cursor=nonsense", 400],
  ["/api/claims?cursor=eyJvZiI6ImZpcnN0IiwidmFsdWUiOjEsImlkIjoiIiwidG90YWwiOi0xfQ", 400],
  ["/api/claims?limit=0", 400],
  ["/api/claims?limit=501", 400],
  ["/api/claims?limit=x", 400],
  ["/api/claims?status=true", 400],
  ["/api/claims?sort=id%3B%20drop", 400],
  ["/api/claims?since=2024-02-31", 400],
  ["/api/claims?since=2024-03-02&until=2024-03-01", 400],
  ["/api/claims?a=Nowhereland", 400],
  ["/api/claims?a=TUR&b=Turkey", 400],
  [`/api/claims?q=${"x".repeat(301)}`, 400],
])("%s is answered %i", async (path, status) => {
  const answer = await desk.ask(path);
  expect(answer.status).toBe(status);
  expect(answer.json.error.message).toBeTruthy();
  expect(desk.defects).toEqual([]);
});

test("a cursor of another order is refused", async () => {
  const { json } = await desk.ask("/api/claims?sort=first&limit=1");
  expect((await desk.ask(`/api/claims?sort=-last&limit=1&cursor=${json.next}`)).status).toBe(400);
});
