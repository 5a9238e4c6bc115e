import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import * as ort from "onnxruntime-node";
import { packageFile } from "../terms/vocabulary.ts";

/** `models/reader.json`, written by the training. */
export interface Manifest {
  version: string;
  /** Gzipped where its name says so: int8 weights hold some six bits each, and a deeper encoder would not fit into 25 MB. */
  file: string;
  sha256: string;
  wordpieces: { file: string; sha256: string };
  /** Longest window in wordpieces, the two special ones included. */
  windowPieces: number;
  /** `pair` opens a text whose pair is to be judged. */
  markers: {
    pair: number;
    sourceOpen: number;
    sourceClose: number;
    targetOpen: number;
    targetClose: number;
    actOpen: number;
    actClose: number;
    tellerOpen: number;
    tellerClose: number;
  };
  labels: {
    upos: string[];
    deprel: string[];
    names: string[];
    relation: string[];
    /** "none" first. */
    stance: string[];
    /** "none" first. */
    acts: string[];
  };
}

/** A model file is missing, damaged or does not fit this program. The message names the file and what to do. */
export class ModelError extends Error {
  override name = "ModelError";
}

export interface Model {
  manifest: Manifest;
  session: ort.InferenceSession;
  wordpieces: URL;
}

/** Loads the shipped model after comparing its sha256 with the manifest's. `threads` is that of one inference call. */
export async function loadModel(threads: number): Promise<Model> {
  const manifest = readManifest();
  const wordpieces = packageFile(`models/${manifest.wordpieces.file}`);
  checked(wordpieces, manifest.wordpieces.sha256);
  const bytes = checked(packageFile(`models/${manifest.file}`), manifest.sha256);
  try {
    const session = await ort.InferenceSession.create(manifest.file.endsWith(".gz") ? unpacked(bytes) : bytes, {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      graphOptimizationLevel: "all",
      logSeverityLevel: 3,
    });
    return { manifest, session, wordpieces };
  } catch (cause) {
    throw new ModelError(
      `The inference runtime cannot load ${fileURLToPath(packageFile(`models/${manifest.file}`))}: ${(cause as Error).message}`,
      { cause },
    );
  }
}

/** In one piece of the size that the file's last four bytes tell: put together of small ones it would be held twice. */
function unpacked(bytes: Buffer): Buffer {
  return gunzipSync(bytes, { chunkSize: Math.max(64, bytes.readUInt32LE(bytes.length - 4)) });
}

function readManifest(): Manifest {
  const file = packageFile("models/reader.json");
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Manifest;
  } catch (cause) {
    throw new ModelError(
      `The model's manifest ${fileURLToPath(file)} is missing or broken (${(cause as Error).message}). Check the installation out again, or train the model (training/README.md).`,
      { cause },
    );
  }
}

function checked(file: URL, sha256: string): Buffer {
  const path = fileURLToPath(file);
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw new ModelError(`The model file ${path} is missing. Check it out again, or train it (training/README.md).`, {
      cause,
    });
  }
  const found = createHash("sha256").update(bytes).digest("hex");
  if (found !== sha256) {
    throw new ModelError(
      `The model file ${path} is damaged: its sha256 is ${found}, the manifest says ${sha256}. Check it out again.`,
    );
  }
  return bytes;
}
