/** The identity of a report that was given none. */
import { createHash } from "node:crypto";
import type { Report } from "../terms/types.ts";

/** First 16 hexadecimal digits of the SHA-256 of outlet, publication and canonical text (as a JSON list, so that no two run together). */
export function reportHash(report: Pick<Report, "outlet" | "published" | "text">): string {
  const parts = JSON.stringify([report.outlet, report.published, report.text]);
  return createHash("sha256").update(parts).digest("hex").slice(0, 16);
}
