/** Makes records of decisions: what is decided, anchored in the words it is about. */
import { createHash } from "node:crypto";
import { type Anchor, type ClaimSubject, type Review, reviewSchema } from "../terms/review-schema.ts";
import type { Statement } from "../terms/types.ts";
import type { Claim } from "./claim.ts";

type Unsigned<R> = R extends unknown ? Omit<R, "id" | "at" | "author" | "because"> : never;
/** A decision that nobody has signed yet. */
export type Decision = Unsigned<Review>;

export interface Signature {
  author: string;
  /** When it was decided. */
  at: Date;
  because: string | null;
}

/**
 * The record of a decision. Its id hashes all of it, so that the same record is the same wherever it is imported.
 * Throws ZodError where something in it does not fit the schema.
 */
export function signReview(decision: Decision, { author, at, because }: Signature): Review {
  const unnamed = { id: "v-", at: at.toISOString(), author, because, ...decision };
  // Parsed, so that it is hashed and kept as an import will read it: trimmed, its fields in the schema's order.
  const record = reviewSchema.parse(unnamed);
  const hash = createHash("sha256").update(JSON.stringify(record), "utf8").digest("hex");
  return { ...record, id: `v-${hash.slice(0, 16)}` };
}

/** Principals in alphabetical order, "" where unknown. */
export function pairOf({ proposition: { source, target } }: Statement): [string, string] {
  const pair = [source.principal ?? "", target.principal ?? ""].toSorted();
  return [pair[0] as string, pair[1] as string];
}

/** Principal or name of the innermost source; null where the report speaks for itself. */
export function voiceOf({ chain }: Statement): string | null {
  const innermost = chain.at(-1);
  return innermost === undefined ? null : (innermost.principal ?? innermost.name);
}

/** `statement`: as it was read, not as corrected, since that is what its successor will be like. */
export function anchorOf(statement: Statement): Anchor {
  const { id, report, evidence, proposition, stance } = statement;
  const { start, end, quote } = evidence;
  const dyad = pairOf(statement);
  return {
    statement: id,
    report: report.id,
    start,
    end,
    quote,
    dyad,
    voice: voiceOf(statement),
    type: proposition.type,
    stance,
  };
}

/** `asRead`: the claim's statements as they were read, by id. Throws where one is missing. */
export function claimSubject(claim: Claim, asRead: Map<string, Statement>): ClaimSubject {
  const statements = claim.statements.map(({ id }) => {
    const statement = asRead.get(id);
    if (statement === undefined) throw new Error(`statement ${id} of claim ${claim.id} is missing`);
    return anchorOf(statement);
  });
  return { claim: claim.id, statements };
}

/** By time of decision, then id: the order in which decisions count, whatever order they came in. */
export function byTime(a: Review, b: Review): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
