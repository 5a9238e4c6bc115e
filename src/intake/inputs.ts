/** The intake stage: inputs in, items with bytes and origin out; one failure never stops the rest. */
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { decode, declaredCharset, wideCharset } from "./charset.ts";
import type { IntakeResult } from "./item.ts";
import { recognise } from "./kind.ts";
import { collect } from "./lines.ts";
import { headBytes, reportBytes, sizeInWords } from "./limits.ts";
import { readArray, readLines, readObject } from "./read-records.ts";
import { fileReason, walk } from "./walk.ts";

const standardInput = "standard input";

/**
 * Reads files, folders (recursively) and "-" for standard input. Yields an item for each report found and a failure,
 * with the reason in plain words, for each file, line or record that could not be read; never throws for a bad input.
 * `options.stdin` defaults to the process's own. Empty files are failures; empty standard input is nothing at all,
 * since a filter in a pipe is often started on an empty part.
 */
export async function* readInputs(inputs: string[], options?: { stdin?: Readable }): AsyncGenerator<IntakeResult> {
  for (const input of inputs) {
    if (input === "-") {
      yield* readStream(standardInput, "", options?.stdin ?? process.stdin);
      continue;
    }
    for await (const found of walk(input)) {
      if (found.ok) yield* readStream(found.path, found.path, createReadStream(found.path));
      else yield found;
    }
  }
}

async function* readStream(origin: string, name: string, stream: Readable): AsyncGenerator<IntakeResult> {
  try {
    yield* readChunks(origin, name, stream as AsyncIterable<Uint8Array | string>);
  } catch (cause) {
    yield { ok: false, origin, reason: fileReason(cause) };
  } finally {
    stream.destroy();
  }
}

async function* readChunks(
  origin: string,
  name: string,
  raw: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<IntakeResult> {
  const chunks = asBytes(raw)[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  let size = 0;
  while (size < headBytes) {
    const next = await chunks.next();
    if (next.done) break;
    head.push(next.value);
    size += next.value.length;
  }
  const start = Buffer.concat(head);
  const found = recognise(start.subarray(0, headBytes), name);
  const all = joined(start, chunks);
  switch (found.kind) {
    case "empty":
      if (origin !== standardInput) yield { ok: false, origin, reason: "empty: it holds no text" };
      return;
    case "binary":
      yield { ok: false, origin, reason: `${found.what}, not a text; give plain text, HTML or JSON lines` };
      return;
    case "lines":
      yield* readLines(origin, all, wideCharset(start) !== null);
      return;
    case "array":
      yield* readArray(origin, all);
      return;
    case "object":
      yield* readObject(origin, all);
      return;
    default: {
      const bytes = await collect(all, reportBytes);
      if (!bytes) {
        const reason = `larger than ${sizeInWords(reportBytes)}, the most that one report may have; split it, or give JSON lines`;
        yield { ok: false, origin, reason };
      } else if (found.kind === "html") {
        yield {
          ok: true,
          item: { origin, bytes, content: { kind: "html", html: decode(bytes, declaredCharset(bytes)) } },
        };
      } else if (!wideCharset(bytes) && bytes.includes(0)) {
        yield {
          ok: false,
          origin,
          reason: "binary data (it holds NUL bytes), not a text; give plain text, HTML or JSON lines",
        };
      } else {
        yield { ok: true, item: { origin, bytes, content: { kind: "text", text: decode(bytes) } } };
      }
    }
  }
}

async function* asBytes(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
}

async function* joined(start: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield start;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
