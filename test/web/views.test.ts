import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, openDesk, violations } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(async () => {
  await desk.close();
});

/** Addresses, and the heading by which a view is known to be there. */
const views: [string, string, RegExp][] = [
  ["home", "/", /Desk/u],
  ["dossier", "/dossier/TUR/SOM", /Turkey|Somalia/u],
  ["filtered dossier", "/dossier/TUR/SOM?status=disputed&since=2024-01-01", /Turkey|Somalia/u],
  ["claim", "/claims/c-s-turkey", /hand over|armoured/u],
  ["report", "/reports/r-html", /Vehicles for Somalia/u],
  ["report with a hostile id", `/reports/${encodeURIComponent("r/with slash?&#")}`, /without a title/u],
  ["claims", "/claims", /Claims/u],
  ["sources", "/sources", /Sources/u],
  ["review", "/review", /Review/u],
  ["add", "/add", /Add reports/u],
  ["brief", "/brief/TUR/SOM", /collation/u],
  ["nothing", "/no/such/page", /no such page/u],
];

describe.each(views)("%s", (_, path, heading) => {
  test.each(["light", "dark"] as const)(
    "is whole and accessible in %s, without an error or a failed request",
    async (colours) => {
      const { page, wrong } = await desk.open(path, colours);
      try {
        await page.getByRole("heading", { level: 1, name: heading }).waitFor({ timeout: 10_000 });
        expect(await page.getByRole("alert").allInnerTexts()).toEqual([]);
        expect(await violations(page)).toEqual([]);
        expect(wrong).toEqual([]);
      } finally {
        await page.context().close();
      }
    },
  );

  test("needs no scrolling sideways on a phone", async () => {
    const { page } = await desk.open(path);
    await page.setViewportSize({ width: 390, height: 800 });
    const wide = await page.evaluate("document.documentElement.scrollWidth");
    await page.context().close();
    expect(wide).toBeLessThanOrEqual(390);
  });
});
