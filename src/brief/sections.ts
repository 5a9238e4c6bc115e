/** The brief's sections, in the order in which they are read. Sections without matter are left out, gaps are said. */
import type { Claim } from "../claims/claim.ts";
import type { ClaimStatus } from "../terms/types.ts";
import type { Block, BriefInput, Section } from "./brief.ts";
import { changedMinds, deniedBefore, isNew, overdue } from "./change-sections.ts";
import { disputes, domainSections, timeline } from "./claim-sections.ts";
import { phrases, withArticle } from "./clause.ts";
import { mapSection, networkSection } from "./figures.ts";
import { dayInWords } from "./dates.ts";
import { list, section } from "./section-parts.ts";
import { claimSentence, sentence, type Register } from "./sentences.ts";
import { sourceSummary } from "./source-summary.ts";
import { tieSection } from "./tie-section.ts";
import { notHeard, singleOrigin, thirdParties, whoSaysWhat } from "./source-sections.ts";
import { bottomLine, legend, statusTable, weightiest } from "./status-sections.ts";

export function sectionsOf(claims: Claim[], input: BriefInput, register: Register): Section[] {
  const { names, a, b } = input;
  if (claims.length === 0) {
    const nothing = `The ledger holds no claim on ${withArticle(names(a))} and ${withArticle(names(b))} for this period. That says nothing about what happened between them, only about what was read.`;
    return [section("bottom-line", "Bottom line", [{ kind: "paragraph", sentences: [sentence([nothing])] }])];
  }
  const events = claims.filter(({ proposition }) => proposition.aspect === "event");
  const states = claims.filter(({ proposition }) => proposition.aspect === "state");
  const of = (...wanted: ClaimStatus[]): Claim[] => claims.filter(({ status }) => wanted.includes(status));
  const lines = (chosen: Claim[]): Block[] => list(chosen.map((claim) => claimSentence(claim, register)));
  const single = claims.filter(({ origins }) => origins.max === 1);
  return [
    section("bottom-line", "Bottom line", [bottomLine(claims, register), ...lines(weightiest(claims))]),
    section(
      "new",
      input.newSince
        ? `New since ${dayInWords(input.newSince)}`
        : `New in the last ${phrases().newDays} days before the cut-off`,
      lines(claims.filter((claim) => isNew(claim, input))),
    ),
    section("changed", "Changed minds", changedMinds(claims, input.changes ?? new Map(), register)),
    section("disputed", "Disputed or denied", [
      ...lines(of("disputed", "denied", "withdrawn")),
      ...deniedBefore(claims, register),
    ]),
    section("planned", "Planned or expected", [
      ...lines(of("planned", "expected")),
      ...overdue(claims, input.cutOff, register),
    ]),
    section("status", "Status of all claims", [statusTable(claims, register), ...legend(claims, register)]),
    section("timeline", "Timeline", [timeline(events, register)]),
    tieSection(claims, input.tie ?? null, register),
    ...domainSections(events, register),
    section("conditions", "Standing conditions", lines(states)),
    section("disputes", "Disputes side by side", disputes(claims, register)),
    section("single-origin", "Claims with a single origin", list(single.map((claim) => singleOrigin(claim, register)))),
    section("not-heard", "Parties not heard", notHeard(claims, input, register)),
    section("third-parties", "Third parties", thirdParties(claims, register)),
    networkSection(claims, input, register),
    mapSection(claims, input, register),
    section("sources", "Who says what", whoSaysWhat(claims, register)),
    section("source-summary", "Source summary", sourceSummary(claims, input, register)),
    section("gaps", "Gaps", gaps(claims, input, register)),
  ].filter(({ blocks }) => blocks.length > 0);
}

function gaps(claims: Claim[], input: BriefInput, register: Register): Block[] {
  const undated = claims
    .filter(({ proposition }) => proposition.time.basis === "none")
    .map((claim) => register.number(claim));
  const vague = claims.filter(({ origins }) => origins.min !== origins.max).map((claim) => register.number(claim));
  const refs = (numbers: number[]): string => numbers.map((number) => `[${number}]`).join(", ");
  return list([
    sentence([
      "This brief knows only what was read into the ledger; silence here is not evidence that nothing happened.",
    ]),
    ...(undated.length > 0 ? [sentence([`No time of the act is stated for ${refs(undated)}.`], undated)] : []),
    ...(vague.length > 0
      ? [sentence([`How many independent origins stand behind ${refs(vague)} cannot be told from the reports.`], vague)]
      : []),
    ...(input.coverage.outlets.length === 1 ? [sentence(["All reports come from a single outlet."])] : []),
  ]);
}
