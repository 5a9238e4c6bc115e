/**
 * `npm run check:api [-- OPTIONS of schemathesis run]`: asks the API of a served sample ledger thousands of questions, right
 * and wrong ones, and compares every answer with its own description at /api/openapi.json. Needs Python 3.10 with venv and
 * pip; what it installs stays in .entente/. Status 0: no server error and no answer that is not described.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, entente, install, main, root, run, say, StepError } from "./lib/house.mjs";

const folder = join(root, ".entente", "api-check");
const program = join(folder, "bin", "schemathesis");
const wanted = join(root, "scripts", "api-check", "requirements.txt");
/** Requests follow from it. */
const seed = "1";
const checks = [
  "not_a_server_error",
  "status_code_conformance",
  "content_type_conformance",
  "response_headers_conformance",
  "response_schema_conformance",
  "unsupported_method",
];
const freely = { burst: 1_000_000, perSecond: 1_000_000 };

await main(async () => {
  await install();
  await build();
  await installSchemathesis();
  const here = mkdtempSync(join(tmpdir(), "entente-api-"));
  try {
    const ledger = join(here, "sample.ledger");
    say("Reading the sample reports …");
    if ((await entente(["read", join("samples", "reports.jsonl"), "--ledger", ledger], root)) !== 0) return 2;
    const { startServer } = await import("../dist/serve/server.js");
    const failures = [];
    const serving = await startServer({
      ledger,
      port: 0,
      host: "127.0.0.1",
      token: null,
      log: (cause) => failures.push(cause),
      rates: { read: freely, write: freely, costly: freely },
    });
    try {
      const status = await schemathesis(`${serving.address}/api/openapi.json`, here);
      for (const cause of failures) say(String(cause?.stack ?? cause));
      return status === 0 && failures.length === 0 ? 0 : 1;
    } finally {
      await serving.close();
    }
  } finally {
    rmSync(here, { recursive: true, force: true });
  }
});

/** In a folder of its own, since it leaves notes where it runs. */
function schemathesis(address, cwd) {
  const options = [
    "--checks",
    checks.join(","),
    "--seed",
    seed,
    "--max-examples",
    "25",
    "--generation-database",
    "none",
  ];
  // The streams of events end with their jobs, which may take longer than a request may.
  const rest = ["--exclude-path-regex", "/events$", "--request-timeout", "30", "--no-color", ...process.argv.slice(2)];
  return run(program, ["run", address, ...options, ...rest], { stdin: "ignore", cwd });
}

/** Into a folder of its own, once for each version. */
async function installSchemathesis() {
  const stamp = join(folder, "installed.txt");
  const text = readFileSync(wanted, "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === text) return;
  say("Installing Schemathesis (half a minute, once) …");
  const python = process.platform === "win32" ? "python" : "python3";
  const steps = [
    [python, ["-m", "venv", "--clear", folder]],
    [join(folder, "bin", "pip"), ["install", "--quiet", "--disable-pip-version-check", "-r", wanted]],
  ];
  for (const [command, args] of steps) {
    const status = await run(command, args, { stdout: 2, stdin: "ignore" }).catch(() => 127);
    if (status !== 0)
      throw new StepError(
        `${command} ${args.join(" ")} failed with status ${status}: Python 3.10 with venv is needed.`,
      );
  }
  writeFileSync(stamp, text);
}
