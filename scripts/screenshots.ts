/**
 * `npm run screenshots -- FOLDER [LEDGER [VIEW...]]`: every view, light and dark, at 1440 and 900 pixels, as PNG. With --readme: the
 * three of the README, as a window shows them.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { startServer } from "../src/serve/server.ts";
import { launchBrowser } from "../test/web/browser.ts";

const [
  folder = join(process.env["TMPDIR"] ?? "/tmp", "entente-screenshots"),
  ledger = ".entente/sample.ledger",
  ...only
] = process.argv.slice(2).filter((each) => each !== "--readme");
const forReadme = process.argv.includes("--readme");
const sizes = forReadme ? [1280] : [1440, 900];
const schemes = forReadme ? (["light"] as const) : (["light", "dark"] as const);
const shown = forReadme ? ["dossier", "claim", "report"] : only;

const example =
  "Ankara, 5 March. Turkey handed over 22 armoured vehicles to Somalia last week, the Turkish Defence Ministry said. " +
  "The Somali government denied that it had received them.";

/** Addresses by name of the view, and what is done before the picture. */
async function views(address: string): Promise<[string, string, ((page: Page) => Promise<void>)?][]> {
  const ask = async (path: string): Promise<{ items: { id: string; a: Side; b: Side }[] }> =>
    (await (await fetch(`${address}/api${path}`)).json()) as { items: { id: string; a: Side; b: Side }[] };
  const [pair] = (await ask("/dyads?sort=claims&limit=1")).items;
  const [disputed] = (await ask("/claims?sort=-carriers&limit=1")).items;
  if (pair === undefined || disputed === undefined) throw new Error("The ledger holds no claim to be shown.");
  const detail = (await (await fetch(`${address}/api/claims/${disputed.id}`)).json()) as {
    statements: { id: string; report: { id: string } }[];
  };
  const statement = detail.statements[0]!;
  const sides = `${pair.a.principal}/${pair.b.principal}`;
  return [
    ["home", "/"],
    ["dossier", `/dossier/${sides}`],
    ["dossier-filtered", `/dossier/${sides}?status=disputed&status=planned`],
    ["claim", `/claims/${disputed.id}`],
    ["report", `/reports/${encodeURIComponent(statement.report.id)}?statement=${statement.id}`],
    ["claims", "/claims"],
    ["sources", "/sources"],
    ["review", "/review"],
    [
      "add",
      "/add",
      async (page) => {
        await page.getByLabel("Text of a report").fill(example);
        await page.locator(".preview li").first().waitFor({ timeout: 60_000 });
      },
    ],
    ["brief", `/brief/${sides}`],
  ];
}

interface Side {
  principal: string;
}

async function shoot(browser: Browser, address: string): Promise<void> {
  for (const [name, path, act] of (await views(address)).filter(
    ([each]) => shown.length === 0 || shown.includes(each),
  )) {
    for (const width of sizes) {
      for (const colorScheme of schemes) {
        const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
        const page = await context.newPage();
        page.on("console", (message) => {
          if (["error", "warning"].includes(message.type())) process.stderr.write(`${name}: ${message.text()}\n`);
        });
        page.on("pageerror", (error) => void process.stderr.write(`${name}: ${error.message}\n`));
        await page.goto(address + path, { waitUntil: "networkidle" });
        if (act !== undefined) await act(page);
        const file = forReadme ? `${name}.png` : `${name}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: join(folder, file), fullPage: !forReadme });
        await context.close();
      }
    }
  }
}

mkdirSync(folder, { recursive: true });
const serving = await startServer({
  ledger,
  port: 0,
  host: "127.0.0.1",
  token: null,
  log: (cause) => void process.stderr.write(`${String(cause)}\n`),
});
const browser = await launchBrowser();
try {
  await shoot(browser, serving.address);
  process.stderr.write(`Written to ${folder}\n`);
} finally {
  await browser.close();
  await serving.close();
}
