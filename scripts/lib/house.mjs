/** What the scripts share: installing what is missing and building what has changed. Nothing but Node and npm is needed. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The package's folder. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

const oldestNode = [20, 19];

/** Messages of the scripts; standard output belongs to the program. */
export function say(message) {
  process.stderr.write(`${message}\n`);
}

/** A step that went wrong in a way that a person can do something about. */
export class StepError extends Error {}

/** Runs a program and resolves to its exit status (128 + the signal's number where a signal ended it). */
export function run(command, args, { stdout = "inherit", stdin = "inherit", env = process.env, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: [stdin, stdout, "inherit"], env });
    const deafen = handOn(child);
    child.on("error", reject);
    child.on("close", (status, signal) => {
      deafen();
      resolve(status ?? 128 + signalNumber(signal));
    });
  });
}

/** Milliseconds in which a program that the terminal's Ctrl-C has reached as well ends by itself. */
const patienceMs = 3000;

/** Signals that were sent to the script alone reach the program as well, so that nothing is left running. */
function handOn(child) {
  let timer;
  const pass = (signal) => void child.kill(signal);
  const passLate = (signal) => {
    timer ??= setTimeout(() => child.kill(signal), patienceMs);
  };
  process.on("SIGTERM", pass).on("SIGHUP", pass).on("SIGINT", passLate);
  return () => {
    clearTimeout(timer);
    process.off("SIGTERM", pass).off("SIGHUP", pass).off("SIGINT", passLate);
  };
}

function signalNumber(signal) {
  return { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGPIPE: 13, SIGTERM: 15 }[signal] ?? 0;
}

/** The path of a tool that a package of `node_modules` brings, as Node runs it. */
export function tool(packageName, bin = packageName) {
  const folder = join(root, "node_modules", packageName);
  const { bin: bins } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bins === "string" ? bins : bins[bin]);
}

/** Installs the packages of package-lock.json where they are missing or other than it says. */
export async function install() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    throw new StepError(`Entente needs Node ${oldestNode.join(".")} or later; this is Node ${process.versions.node}.`);
  }
  const stamp = join(root, "node_modules", ".entente-installed");
  const lock = readFileSync(join(root, "package-lock.json"), "utf8");
  // Compiled packages fit one version of Node's binary interface only.
  const wanted = hashOf(lock, process.versions.modules, process.platform, process.arch);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  if (!existsSync(stamp) && installedByHand(JSON.parse(lock))) {
    writeFileSync(stamp, wanted);
    return;
  }
  say("Installing packages (a minute or two, once) …");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  // The runtime's own install script would fetch graphics-card parts that are never used. npm's header goes to stderr.
  const env = { ...process.env, npm_config_onnxruntime_node_install: "skip", ONNXRUNTIME_NODE_INSTALL: "skip" };
  const command = npm && /\.[cm]?js$/u.test(npm) ? [process.execPath, [npm, ...args]] : ["npm", args];
  const status = await run(...command, { stdout: 2, stdin: "ignore", env });
  if (status !== 0) throw new StepError(`npm ci failed with status ${status}; its messages stand above.`);
  writeFileSync(stamp, wanted);
}

/** Whether npm's own record of what it installed agrees with the lock file, as after `npm ci` or `npm install` by hand. */
function installedByHand(lock) {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  return Object.entries(lock.packages).every(
    ([path, { version, optional, link }]) => path === "" || optional || link || installed[path]?.version === version,
  );
}

/** What is built, of what, and how: the program, and the app that it serves. */
const parts = [
  {
    out: join(root, "dist"),
    sources: () => [...files(join(root, "src")), join(root, "tsconfig.json")],
    command: (fresh) => [tool("typescript", "tsc"), "--outDir", fresh],
    failure: "The sources do not compile; the compiler's messages stand above.",
  },
  {
    out: join(root, "web", "dist"),
    sources: () => [
      ...files(join(root, "web", "src")),
      ...files(join(root, "web", "public")),
      join(root, "web", "index.html"),
      join(root, "web", "vite.config.ts"),
    ],
    command: (fresh) => [tool("vite"), "build", join(root, "web"), "--outDir", fresh, "--logLevel", "warn"],
    failure: "The app cannot be built; the messages stand above.",
  },
];

const stampOf = ({ out }) => join(out, ".entente-built");

/** What a part is made from, as a hash. */
function sourcesHash({ sources }) {
  return hashOf(
    ...[...sources(), join(root, "package-lock.json")].flatMap((path) => [relative(root, path), readFileSync(path)]),
  );
}

function isPartBuilt(part) {
  return existsSync(stampOf(part)) && readFileSync(stampOf(part), "utf8") === sourcesHash(part);
}

/** Whether dist/ and web/dist/ are there and made from the sources as they are. */
export function isBuilt() {
  return parts.every(isPartBuilt);
}

/** Builds what is not made from the sources as they are: src/ to dist/, web/ to web/dist/. */
export async function build({ always = false } = {}) {
  const wanted = parts.filter((part) => always || !isPartBuilt(part));
  if (wanted.length > 0) say("Building …");
  for (const part of wanted) await buildPart(part);
}

/** Builds the app alone where a source has changed since it was last done. */
export async function buildApp() {
  if (!isPartBuilt(parts[1])) await buildPart(parts[1]);
}

async function buildPart(part) {
  const { out, command, failure } = part;
  const hash = sourcesHash(part);
  // Beside the old build until it is whole, so that nobody runs half a build.
  const fresh = join(root, ".entente", `build-${process.pid}`);
  const old = `${fresh}-old`;
  mkdirSync(join(root, ".entente"), { recursive: true });
  try {
    // Under a test runner the app would be built for development.
    const env = { ...process.env, NODE_ENV: "production" };
    const status = await run(process.execPath, command(fresh), { stdout: 2, env });
    if (status !== 0) throw new StepError(failure);
    writeFileSync(join(fresh, ".entente-built"), hash);
    if (existsSync(out)) renameSync(out, old);
    renameSync(fresh, out);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

function hashOf(...parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}

/** Runs the command line with the given arguments in `cwd`; resolves to its exit status. */
export async function entente(args, cwd = whereTyped()) {
  return await run(process.execPath, [join(root, "dist", "cli", "main.js"), ...args], { cwd });
}

/** npm runs scripts in the package's folder and tells where it was called itself; paths are meant from there. */
function whereTyped() {
  const here = process.cwd();
  return relative(root, here) === "" ? (process.env.INIT_CWD ?? here) : here;
}

/** Runs a script's work; a step that went wrong ends it with its message and status 2. */
export async function main(work) {
  // The child gets the terminal's Ctrl-C as well and ends in its own way; the script waits for it.
  process.on("SIGINT", () => {});
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    say(error.message);
    process.exitCode = 2;
  }
}
