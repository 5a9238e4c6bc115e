/** Reading, with the model as it is shipped. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { served, type Served } from "./served.ts";

let desk: Served;
beforeAll(async () => (desk = await served({ empty: true })));
afterAll(() => desk.close());

const text =
  "Turkey handed over 22 armoured vehicles to Somalia last week, the Turkish Defence Ministry said on Tuesday.";

interface Heard {
  event: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- what a stream carries
  data: any;
}

/** All events of a job until its end. */
async function follow(id: string): Promise<Heard[]> {
  const response = await fetch(`${desk.serving.address}/api/jobs/${id}/events`);
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  return (await response.text())
    .split("\n\n")
    .filter((part) => part.includes("data: "))
    .map((part) => ({
      event: /^event: (.*)$/mu.exec(part)?.[1] ?? "",
      data: JSON.parse(/^data: (.*)$/mu.exec(part)?.[1] ?? "null") as unknown,
    }));
}

test("a preview shows what a text would yield and keeps nothing", async () => {
  const { status, json } = await desk.send("POST", "/api/preview", {
    text,
    published: "2024-03-05",
    outlet: "Sample Wire",
  });
  expect(status).toBe(200);
  expect(json.statements[0].proposition).toMatchObject({ source: { principal: "TUR" }, target: { principal: "SOM" } });
  expect([json.known, json.language]).toEqual([false, null]);
  expect((await desk.ask("/api/intake")).json.reports).toBe(0);
  expect((await desk.ask("/api/health")).json.ledger.exists).toBe(false);
});

test("a pasted text is read into the ledger, told as it happens, and known the second time", async () => {
  const body = { text, title: "Vehicles", published: "2024-03-05", outlet: "Sample Wire" };
  const { status, json } = await desk.send("POST", "/api/jobs", body);
  expect(status).toBe(202);
  const heard = await follow(json.id);
  expect(heard[0]?.event).toBe("job");
  expect(heard.at(-1)).toMatchObject({ event: "end", data: { job: { state: "done", done: 1 } } });
  const ended = await desk.ask(`/api/jobs/${json.id}`);
  expect(ended.json.receipts).toMatchObject([{ outcome: "read", origin: "pasted text" }]);
  const { json: claims } = await desk.ask("/api/claims?q=armoured");
  expect(claims.total).toBeGreaterThan(0);
  const again = await desk.send("POST", "/api/jobs", body);
  await follow(again.json.id);
  expect((await desk.ask(`/api/jobs/${again.json.id}`)).json.receipts[0].outcome).toBe("known");
});

test("files are read one by one with a receipt for each, bad ones included; a name is only a name", async () => {
  const form = new FormData();
  form.append(
    "files",
    new File([`${JSON.stringify({ id: "j1", text, published: "2024-03-06" })}\n{"id":"j2"}\n`], "a.jsonl"),
  );
  form.append("files", new File([new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1])], "../../evil.pdf"));
  form.append(
    "files",
    new File(["<html><body><p>Japan and the Philippines signed a treaty.</p></body></html>"], "b\u0000\u202e.html"),
  );
  form.append("outlet", "Sample Courier");
  const { status, json } = await desk.ask("/api/jobs", { method: "POST", body: form });
  expect(status).toBe(202);
  await follow(json.id);
  const ended = await desk.ask(`/api/jobs/${json.id}`);
  const receipts = ended.json.receipts as { origin: string; outcome: string }[];
  expect(receipts.map(({ origin, outcome }) => [origin, outcome === "failed"])).toEqual([
    ["a.jsonl:1", false],
    ["a.jsonl:2", true],
    ["evil.pdf", true],
    ["b_.html", false],
  ]);
  expect((await desk.ask("/api/reports/j1")).json.report.outlet).toBe("Sample Courier");
  expect((await desk.ask("/api/jobs")).json.items[0].id).toBe(json.id);
});

test.each([
  ["/api/preview", { text: "" }, 400],
  ["/api/preview", { text: "   " }, 422],
  ["/api/preview", { text: "x ".repeat(150_000) }, 413],
  ["/api/preview", { text, published: "yesterday" }, 400],
  ["/api/preview", { text: 1 }, 400],
  ["/api/jobs", { text, colour: "red" }, 400],
  ["/api/jobs", { text: "!!!" }, 422],
  ["/api/jobs", [], 400],
])("%s with a bad body is answered in the one shape", async (path, body, status) => {
  expect((await desk.send("POST", path, body)).status).toBe(status);
  expect(desk.defects).toEqual([]);
});

test("a form without files, a broken form and an unknown job are told so", async () => {
  const empty = new FormData();
  empty.append("outlet", "x");
  expect((await desk.ask("/api/jobs", { method: "POST", body: empty })).status).toBe(400);
  const headers = { "Content-Type": "multipart/form-data; boundary=x" };
  expect((await desk.ask("/api/jobs", { method: "POST", body: "broken", headers })).status).toBe(400);
  expect((await desk.ask("/api/jobs/none")).status).toBe(404);
  expect((await desk.ask("/api/jobs/none/events")).status).toBe(404);
  expect(desk.defects).toEqual([]);
});

test("another language is not read, and the preview says which it is", async () => {
  const german =
    "Die Türkei hat in der vergangenen Woche gepanzerte Fahrzeuge an Somalia übergeben, wie das Ministerium mitteilte, und das war nicht die erste Lieferung.";
  expect((await desk.send("POST", "/api/preview", { text: german })).json).toMatchObject({
    language: "German",
    statements: [],
  });
});
