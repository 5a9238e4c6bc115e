import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };

function script(name: string, ...args: string[]): { status: number | null; stdout: string } {
  // As npm runs it: in the package's folder, told where it was called.
  const env = { ...process.env, INIT_CWD: root };
  const { status, stdout } = spawnSync(process.execPath, [join(root, "scripts", name), ...args], {
    cwd: root,
    encoding: "utf8",
    env,
  });
  return { status, stdout };
}

test("`npm run -s entente -- ARGS` and `npm start -- ARGS` are the command line, with nothing else on standard output", () => {
  expect(script("entente.mjs", "--version")).toEqual({ status: 0, stdout: `${version}\n` });
  expect(script("start.mjs", "--version")).toEqual({ status: 0, stdout: `${version}\n` });
  expect(script("entente.mjs", "frobnicate")).toEqual({ status: 2, stdout: "" });
});

test(".ci/run calls the API's check and npm test, whose lines stand last, and fails with either", () => {
  const lines = readFileSync(join(root, ".ci", "run"), "utf8")
    .trim()
    .split("\n");
  expect(lines.slice(-4)).toEqual([
    "status=0",
    "npm run -s check:api || status=1",
    "npm test || status=1",
    'exit "$status"',
  ]);
});

test("every package is named with its exact version, in the lock file too", () => {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, { dependencies?: object; devDependencies?: object }>;
  };
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
  expect(Object.values(wanted).filter((each) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(each))).toEqual([]);
  expect(packages[""]?.dependencies).toEqual(manifest.dependencies);
  expect(packages[""]?.devDependencies).toEqual(manifest.devDependencies);
});

test(
  "`npm start` prints the dossier, serves the app and ends by a signal, leaving nothing behind",
  { timeout: 300_000 },
  async () => {
    const env = { ...process.env, INIT_CWD: root };
    const child = spawn(process.execPath, [join(root, "scripts", "start.mjs")], { cwd: root, env });
    let printed = "";
    child.stdout.on("data", (part: Buffer) => (printed += part.toString("utf8")));
    const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
    await expect.poll(() => /^http:\S+$/mu.test(printed), { timeout: 240_000, interval: 200 }).toBe(true);
    expect(printed).toContain("a collation, not an assessment");
    const [address = ""] = /^http:\S+$/mu.exec(printed) ?? [];
    const page = await fetch(address, { headers: { Accept: "text/html" } });
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<div id="app">')]);
    child.kill("SIGTERM");
    expect(await ended).toBe(143);
    await expect(fetch(address)).rejects.toThrow();
  },
);
