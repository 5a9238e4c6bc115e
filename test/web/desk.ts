/** The built app on a real server over a prepared ledger, and a browser that looks at it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { buildApp } from "../../scripts/lib/house.mjs";
import { type Served, served } from "../serve/served.ts";
import { launchBrowser } from "./browser.ts";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

export interface Watched {
  page: Page;
  /** Errors of the console, of scripts, and requests that failed. */
  wrong: string[];
}

export interface Desk {
  served: Served;
  open(path: string, colours?: "light" | "dark"): Promise<Watched>;
  close(): Promise<void>;
}

export async function openDesk(
  options: { empty?: boolean; fill?: (path: string) => Promise<void> } = {},
): Promise<Desk> {
  await buildApp();
  const server = await served({
    ...options,
    web: fileURLToPath(new URL("../../web/dist", import.meta.url)),
    rates: { read: { burst: 10_000, perSecond: 1000 } },
  });
  const browser: Browser = await launchBrowser();
  return {
    served: server,
    async open(path, colours = "light") {
      const context = await browser.newContext({ colorScheme: colours, viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      const wrong: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") wrong.push(message.text());
      });
      page.on("pageerror", (error) => wrong.push(error.message));
      page.on("requestfailed", (request) => {
        // A page that is left takes its requests back.
        if (request.failure()?.errorText !== "net::ERR_ABORTED") wrong.push(`${request.url()} failed`);
      });
      page.on("response", (response) => {
        if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`);
      });
      page.on("request", (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith("http") && origin !== server.serving.address) wrong.push(`leads out: ${request.url()}`);
      });
      await page.goto(server.serving.address + path, { waitUntil: "networkidle" });
      return { page, wrong };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** What axe finds, one line for each kind of violation. */
export async function violations(page: Page): Promise<string[]> {
  // As a script of the tester, which the page's policy does not concern.
  await page.evaluate(axe);
  const found = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as {
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
  };
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`).join(" | ")}`,
  );
}

/** The one claim that is named so, by its first statement. */
export function claimOf(desk: Desk, statement: string): Promise<string> {
  return desk.served.ask("/api/claims").then(({ json }) => {
    const { items } = json as { items: { id: string }[] };
    const found = items.find(({ id }) => id === `c-${statement}`);
    expect(found, `a claim of ${statement}`).toBeDefined();
    return (found as { id: string }).id;
  });
}
