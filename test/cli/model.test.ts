import { createHash } from "node:crypto";
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root, runNode, workFolder } from "./run.ts";

// A copy of the installation whose model can be damaged.
const copy = workFolder();
const models = copy.file("models");
const record = JSON.stringify({ id: "a", text: "Turkey met Somalia, the ministry said." });

beforeAll(() => {
  for (const folder of ["src", "vocabulary"]) cpSync(join(root, folder), copy.file(folder), { recursive: true });
  copyFileSync(join(root, "package.json"), copy.file("package.json"));
  symlinkSync(join(root, "node_modules"), copy.file("node_modules"));
  mkdirSync(models);
  for (const name of ["reader.json", "wordpieces.txt"]) copyFileSync(join(root, "models", name), join(models, name));
});
afterAll(copy.remove);

const run = (...args: string[]) =>
  runNode(["--import", import.meta.resolve("tsx"), copy.file("src/cli/main.ts"), ...args], {
    stdin: record,
    cwd: copy.path,
  });

test("a missing model ends with status 2 and a message that names the file, and nothing is recorded", async () => {
  const { status, stdout, stderr } = await run("read", "-", "--json");
  expect(stderr).toContain(`The model file ${join(models, "reader.onnx.gz")} is missing`);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
});

test("a damaged model is told from a whole one by its sha256, and named", async () => {
  const bytes = readFileSync(join(root, "models", "reader.onnx.gz"));
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(join(models, "reader.onnx.gz"), bytes);
  const { status, stdout, stderr } = await run("extract");
  expect(stderr).toMatch(/^entente: The model file .*reader\.onnx\.gz is damaged: its sha256 is [0-9a-f]{64}/mu);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  const doctor = await run("doctor");
  expect(doctor.stdout).toMatch(/^PROBLEM {2}reader model: .*reader\.onnx\.gz is damaged/mu);
  expect(doctor.status).toBe(2);
  rmSync(join(models, "reader.onnx.gz"));
});

test("a model may also lie there unpacked, which its name tells", async () => {
  const plain = gunzipSync(readFileSync(join(root, "models", "reader.onnx.gz")));
  writeFileSync(join(models, "reader.onnx"), plain);
  const manifest = JSON.parse(readFileSync(join(root, "models", "reader.json"), "utf8")) as object;
  const sha256 = createHash("sha256").update(plain).digest("hex");
  writeFileSync(join(models, "reader.json"), JSON.stringify({ ...manifest, file: "reader.onnx", sha256 }));
  for (const name of ["pairs.json", "domains.json"]) copyFileSync(join(root, "models", name), join(models, name));
  const { status, stdout } = await run("extract");
  expect(status).toBe(0);
  expect(stdout).toContain('"CONSULT"');
});
