/** The Chromium that npm brings (Linux x64), unpacked once. */
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { untar } from "./untar.ts";

const require = createRequire(import.meta.url);
const version = "147.0.0";

/**
 * Path of the program, unpacked on first use into the user's cache (`$XDG_CACHE_HOME` or `~/.cache`; 190 MB, 3 s); null where
 * the package is not installed or not for this machine. The package's own way of unpacking is not taken: it trusts
 * whatever lies under a fixed name in the folder for temporary files, where anybody may have put it.
 */
export async function packagedBrowser(): Promise<string | null> {
  const packed = packedFolder();
  if (packed === null) return null;
  const folder = cacheFolder();
  const program = join(folder, "chromium");
  if (!existsSync(program)) {
    await whole(program, (fresh) => decompress(join(packed, "chromium.br"), fresh));
  }
  return program;
}

/** Folder with the libraries that Chromium asks of a system, for machines without them; null where the package is missing. */
export async function packagedLibraries(): Promise<string | null> {
  const packed = packedFolder();
  if (packed === null) return null;
  const folder = join(cacheFolder(), "libraries");
  if (!existsSync(folder)) {
    await whole(folder, async (fresh) => {
      mkdirSync(fresh);
      await decompress(join(packed, "al2023.tar.br"), `${fresh}.tar`);
      untar(`${fresh}.tar`, fresh);
      rmSync(`${fresh}.tar`);
    });
  }
  return join(folder, "lib");
}

function packedFolder(): string | null {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  try {
    return join(dirname(require.resolve("@sparticuz/chromium")), "..", "..", "bin");
  } catch {
    return null;
  }
}

function cacheFolder(): string {
  const cache = process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache");
  const folder = join(cache, "entente", `chromium-${version}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Made under another name first, so that an interruption leaves nothing half unpacked. */
async function whole(path: string, make: (fresh: string) => Promise<void>): Promise<void> {
  const fresh = `${path}.${process.pid}`;
  try {
    await make(fresh);
    chmodSync(fresh, 0o755);
    renameSync(fresh, path);
  } catch (cause) {
    // Another process may have been faster.
    if (!existsSync(path)) throw cause;
  } finally {
    rmSync(fresh, { force: true, recursive: true });
  }
}

async function decompress(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}
