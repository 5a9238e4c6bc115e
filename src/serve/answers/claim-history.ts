/** How a claim's status came about, as the app asks for it: one line a day. */
import type { z } from "@hono/zod-openapi";
import type { HistoryEntry } from "../../claims/history.ts";
import type { claimDetail } from "../schemas/claims.ts";

type Change = z.infer<typeof claimDetail>["history"][number];

export function historyAnswer(history: HistoryEntry[]): Change[] {
  return history.map(({ at, status, reason, origins, reports, retractions, review }) => ({
    at,
    by: review === null ? "report" : "review",
    status,
    reason,
    origins,
    reports: [...new Set([...reports, ...retractions.map(({ notice }) => notice)])],
    author: review?.author ?? null,
  }));
}
