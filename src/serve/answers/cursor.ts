/** Cursors: where a page ended, as a text that nobody need understand. */
import { z } from "zod";
import { ApiError } from "../http/api-error.ts";

const cursorSchema = z.strictObject({
  /** Of what it is a cursor: an order, a list. */
  of: z.string().max(100),
  value: z.union([z.string().max(1000), z.number()]),
  id: z.string().max(1000),
  /** Of all pages, so that it is counted once. */
  total: z.int().min(0),
});
type Cursor = z.infer<typeof cursorSchema>;

export function cursorText(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor), "utf8").toString("base64url");
}

/** Throws ApiError for what is no cursor, or one of another list. */
export function cursorFrom(text: string | undefined, of: string): Cursor | null {
  if (text === undefined) return null;
  try {
    const cursor = cursorSchema.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    if (cursor.of === of) return cursor;
  } catch {
    // Told below, like a cursor of another list.
  }
  throw new ApiError("bad-request", "The cursor is not one of this list.", { hint: "Begin again without a cursor." });
}

/** A page of a list that is whole in memory. */
export function pageOf<T>(
  all: T[],
  of: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): { items: T[]; total: number; next: string | null } {
  const from = Number(cursorFrom(cursor, of)?.value ?? 0);
  if (!Number.isInteger(from) || from < 0) throw new ApiError("bad-request", "The cursor is not one of this list.");
  const end = from + limit;
  const next = end < all.length ? cursorText({ of, value: end, id: "", total: all.length }) : null;
  return { items: all.slice(from, end), total: all.length, next };
}
