import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import SQLite from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { entente, jsonLines, root, runNode, samples, workFolder } from "./run.ts";

const folder = workFolder();
const cleanUp: (() => void)[] = [folder.remove];
afterAll(() => {
  for (const each of cleanUp.toReversed()) each();
});

const nobody = 65_534;
const isRoot = process.getuid?.() === 0;

test("a file that is no ledger is refused with status 2 and left as it was", async () => {
  const path = folder.file("notes.txt");
  writeFileSync(path, "These are my notes.\n".repeat(500));
  const before = readFileSync(path);
  for (const args of [["read", samples], ["claims"], ["brief", "Turkey", "Somalia"], ["doctor"]]) {
    const { status, stdout, stderr } = await entente([...args, "--ledger", path]);
    expect(status).toBe(2);
    expect(stderr + stdout).toMatch(/is not an Entente ledger/);
  }
  expect(readFileSync(path).equals(before)).toBe(true);
});

test("a ledger in a folder without the right to write is refused with status 2 and the ledger's name", async ({
  skip,
}) => {
  const locked = folder.file("locked");
  mkdirSync(locked);
  chmodSync(locked, 0o555);
  chmodSync(folder.path, 0o755);
  if (
    isRoot &&
    (await runNode(["-e", `require("fs").readFileSync(${JSON.stringify(samples)})`], { uid: nobody, cwd: "/" }))
      .status !== 0
  ) {
    skip("the checkout cannot be read by an unprivileged user");
  }
  const path = `${locked}/l.ledger`;
  const user = isRoot ? { uid: nobody, cwd: "/" } : {};
  const { status, stdout, stderr } = await entente(["read", samples, "--ledger", path], user);
  expect(stderr).toMatch(new RegExp(`^entente: ${path} cannot be`, "mu"));
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(existsSync(path)).toBe(false);
});

test("an input folder without rights is a failure by name, the rest is read", async ({ skip }) => {
  const closed = folder.file("closed");
  const own = folder.file("own");
  mkdirSync(closed);
  writeFileSync(`${closed}/x.txt`, "Poland met Ukraine.");
  chmodSync(closed, 0o000);
  mkdirSync(own);
  chmodSync(folder.path, 0o755);
  if (isRoot) {
    chownSync(own, nobody, nobody);
    const look = await runNode(["-e", `require("fs").readFileSync(${JSON.stringify(samples)})`], {
      uid: nobody,
      cwd: "/",
    });
    if (look.status !== 0) skip("the checkout cannot be read by an unprivileged user");
  }
  const user = isRoot ? { uid: nobody, cwd: "/" } : {};
  const { status, stdout } = await entente(["read", closed, samples, "--json", "--ledger", `${own}/l.ledger`], user);
  chmodSync(closed, 0o755);
  expect(status).toBe(1);
  expect(jsonLines(stdout)[0]).toMatchObject({
    origin: closed,
    outcome: "failed",
    reason: expect.stringMatching(/^no right to read/),
  });
  expect(jsonLines(stdout)).toHaveLength(11);
});

test("a disk that fills up while the ledger is written ends with status 2, a clear line, and a whole ledger", async ({
  skip,
}) => {
  const disk = folder.file("disk");
  mkdirSync(disk);
  if (!isRoot) skip("only root may mount the small file system that this needs");
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=3m", "tmpfs", disk]);
  if (mounted.status !== 0) skip(`no small file system could be mounted: ${String(mounted.stderr ?? mounted.error)}`);
  cleanUp.push(() => spawnSync("umount", [disk]));
  const many = folder.file("many.jsonl");
  const story = (n: number) =>
    `Turkey handed over ${n} vehicles to Somalia, the ministry said.\n\n${`Filler ${n}. `.repeat(2500)}`;
  writeFileSync(many, Array.from({ length: 60 }, (_, n) => JSON.stringify({ id: `r${n}`, text: story(n) })).join("\n"));
  const path = `${disk}/full.ledger`;
  const { status, stdout, stderr } = await entente(["read", many, "--json", "--ledger", path]);
  expect(stderr).toMatch(/^entente: .*disk is full/mu);
  expect(stderr).toContain(path);
  expect(status).toBe(2);
  const receipts = jsonLines(stdout) as { outcome: string; reportId: string }[];
  expect(receipts.length).toBeGreaterThan(0);
  expect(receipts.length).toBeLessThan(60);
  const db = new SQLite(path, { readonly: true });
  expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  const kept = db
    .prepare<[], { id: string }>("select id from reports")
    .all()
    .map(({ id }) => id);
  db.close();
  expect(kept).toEqual(expect.arrayContaining(receipts.map(({ reportId }) => reportId)));
});

test("Ctrl-C while reading stops after the report at hand and leaves the ledger whole and readable", async () => {
  const many = folder.file("interrupted.jsonl");
  const records = Array.from({ length: 3000 }, (_, n) =>
    JSON.stringify({ id: `r${n}`, text: `Turkey met Somalia ${n} times, the ministry said.` }),
  );
  writeFileSync(many, records.join("\n"));
  const path = folder.file("interrupted.ledger");
  const ended = await entente(["read", many, "--json", "--ledger", path], {
    started: (child) => child.stdout?.once("data", () => child.kill("SIGINT")),
  });
  expect(ended.signal).toBe("SIGINT");
  const receipts = jsonLines(ended.stdout) as { reportId: string }[];
  expect(receipts.length).toBeGreaterThan(0);
  expect(receipts.length).toBeLessThan(3000);
  const db = new SQLite(path, { readonly: true });
  expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(db.prepare("select count(*) as n from readings").get()).toEqual({ n: receipts.length });
  db.close();
});

test("a postgres address is refused in plain words, since such ledgers are not built yet", async () => {
  const { status, stderr } = await entente(["claims", "--ledger", "postgres://localhost/x"]);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: "entente: PostgreSQL ledgers are not built yet. Name a file with --ledger.\n",
  });
});

test("a result that cannot be written names the file and the reason, and never overwrites a ledger", async () => {
  const ledger = folder.file("out.ledger");
  await entente(["read", samples, "--ledger", ledger]);
  const size = statSync(ledger).size;
  const brief = (out: string, cwd = root) =>
    entente(["brief", "Turkey", "Somalia", "--ledger", ledger, "--out", out], { cwd });
  expect(await brief(ledger)).toMatchObject({ status: 2, stderr: expect.stringContaining("will not be overwritten") });
  expect(await brief(folder.path)).toMatchObject({ status: 2, stderr: expect.stringContaining("is a folder") });
  expect(await brief(folder.file("no/where.md"))).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("there is no folder"),
  });
  expect(await brief("/dev/full")).toMatchObject({ status: 2, stderr: expect.stringContaining("the disk is full") });
  expect(statSync(ledger).size).toBe(size);
  const file = folder.file("brief.html");
  writeFileSync(file, "an earlier brief");
  expect(await brief(file)).toMatchObject({ status: 0, stdout: "" });
  expect(readFileSync(file, "utf8")).toMatch(/^<!doctype html>/iu);
});
