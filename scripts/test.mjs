/** `npm test`: installs what is missing and runs everything that must hold. The last line says `N passed, N failed`. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, install, main, run, say, StepError, tool } from "./lib/house.mjs";
import { countTests } from "./lib/count-tests.mjs";

const folders = ["src", "test", "scripts", "bench", "web"];

const checks = [
  { name: "format", work: () => node(tool("oxfmt"), "--check", ...folders) },
  { name: "lint and layers", work: () => node(tool("oxlint"), "--deny-warnings", ...folders) },
  { name: "types", work: () => node(tool("typescript", "tsc"), "-p", "tsconfig.test.json", "--noEmit") },
  { name: "types of the app", work: () => node(tool("typescript", "tsc"), "-p", "web/tsconfig.json") },
  { name: "dead code", work: () => node(tool("knip")) },
  { name: "build", work: () => build().then(() => 0) },
];

await main(async () => {
  await install();
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, work } of checks) {
    say(`\n── ${name}`);
    const passed = await succeeds(work);
    say(passed ? `   ${name}: passed` : `   ${name}: FAILED`);
    total[passed ? "passed" : "failed"] += 1;
  }
  say("\n── tests");
  const counted = await tests();
  for (const kind of Object.keys(total)) total[kind] += counted[kind];
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`);
  return total.failed > 0 ? 1 : 0;
});

function node(...args) {
  return run(process.execPath, args, { stdin: "ignore" });
}

async function succeeds(work) {
  try {
    return (await work()) === 0;
  } catch (error) {
    say(error instanceof StepError ? error.message : String(error?.stack ?? error));
    return false;
  }
}

/** The runner's own report decides; a runner that ends badly without a failed test is a failure too. */
async function tests() {
  const folder = mkdtempSync(join(tmpdir(), "entente-test-"));
  const report = join(folder, "report.json");
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const status = await node(tool("vitest"), "run", ...reporters);
    return countTests(existsSync(report) ? readFileSync(report, "utf8") : null, status);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
