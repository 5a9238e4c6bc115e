/** What a reviewer does with a claim in the browser, and what an analyst takes along. */
import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { claimOf, type Desk, openDesk } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(async () => {
  await desk.close();
});

async function undoLast(page: Page): Promise<void> {
  const undo = page.getByRole("list", { name: "Decisions" }).getByRole("button", { name: /^Undo/u });
  const before = await undo.count();
  await undo.first().click();
  await expect.poll(() => undo.count()).toBe(before - 1);
}

test("a statement is split off a claim, and comes back when that is undone", async () => {
  const { page, wrong } = await desk.open(`/claims/${await claimOf(desk, "s-turkey")}`);
  const statements = page.locator(".statements blockquote");
  await statements.first().waitFor();
  const before = await statements.count();
  await page.getByRole("button", { name: "Split", exact: true }).click();
  await page
    .getByRole("group", { name: /do not belong/u })
    .getByRole("checkbox")
    .last()
    .check();
  await page.getByPlaceholder(/for the record/u).fill("another handover");
  await page.locator("form.decision").getByRole("button", { name: "Split" }).click();
  await expect.poll(() => statements.count()).toBe(before - 1);
  await undoLast(page);
  await expect.poll(() => statements.count()).toBe(before);
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("a field is corrected, shown with what the reader had read, and undone", async () => {
  const { page, wrong } = await desk.open(`/claims/${await claimOf(desk, "s-plan")}`);
  await page.getByRole("button", { name: "Correct", exact: true }).click();
  const form = page.locator("form.decision");
  await form.getByRole("combobox", { name: "Field" }).selectOption("object");
  await form.getByRole("textbox", { name: "Right is" }).fill("mine-resistant lorries");
  await form.getByRole("button").last().click();
  await page.getByRole("heading", { level: 1, name: /mine-resistant lorries/u }).waitFor();
  await undoLast(page);
  await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).not.toContain("lorries");
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("files that are chosen are read one by one, each with its receipt; a broken one stops no other", async () => {
  const { page, wrong } = await desk.open("/add");
  const text = (words: string): Buffer => Buffer.from(words);
  await page.locator(".drop input[type=file]").setInputFiles([
    { name: "good.txt", mimeType: "text/plain", buffer: text("Norway sent 12 boats to Iceland on 2 March 2024.") },
    { name: "empty.txt", mimeType: "text/plain", buffer: text("") },
  ]);
  await page.getByText("● read").waitFor({ timeout: 60_000 });
  const receipts = page.getByText(/empty\.txt/u);
  await receipts.first().waitFor();
  expect((await desk.served.ask("/api/claims?a=NOR&b=ISL")).json).toMatchObject({ total: 1 });
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("what the table shows is exported as CSV and as JSON lines", async () => {
  const { page, wrong } = await desk.open("/claims?status=disputed");
  const saved = async (name: string): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name, exact: true }).click(),
    ]);
    return await textOf(download);
  };
  const csv = (await saved("Export CSV")).split("\r\n").filter((line) => line !== "");
  const json = (await saved("Export JSON lines")).split("\n").filter((line) => line !== "");
  expect(json.length).toBeGreaterThan(0);
  expect(csv).toHaveLength(json.length + 1);
  for (const line of json) expect(JSON.parse(line)).toMatchObject({ status: "disputed" });
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("a brief is reordered, annotated, and printed without what is only for the screen", async () => {
  const { page, wrong } = await desk.open("/brief/TUR/SOM");
  await page.getByRole("checkbox", { name: "Timeline" }).uncheck();
  await expect.poll(() => page.url()).toContain("order=");
  expect(await page.locator(".sheet").getByRole("heading", { name: "Timeline", exact: true }).count()).toBe(0);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".composer").isVisible()).toBe(false);
  const printed = await page.pdf({ format: "A4" });
  expect(printed.subarray(0, 5).toString("latin1")).toBe("%PDF-");
  expect(printed.length).toBeGreaterThan(10_000);
  await page.emulateMedia({ media: "screen" });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "PDF, Letter" }).click(),
  ]);
  expect((await bytesOf(download)).subarray(0, 5).toString("latin1")).toBe("%PDF-");
  expect(wrong).toEqual([]);
  await page.context().close();
});

async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

async function textOf(download: Download): Promise<string> {
  return (await bytesOf(download)).toString("utf8");
}
