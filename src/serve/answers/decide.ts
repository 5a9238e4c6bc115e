/** POST /reviews and POST /reviews/undo */
import type { z } from "@hono/zod-openapi";
import { anchorsOf, applyReviews } from "../../claims/apply-reviews.ts";
import type { Claim } from "../../claims/claim.ts";
import { withChanges } from "../../claims/corrections.ts";
import { anchorOf, claimSubject, type Decision, pairOf } from "../../claims/review.ts";
import { standingOf } from "../../claims/reviews-in-force.ts";
import { parseCorrections } from "../../cli/parse-corrections.ts";
import { decide } from "../../cli/record-review.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Review } from "../../terms/review-schema.ts";
import type { Desk } from "../desk.ts";
import { ApiError } from "../http/api-error.ts";
import type { decided, decisionRequest, undoRequest } from "../schemas/reviews.ts";
import { findClaim, findStatement } from "./find-claim.ts";
import { recordOf } from "./review-record.ts";

type Decided = z.infer<typeof decided>;
type Asked = z.output<typeof decisionRequest>;

export function decideOn(desk: Desk, asked: Asked): Promise<Decided> {
  return record(desk, asked, (ledger) => decisionOf(ledger, asked));
}

export function undo(desk: Desk, asked: z.output<typeof undoRequest>): Promise<Decided> {
  return record(desk, asked, async (ledger) => {
    const meant = (await ledger.findReview(asked.review)).find(({ id }) => id === asked.review);
    if (meant === undefined) throw new ApiError("not-found", `There is no decision "${asked.review}".`);
    const by = standingOf(await ledger.reviews()).undoneBy.get(meant.id);
    if (by !== undefined) {
      throw new ApiError("conflict", `${meant.id} has been undone by ${by}.`, {
        hint: `To bring it back, undo ${by}.`,
      });
    }
    return { action: "undo", subject: { review: meant.id } };
  });
}

async function record(
  desk: Desk,
  { author, because }: { author?: string | undefined; because?: string | null | undefined },
  make: (ledger: Ledger) => Promise<Decision>,
): Promise<Decided> {
  if (!desk.exists) throw new ApiError("not-found", `There is no ledger at ${desk.location} yet.`);
  // While claims are made anew nobody is left to wait for it.
  await desk.read();
  return await desk.write(async (ledger) => {
    const signature = { ...(author === undefined ? {} : { by: author }), ...(because == null ? {} : { because }) };
    const review = await decide(ledger, await make(ledger), signature);
    return { review: recordOf(review, null), claims: await claimsTouched(ledger, review) };
  });
}

/** Ids of the claims in which the statements that a decision is about now stand. */
async function claimsTouched(ledger: Ledger, review: Review): Promise<string[]> {
  let at: Review | undefined = review;
  while (at?.action === "undo") {
    const target: string = at.subject.review;
    at = (await ledger.findReview(target)).find(({ id }) => id === target);
  }
  const statements = at === undefined ? [] : anchorsOf(at).map(({ statement }) => statement);
  return [...new Set((await ledger.lists.placesOf(statements)).map(({ claim }) => claim))];
}

async function decisionOf(ledger: Ledger, asked: Asked): Promise<Decision> {
  switch (asked.action) {
    case "split":
      return await split(ledger, asked.claim, asked.apart);
    case "join":
      return await join(ledger, asked.claim, asked.with);
    case "correct":
      return await correct(ledger, asked.statement, asked.changes);
    case "status":
      return { action: "status", subject: (await subjectOf(ledger, asked.claim)).subject, status: asked.status };
    case "grade":
      return { action: "grade", subject: { source: asked.source, kind: asked.kind ?? null }, grade: asked.grade };
    case "note": {
      const { subject: id, text } = asked;
      if (id.startsWith("c-")) return { action: "note", subject: (await subjectOf(ledger, id)).subject, text };
      return { action: "note", subject: { statement: anchorOf(await findStatement(ledger, id)) }, text };
    }
    default:
      return { action: asked.action, subject: (await subjectOf(ledger, asked.claim)).subject };
  }
}

async function subjectOf(ledger: Ledger, id: string) {
  const claim = await findClaim(ledger, id);
  const asRead = new Map(
    (await ledger.statementsById(claim.statements.map((each) => each.id))).map((each) => [each.id, each]),
  );
  return { claim, asRead, subject: claimSubject(claim, asRead) };
}

async function split(ledger: Ledger, id: string, apart: string[]): Promise<Decision> {
  const { claim, asRead, subject } = await subjectOf(ledger, id);
  const chosen = [...new Set(apart)].map((each) => {
    const statement = asRead.get(each);
    if (statement === undefined) throw new ApiError("unprocessable", `Statement ${each} is not in claim ${claim.id}.`);
    return anchorOf(statement);
  });
  if (chosen.length === claim.statements.length) {
    throw new ApiError("unprocessable", `These are all statements of claim ${claim.id}; nothing would be left.`);
  }
  return { action: "split", subject, apart: chosen };
}

async function join(ledger: Ledger, id: string, otherId: string): Promise<Decision> {
  const [one, other] = [await subjectOf(ledger, id), await subjectOf(ledger, otherId)];
  if (one.claim.id === other.claim.id) {
    throw new ApiError("conflict", `${id} and ${otherId} are one claim already.`);
  }
  if (partiesOf(one.claim) !== partiesOf(other.claim)) {
    throw new ApiError("unprocessable", `${id} and ${otherId} are about different pairs.`, {
      hint: "A claim is about one pair. Correct the parties of the statements first.",
    });
  }
  return { action: "join", subject: one.subject, with: other.subject };
}

function partiesOf({ proposition: { source, target } }: Claim): string {
  return [source.principal ?? "", target.principal ?? ""].toSorted().join("|");
}

async function correct(ledger: Ledger, id: string, changes: { field: string; to?: unknown }[]): Promise<Decision> {
  const asRead = await findStatement(ledger, id);
  const reviews = await ledger.reviews({ dyad: pairOf(asRead) });
  const [corrected = asRead] = applyReviews([asRead], reviews).statements;
  const parsed = parseCorrections(
    asRead,
    corrected,
    changes.map(({ field, to }) => `${field}=${typed(field, to)}`),
  );
  return {
    action: "correct",
    subject: { statement: anchorOf(asRead) },
    changes: parsed,
    pair: pairOf(withChanges(corrected, parsed)),
  };
}

/** A value as it is typed on the command line, where it is checked. */
function typed(field: string, value: unknown): string {
  if (value === null || value === undefined) return "none";
  if (typeof value === "string") return value;
  if (field === "domains" && Array.isArray(value)) return value.join(",");
  if ((field === "source" || field === "target") && typeof value === "object") {
    return String((value as { principal?: unknown }).principal ?? "none");
  }
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
