import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { entente, root, workFolder } from "./run.ts";

const folder = workFolder();
afterAll(folder.remove);

describe.concurrent("wrong usage ends with status 2, a message and nothing on standard output", () => {
  const ledger = ["--ledger", folder.file("none.ledger")];
  test.each([
    ["no command", [], /Usage: entente/],
    ["an unknown command", ["frobnicate"], /unknown command 'frobnicate'/],
    ["an unknown option", ["claims", "--colour", "red"], /unknown option '--colour'/],
    ["no input to read", ["read"], /missing required argument 'input'/],
    ["a second state missing", ["brief", "Turkey"], /missing required argument 'b'/],
    ["a day that is none", ["brief", "Turkey", "Somalia", "--since", "2024-02-30"], /Write a day as 2024-03-05/],
    ["a date of publication that is open", ["read", "x", "--published", "3/5/2024"], /Write a date as 2024-03-05/],
    ["a format that is not built", ["brief", "Turkey", "Somalia", "--format", "docx"], /Allowed choices are text, md/],
    ["a status that does not exist", ["claims", "--status", "true"], /Allowed choices are withdrawn/],
    [
      "a period that ends before it begins",
      ["claims", "--since", "2024-02-01", "--until", "2024-01-01"],
      /before it begins/,
    ],
    ["a pair of one", ["brief", "Turkey", "TUR", ...ledger], /are the same \(TUR\)/],
    ["an unknown country, with a suggestion", ["brief", "Turkey", "Somalla", ...ledger], /"Somalla".*Somalia/],
    [
      "an id that nothing has",
      ["explain", "nothing-has-this", ...ledger],
      /Nothing in .* has the id "nothing-has-this"/,
    ],
  ] satisfies [string, string[], RegExp][])("%s", async (_, args, message) => {
    const { status, stdout, stderr } = await entente(args);
    expect(stderr).toMatch(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });
});

test("--version prints the package's version and --help the usage, both as results with status 0", async () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  expect(await entente(["--version"])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: "" });
  const help = await entente(["claims", "--help"]);
  expect(help).toMatchObject({ status: 0, stderr: "" });
  expect(help.stdout).toContain("--status <status>");
});

test("a ledger that does not exist yet is empty, said so, and not made by a question", async () => {
  const path = folder.file("absent.ledger");
  const claims = await entente(["claims", "--json", "--ledger", path]);
  expect({ ...claims, stdout: JSON.parse(claims.stdout) as unknown }).toMatchObject({ status: 0, stdout: [] });
  expect(claims.stderr).toContain(`There is no ledger at ${path} yet`);
  expect(() => readFileSync(path)).toThrow("ENOENT");
});

test("doctor finds an installation usable and changes nothing", async () => {
  const path = folder.file("doctor.ledger");
  const { status, stdout } = await entente(["doctor", "--ledger", path]);
  expect(stdout).toMatch(/^ok +reader model: version [0-9a-f]{12} reads$/mu);
  expect({ status, problems: stdout.includes("PROBLEM") }).toEqual({ status: 0, problems: false });
  expect(() => readFileSync(path)).toThrow("ENOENT");
});
