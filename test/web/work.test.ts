import { gzipSync } from "node:zlib";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { claimOf, type Desk, openDesk } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(async () => {
  await desk.close();
});

test("a pasted report is shown before it is kept, gets its receipt, and its claim leads to its sentence", async () => {
  const { page, wrong } = await desk.open("/add");
  const sentence = "Poland sent 14 tanks to Ukraine on 4 March 2024, the Polish Defence Ministry said.";
  await page.getByLabel("Text of a report").fill(sentence);
  await page.getByLabel("Outlet").fill("Sample Courier");
  await page.getByLabel("Published").fill("2024-03-09");
  await page.locator(".preview li").first().waitFor({ timeout: 60_000 });
  expect(await page.locator(".preview li").first().innerText()).toMatch(/Poland[\s\S]*Ukraine/u);
  expect((await desk.served.ask("/api/claims?a=POL&b=UKR")).json).toMatchObject({ total: 0 });

  await page.getByRole("button", { name: "Read into the ledger" }).click();
  await page.getByText("● read").waitFor({ timeout: 60_000 });
  await page.getByRole("link", { name: "Desk", exact: true }).click();
  await page
    .getByRole("rowheader", { name: /Poland and Ukraine/u })
    .getByRole("link")
    .click();
  await page.getByRole("heading", { level: 1, name: /Poland and Ukraine/u }).waitFor();
  await page.locator(".timeline .claim-link").first().click();
  await page.locator(".statements blockquote").first().waitFor();
  expect(await page.locator(".statements blockquote").first().innerText()).toContain("Poland sent 14 tanks to Ukraine");
  await page.locator(".statements a").first().click();
  await page.locator(".marked .lit").first().waitFor();
  expect(await page.locator(".marked").innerText()).toContain(sentence);
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("a claim is accepted and given another status, and both are undone", async () => {
  const id = await claimOf(desk, "s-turkey");
  const { page, wrong } = await desk.open(`/claims/${id}`);
  const decisions = page.getByRole("list", { name: "Decisions" });
  await page.getByRole("button", { name: "Accept" }).click();
  await decisions.getByRole("listitem").first().waitFor();
  await page.getByRole("button", { name: "Set status" }).click();
  await page.getByRole("combobox", { name: "Status" }).selectOption("reported");
  await page.getByRole("button", { name: "Set it" }).click();
  await page.locator(".verdict-status .status-reported").waitFor();
  for (const left of [1, 0]) {
    await decisions.getByRole("button", { name: /^Undo/u }).first().click();
    await expect.poll(() => decisions.getByRole("button", { name: /^Undo/u }).count()).toBe(left);
  }
  await page.locator(".verdict-status .status-disputed").waitFor();
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("a status chosen in a dossier narrows everything, lives in the address, and survives a reload", async () => {
  const { page, wrong } = await desk.open("/dossier/TUR/SOM");
  await page
    .getByRole("list", { name: /by status/u })
    .getByRole("button", { name: /disputed/u })
    .click();
  await expect.poll(() => page.url()).toContain("status=disputed");
  await expect.poll(() => page.locator(".status-table tbody tr").count()).toBe(1);
  await page.reload({ waitUntil: "networkidle" });
  expect(await page.locator(".status-table tbody tr").count()).toBe(1);
  expect(await page.locator(".timeline li").count()).toBe(1);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect.poll(() => page.locator(".status-table tbody tr").count()).toBeGreaterThan(1);
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("dragging across the chart chooses a period", async () => {
  const { page, wrong } = await desk.open("/dossier/TUR/SOM");
  const box = await page.locator(".tie-chart svg").boundingBox();
  if (box === null) throw new Error("no chart");
  await page.mouse.move(box.x + box.width * 0.4, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.85, box.y + 40, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => page.url()).toMatch(/since=\d{4}-\d{2}-01&until=\d{4}/u);
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("the queue is worked by keys: accept, then undo", async () => {
  const { page, wrong } = await desk.open("/review");
  const items = page.locator(".queue-item");
  await items.first().waitFor();
  const before = await items.count();
  await page.keyboard.press("a");
  await page.getByRole("button", { name: "Undo" }).waitFor();
  await expect.poll(() => items.count()).toBe(before - 1);
  // While a decision is on its way, keys decide nothing.
  await expect.poll(() => page.getByRole("button", { name: "Undo" }).isEnabled()).toBe(true);
  await page.keyboard.press("u");
  await expect.poll(() => items.count()).toBe(before);
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("a source is graded where it stands", async () => {
  const { page, wrong } = await desk.open("/sources");
  await page.getByLabel("Reliability of The Sample Gazette").selectOption("C");
  await expect
    .poll(async () => (await desk.served.ask("/api/sources/the sample gazette")).json?.reliability as string)
    .toBe("C");
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("a hostile page runs nothing, neither as text nor as the original beside it", async () => {
  const { page, wrong } = await desk.open("/reports/r-html");
  await page.getByLabel("Original beside it").check();
  await page.frameLocator("iframe").getByText("armoured vehicles").first().waitFor();
  expect(await page.evaluate("window.stolen")).toBeUndefined();
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("what a visit loads first stays below 250 kB, compressed", () => {
  const dist = fileURLToPath(new URL("../../web/dist/", import.meta.url));
  const [, entry] = /src="\/(assets\/[^"]+\.js)"/u.exec(readFileSync(`${dist}index.html`, "utf8")) ?? [];
  const preloaded = [...readFileSync(`${dist}index.html`, "utf8").matchAll(/modulepreload"[^>]*href="\/([^"]+)"/gu)];
  const files = [entry ?? "", ...preloaded.map(([, path]) => path ?? "")];
  const bytes = files.reduce((sum, path) => sum + gzipSync(readFileSync(dist + path)).length, 0);
  expect(readdirSync(`${dist}assets`).length).toBeGreaterThan(5);
  expect(bytes).toBeLessThan(250_000);
});
