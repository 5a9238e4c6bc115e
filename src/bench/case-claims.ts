/** Output claims held against those that a case expects. */
import type { Claim } from "../claims/claim.ts";
import type { ExpectedClaim } from "./case-file.ts";
import { pairCounts, type PairCounts } from "./pairwise.ts";

export interface ClaimVerdict {
  expected: ExpectedClaim;
  /** The output claim that holds most of its statements; null where none of them was found. */
  claim: Claim | null;
  /** By property, whether it is as expected. One that the case leaves open is missing; a claim that was not found has no status right. */
  right: Partial<Record<Property, boolean>>;
  /** Why it is not met, in a few words each; empty where it is. */
  faults: string[];
}

export interface CaseVerdict {
  /** In the order of the file. */
  claims: ClaimVerdict[];
  /** Output claims of no expected statement. */
  invented: Claim[];
  /** Of the annotated statements that were found. */
  pairs: PairCounts;
  passed: boolean;
}

/** Null where the case leaves it open, "" where it is right, else what is wrong. */
type Judge = (expected: ExpectedClaim, claim: Claim, claimAt: (index: number) => Claim | null) => string | null;

const judges = {
  status: ({ status, alsoStatuses }, claim) =>
    [status, ...alsoStatuses].includes(claim.status) ? "" : `status ${claim.status}, not ${status}`,
  origins: ({ origins: { min, max } }, { origins }) =>
    origins.min === min && origins.max === max ? "" : `origins ${origins.min} to ${origins.max}, not ${min} to ${max}`,
  carriers: ({ carriers }, claim) =>
    carriers === undefined ? null : claim.carriers === carriers ? "" : `${claim.carriers} carriers, not ${carriers}`,
  circular: ({ circular }, claim) => (claim.circular === circular ? "" : circular ? "not circular" : "circular"),
  links: ({ links }, claim, claimAt) => {
    if (links.length === 0) return null;
    const missing = links.filter(({ kind, to }) => {
      const wanted = claimAt(to)?.id;
      return !claim.links.some((link) => link.kind === kind && link.claim === wanted);
    });
    return missing.map(({ kind, to }) => `not ${kind} claim ${to + 1}`).join(", ");
  },
  disagreement: ({ disagreement }, { disagreements }) => {
    if (disagreement === undefined) return null;
    return disagreements.length > 0 === disagreement ? "" : disagreement ? "no disagreement" : "disagreement";
  },
} satisfies Record<string, Judge>;
export type Property = keyof typeof judges;
const properties = Object.keys(judges) as Property[];

/** What a claim must have right where statements may have been missed. */
const least: readonly Property[] = ["status", "origins"];

/**
 * `standsFor`: by id of an output statement, that of the annotated statement it stands for. `strict`: every annotated statement was
 * handed in, so every property that the case states must be right; else status and origins.
 */
export function judgeCase(
  expected: ExpectedClaim[],
  output: Claim[],
  standsFor: Map<string, string>,
  strict: boolean,
): CaseVerdict {
  const home = new Map(expected.flatMap(({ statements }, index) => statements.map((id) => [id, index] as const)));
  /** For each output claim the annotated statements it holds. */
  const held = new Map(
    output.map((claim) => [claim, claim.statements.flatMap(({ id }) => standsFor.get(id) ?? [])] as const),
  );
  const of = (index: number, claim: Claim): string[] => held.get(claim)!.filter((id) => home.get(id) === index);
  const holders = expected.map((_, index) =>
    output.filter((claim) => of(index, claim).length > 0).toSorted((a, b) => of(index, b).length - of(index, a).length),
  );
  const claimAt = (index: number): Claim | null => holders[index]?.[0] ?? null;

  const claims = expected.map((each, index): ClaimVerdict => {
    const claim = claimAt(index);
    if (claim === null) return { expected: each, claim, right: { status: false }, faults: ["not found"] };
    const judged = properties.flatMap((property) => {
      const fault = judges[property](each, claim, claimAt);
      return fault === null ? [] : [{ property, fault }];
    });
    const split = holders[index]!.map((holder) => of(index, holder).join(" "));
    const strangers = held.get(claim)!.filter((id) => home.get(id) !== index);
    return {
      expected: each,
      claim,
      right: Object.fromEntries(judged.map(({ property, fault }) => [property, fault === ""])),
      faults: [
        ...(split.length > 1 ? [`split: ${split.join(" | ")}`] : []),
        ...(strangers.length > 0 ? [`merged with ${strangers.join(" ")}`] : []),
        ...judged
          .filter(({ property, fault }) => fault !== "" && (strict || least.includes(property)))
          .map(({ fault }) => fault),
      ],
    };
  });
  const invented = output.filter((claim) => held.get(claim)!.length === 0);
  const groups = [...held].flatMap(([claim, ids]) => ids.map((id) => ({ expected: home.get(id), found: claim.id })));
  return {
    claims,
    invented,
    pairs: pairCounts(groups),
    passed: invented.length === 0 && claims.every(({ faults }) => faults.length === 0),
  };
}

/** Why a case is not passed, in one line. */
export function reasonOf({ claims, invented }: CaseVerdict): string {
  const failed = claims.flatMap(({ faults }, index) =>
    faults.length === 0 ? [] : [`claim ${index + 1}: ${faults.join(", ")}`],
  );
  const more = invented.map(({ proposition: { type, source, target, predicate } }) =>
    [`invented: ${source.principal} ${type} ${target.principal}`, `(${predicate})`].join(" "),
  );
  return [...failed, ...more].join("; ");
}
