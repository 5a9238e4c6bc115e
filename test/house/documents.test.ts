import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { generatedFiles } from "../../scripts/lib/generated.ts";
import { createProgram } from "../../src/cli/program.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");
const program = createProgram();
const commands = new Map(program.commands.map((command) => [command.name(), command]));

test.each(Object.entries(generatedFiles()))("%s is what the sources make (npm run generate)", (path, content) => {
  expect(read(path)).toBe(content);
});

/** Lines of a document's code that call the command line: the words after `entente`. */
function calls(text: string): string[][] {
  const code = [...text.matchAll(/```[a-z]*\n([\s\S]*?)```|`([^`\n]+)`/gu)].map((match) => match[1] ?? match[2] ?? "");
  return code.flatMap((part) =>
    part.split("\n").flatMap((line) => {
      const call = /(?:^|\||\s)(?:npm run -s entente --|npm start --|entente) (?<args>[^|>#…]*)/u.exec(line);
      return call === null ? [] : [(call.groups?.["args"] ?? "").trim().split(/\s+/u)];
    }),
  );
}

describe.each(["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "docs/cli.md"])("%s", (path) => {
  const found = calls(read(path)).filter(([name = ""]) => /^[a-z]/u.test(name));

  test("names only commands and options that are there", () => {
    for (const [name = "", ...rest] of found) {
      const command = commands.get(name);
      expect(command?.name(), `entente ${name} in ${path}`).toBe(name);
      const flags = new Set(command?.options.map(({ long }) => long));
      const used = rest.filter((word) => word.startsWith("--")).map((word) => word.replace(/=.*/u, ""));
      expect(
        used.filter((flag) => !flags.has(flag) && flag !== "--help"),
        `entente ${name} in ${path}`,
      ).toEqual([]);
    }
  });
});

test("the README shows every command, and docs/cli.md every option", () => {
  const shown = new Set(calls(read("README.md")).map(([name]) => name));
  expect([...commands.keys()].filter((name) => !shown.has(name))).toEqual([]);
  const reference = read("docs/cli.md");
  for (const [name, command] of commands) {
    const section = reference.split(`## entente ${name}\n`)[1]?.split("\n## ")[0] ?? "";
    for (const { long } of command.options) expect(section, `${name} ${long}`).toContain(String(long));
  }
});

test("npm scripts that documents name exist", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  for (const path of ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "docs/cli.md"]) {
    for (const [, name = ""] of read(path).matchAll(/npm run (?:-s )?([a-z][a-z:-]*)/gu)) {
      expect(Object.keys(scripts), `npm run ${name} in ${path}`).toContain(name);
    }
  }
});
