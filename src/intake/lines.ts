/** Lines of a byte stream, one at a time, with a bound on how much of a line is ever held. */

type ByteLine = {
  /** Counted from 1. */
  number: number;
  /** Length in bytes, without the line end. */
  length: number;
  /** The line without its end; null where it is longer than the limit. */
  bytes: Uint8Array | null;
};

/** Cuts a stream into lines at LF or CR LF. A line above `limit` bytes is let go while it is read, and reported with its length. */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<ByteLine> {
  let held: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  const take = (part: Uint8Array): void => {
    if (part.length === 0) return;
    length += part.length;
    if (length > limit) held = [];
    else held.push(part);
  };
  const finish = (): ByteLine => {
    const line: ByteLine = { number, length, bytes: length > limit ? null : withoutReturn(Buffer.concat(held)) };
    held = [];
    length = 0;
    number++;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(10, from); end >= 0; end = chunk.indexOf(10, from)) {
      take(chunk.subarray(from, end));
      yield finish();
      from = end + 1;
    }
    take(chunk.subarray(from));
  }
  if (length > 0) yield finish();
}

function withoutReturn(line: Uint8Array): Uint8Array {
  return line.at(-1) === 13 ? line.subarray(0, -1) : line;
}

/** All bytes, or null as soon as there are more than `limit`. */
export async function collect(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) return null;
    held.push(chunk);
  }
  return Buffer.concat(held);
}
