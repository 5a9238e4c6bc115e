import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { program, root, workFolder } from "./run.ts";

const folder = workFolder();
afterAll(folder.remove);

const line = [process.execPath, ...program].map((part) => `"${part}"`).join(" ");

test("a reader that goes away (`| head`) ends a command without a message, and `read` goes on reading", () => {
  const many = folder.file("many.jsonl");
  const records = Array.from({ length: 400 }, (_, n) =>
    JSON.stringify({ id: `r${n}`, text: `Turkey met Somalia ${n} times.` }),
  );
  writeFileSync(many, records.join("\n"));
  const ledger = folder.file("pipe.ledger");
  const shell = (command: string) =>
    spawnSync("bash", ["-c", `set -o pipefail; ${command}`], { encoding: "utf8", cwd: root });
  const read = shell(`${line} read "${many}" --ledger "${ledger}" | head -n 1`);
  expect(read.status).toBe(0);
  expect(read.stderr).toMatch(/^400 inputs: /u);
  const explained = shell(`${line} explain r1 --ledger "${ledger}" | head -c 1`);
  expect(explained).toMatchObject({ status: 0, stderr: "", stdout: "R" });
});

test("standard output that is full is an error with a message, not a silent loss", () => {
  const command = `${line} claims --help > /dev/full`;
  const { status, stderr } = spawnSync("bash", ["-c", command], { encoding: "utf8", cwd: root });
  expect(status).toBe(2);
  expect(stderr).toContain("no space left");
});
