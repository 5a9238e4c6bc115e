import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "entente-layers-"));
const stages = ["intake", "report", "language", "actors", "statements", "claims", "ties", "brief"];

interface Finding {
  code: string;
  message: string;
  filename: string;
}

/** Plants each file beside the project's own linter settings and returns what the linter finds, by file. */
function lint(planted: Record<string, string>): Map<string, string[]> {
  for (const [path, content] of Object.entries(planted)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const oxlint = join(root, "node_modules", "oxlint", "bin", "oxlint");
  const { stdout } = spawnSync(process.execPath, [oxlint, "--format", "json", "src"], {
    cwd: folder,
    encoding: "utf8",
  });
  const found = new Map<string, string[]>();
  for (const { code, filename } of (JSON.parse(stdout) as { diagnostics: Finding[] }).diagnostics) {
    found.set(filename, [...(found.get(filename) ?? []), code]);
  }
  return found;
}

beforeAll(() => copyFileSync(join(root, ".oxlintrc.json"), join(folder, ".oxlintrc.json")));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const value = "export const thing = 1;\n";
const uses = (from: string, name = "thing") => `import { ${name} } from "${from}";\nexport const used = ${name};\n`;

test("an import from a stage to the right is caught, one from a stage to the left is not", () => {
  const planted: Record<string, string> = {};
  for (const stage of [...stages, "terms", "ledger", "cli"]) planted[`src/${stage}/thing.ts`] = value;
  for (const [at, stage] of stages.entries()) {
    for (const [other, imported] of stages.entries()) {
      if (other !== at) planted[`src/${stage}/uses-${imported}.ts`] = uses(`../${imported}/thing.ts`);
    }
    planted[`src/${stage}/uses-terms.ts`] = uses("../terms/thing.ts");
    planted[`src/${stage}/uses-cli.ts`] = uses("../cli/thing.ts");
    planted[`src/${stage}/uses-ledger.ts`] = uses("../ledger/thing.ts");
    planted[`src/terms/uses-${stage}.ts`] = uses(`../${stage}/thing.ts`);
    planted[`src/cli/uses-${stage}.ts`] = uses(`../${stage}/thing.ts`);
  }
  const found = lint(planted);
  const forbidden = stages.flatMap((stage, at) => [
    ...stages.slice(at + 1).map((imported) => `src/${stage}/uses-${imported}.ts`),
    `src/${stage}/uses-cli.ts`,
    `src/${stage}/uses-ledger.ts`,
    `src/terms/uses-${stage}.ts`,
  ]);
  expect([...found.keys()].toSorted()).toEqual(forbidden.toSorted());
});

test("the ledger takes types alone from claims, and nothing from the stages between", () => {
  const found = lint({
    "src/ledger/ok-types.ts": 'import type { thing } from "../claims/thing.ts";\nexport type Used = typeof thing;\n',
    "src/ledger/ok-report.ts": uses("../report/thing.ts"),
    "src/ledger/bad-claims.ts": uses("../claims/thing.ts"),
    "src/ledger/bad-brief.ts": uses("../brief/thing.ts"),
    "src/ledger/bad-language.ts": uses("../language/thing.ts"),
  });
  const ofLedger = [...found.keys()].filter((path) => path.startsWith("src/ledger/"));
  expect(ofLedger.toSorted()).toEqual([
    "src/ledger/bad-brief.ts",
    "src/ledger/bad-claims.ts",
    "src/ledger/bad-language.ts",
  ]);
});

test("the server takes the command line's glue and not its commands, and no stage takes the server", () => {
  const found = lint({
    "src/cli/glue.ts": value,
    "src/cli/commands/thing.ts": value,
    "src/serve/thing.ts": value,
    "src/serve/deep/ok-glue.ts": uses("../../cli/glue.ts"),
    "src/serve/deep/bad-command.ts": uses("../../cli/commands/thing.ts"),
    "src/serve/ok-brief.ts": uses("../brief/thing.ts"),
    "src/cli/commands/ok-serve.ts": uses("../../serve/thing.ts"),
    ...Object.fromEntries(stages.map((stage) => [`src/${stage}/takes-serve.ts`, uses("../serve/thing.ts")])),
  });
  const own = [...found.keys()].filter((path) => path.startsWith("src/serve/") || path.includes("-serve.ts"));
  expect(own.toSorted()).toEqual(
    [...stages.map((stage) => `src/${stage}/takes-serve.ts`), "src/serve/deep/bad-command.ts"].toSorted(),
  );
});

test("the inference runtime stays in src/language, storage in src/ledger", () => {
  const planted: Record<string, string> = {};
  for (const at of ["intake", "language", "ledger", "cli"]) {
    for (const name of ["onnxruntime-node", "better-sqlite3", "kysely"]) {
      planted[`src/${at}/package-${name}.ts`] = uses(name);
    }
  }
  const caught = [...lint(planted).keys()].filter((path) => path.includes("/package-"));
  const allowed = [
    "src/language/package-onnxruntime-node.ts",
    "src/ledger/package-better-sqlite3.ts",
    "src/ledger/package-kysely.ts",
  ];
  expect(caught.toSorted()).toEqual(
    Object.keys(planted)
      .filter((path) => !allowed.includes(path))
      .toSorted(),
  );
});

test("the browser stays in src/print, mail in src/mail, and neither knows a stage; the command line may use both", () => {
  const planted: Record<string, string> = {};
  for (const at of ["brief", "print", "mail", "cli"]) {
    for (const name of ["playwright-core", "nodemailer"]) planted[`src/${at}/needs-${name}.ts`] = uses(name);
    for (const other of ["print", "mail", "brief"]) {
      if (other !== at) planted[`src/${at}/needs-${other}.ts`] = uses(`../${other}/thing.ts`);
    }
  }
  const caught = [...lint(planted).keys()].filter((path) => path.includes("/needs-"));
  const allowed = [
    "src/print/needs-playwright-core.ts",
    "src/mail/needs-nodemailer.ts",
    ...["print", "mail", "brief"].map((other) => `src/cli/needs-${other}.ts`),
  ];
  expect(caught.toSorted()).toEqual(
    Object.keys(planted)
      .filter((path) => !allowed.includes(path))
      .toSorted(),
  );
});

test("files that import one another in a circle are caught", () => {
  const found = lint({
    "src/brief/circle-a.ts": uses("./circle-b.ts", "used").replace("const used", "const round"),
    "src/brief/circle-b.ts": uses("./circle-a.ts", "round"),
  });
  expect(found.get("src/brief/circle-a.ts")).toContain("import(no-cycle)");
});

test("every folder under src has its place among the layers", () => {
  const { overrides } = JSON.parse(readFileSync(join(root, ".oxlintrc.json"), "utf8")) as {
    overrides: { files: string[] }[];
  };
  const ruled = overrides.flatMap(({ files }) => files);
  const folders = readdirSync(join(root, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => `src/${name}/**`).filter((glob) => !ruled.includes(glob))).toEqual([]);
  expect(existsSync(join(folder, "src"))).toBe(true);
});
