/** How a claim's status came about: what it was once each report was out, and what reviewers made of it. */
import type { z } from "@hono/zod-openapi";
import type { ReportFacts } from "../../claims/claim.ts";
import { makeClaim } from "../../claims/make-claim.ts";
import type { SourceRegister } from "../../claims/register.ts";
import { signatureOf } from "../../claims/signature.ts";
import type { RetractionEntry } from "../../ledger/report-parts.ts";
import type { Review } from "../../terms/review-schema.ts";
import type { Statement } from "../../terms/types.ts";
import type { claimDetail } from "../schemas/claims.ts";

type History = z.infer<typeof claimDetail>["history"];

/** Moments shown; of more, evenly chosen ones and the last. */
const mostMoments = 40;

interface Grounds {
  /** As corrected, in canonical order: undated ones first. */
  statements: Statement[];
  facts: Map<string, ReportFacts>;
  retractions: RetractionEntry[];
  register: SourceRegister;
  /** Decisions about the claim that hold. */
  reviews: Review[];
}

export function historyOf({ statements, facts, retractions, register, reviews }: Grounds): History {
  const moments = new Set(
    [...statements.map(({ report }) => report.published), ...retractions.map(({ published }) => published)].filter(
      (each) => each !== null,
    ),
  );
  const ordered = thinned([...moments].toSorted());
  const history: History = [];
  let before = "";
  for (const at of ordered.length === 0 ? [null] : ordered) {
    const out = statements.filter(({ report }) => report.published === null || at === null || report.published <= at);
    if (out.length === 0) continue;
    const known = new Map(
      [...facts].map(([id, fact]) => [id, { ...fact, retracted: isRetracted(id, at, retractions) }]),
    );
    // The earliest alone decides the stage.
    const signatures = out.slice(0, 1).map(signatureOf);
    const { status, reason, origins } = makeClaim({ statements: out, signatures }, known, { register });
    const reports = [
      ...new Set(out.filter(({ report }) => isNew(report.published, at, before)).map(({ report }) => report.id)),
    ];
    before = at ?? before;
    const shown = { min: origins.min, max: origins.max };
    history.push({ at, by: "report", status, reason, origins: shown, reports, author: null });
  }
  const last = history.at(-1)?.origins ?? { min: 0, max: 0 };
  for (const review of reviews) {
    if (review.action !== "status") continue;
    const { at, author, status, because } = review;
    const reason = `set to ${status} by ${author}${because === null ? "" : `: ${because}`}`;
    history.push({ at, by: "review", status, reason, origins: last, reports: [], author });
  }
  return history;
}

function isRetracted(id: string, at: string | null, retractions: RetractionEntry[]): boolean {
  return retractions.some(
    ({ report, published }) => report === id && (published === null || at === null || published <= at),
  );
}

function isNew(published: string | null, at: string | null, before: string): boolean {
  return published === null ? before === "" : published > before && (at === null || published <= at);
}

function thinned(moments: string[]): string[] {
  if (moments.length <= mostMoments) return moments;
  const step = (moments.length - 1) / (mostMoments - 1);
  return Array.from({ length: mostMoments }, (_, index) => moments[Math.round(index * step)] as string);
}
