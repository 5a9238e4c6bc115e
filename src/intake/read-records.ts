/** Files that hold records: JSON lines, a JSON list, a single JSON object. */
import { decode } from "./charset.ts";
import type { IntakeResult } from "./item.ts";
import { arrayBytes, reportBytes, sizeInWords } from "./limits.ts";
import { byteLines, collect } from "./lines.ts";
import { checkRecord, parseRecord, type RecordResult } from "./record.ts";

type Chunks = AsyncIterable<Uint8Array>;

/** A record a line, streamed: a result for each line that is not blank. `wide` for UTF-16, which is held whole to be cut. */
export async function* readLines(origin: string, chunks: Chunks, wide: boolean): AsyncGenerator<IntakeResult> {
  for await (const line of byteLines(wide ? narrowed(chunks) : chunks, reportBytes)) {
    const at = `${origin}:${line.number}`;
    if (!line.bytes) {
      const reason = `the line has ${sizeInWords(line.length)}; the most that one line may have is ${sizeInWords(reportBytes)}`;
      yield { ok: false, origin: at, reason };
      continue;
    }
    const text = decode(line.bytes).replace(/^\ufeff/, "");
    if (text.trim() !== "") yield asResult(at, line.bytes, parseRecord(text));
  }
}

/** One record, printed over several lines. */
export async function* readObject(origin: string, chunks: Chunks): AsyncGenerator<IntakeResult> {
  const bytes = await collect(chunks, reportBytes);
  if (bytes) yield asResult(origin, bytes, parseRecord(decode(bytes)));
  else
    yield {
      ok: false,
      origin,
      reason: `a JSON record larger than ${sizeInWords(reportBytes)}, the most that one report may have`,
    };
}

/** A list of records. It is held whole, unlike lines. */
export async function* readArray(origin: string, chunks: Chunks): AsyncGenerator<IntakeResult> {
  const bytes = await collect(chunks, arrayBytes);
  if (!bytes) {
    const reason = `a JSON list larger than ${sizeInWords(arrayBytes)}; give it as JSON lines, a record a line, which have no such limit`;
    yield { ok: false, origin, reason };
    return;
  }
  let list: unknown;
  try {
    list = JSON.parse(decode(bytes));
  } catch (cause) {
    yield { ok: false, origin, reason: `a JSON list that cannot be parsed: ${(cause as Error).message}` };
    return;
  }
  const records = list as unknown[];
  if (records.length === 0) yield { ok: false, origin, reason: "empty: the JSON list holds no records" };
  for (const [i, value] of records.entries()) {
    const at = `${origin}#${i + 1}`;
    const own = Buffer.from(JSON.stringify(value) ?? "");
    if (own.length > reportBytes) {
      const reason = `the record has ${sizeInWords(own.length)}; the most that one record may have is ${sizeInWords(reportBytes)}`;
      yield { ok: false, origin: at, reason };
    } else yield asResult(at, own, checkRecord(value));
  }
}

function asResult(origin: string, bytes: Uint8Array, checked: RecordResult): IntakeResult {
  if (!checked.ok) return { ok: false, origin, reason: checked.reason };
  return { ok: true, item: { origin, bytes, content: { kind: "record", record: checked.record } } };
}

/** UTF-16 as UTF-8, so that lines can be cut at the byte LF. */
async function* narrowed(chunks: Chunks): AsyncGenerator<Uint8Array> {
  const bytes = await collect(chunks, arrayBytes);
  if (!bytes) throw new Error(`UTF-16 and larger than ${sizeInWords(arrayBytes)}; save it as UTF-8`);
  yield Buffer.from(decode(bytes));
}
