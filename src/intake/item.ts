/** What intake hands on: bytes with their origin, and what they hold. */
import type { ReportRecord } from "./record.ts";

type IntakeContent =
  | { kind: "text"; text: string }
  | { kind: "html"; html: string }
  | { kind: "record"; record: ReportRecord };

export type IntakeItem = {
  /** Path, `path:line`, `path#number` or "standard input". */
  origin: string;
  /** The bytes this one report was read from, exactly as found. */
  bytes: Uint8Array;
  content: IntakeContent;
};

export type IntakeResult = { ok: true; item: IntakeItem } | { ok: false; origin: string; reason: string };
