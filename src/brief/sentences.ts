/** Sentences about one claim. None is firmer than its source. */
import type { Claim } from "../claims/claim.ts";
import type { Stance, Statement } from "../terms/types.ts";
import type { Count, Run, Sentence } from "./brief.ts";
import { clauseOf, type Clause } from "./clause.ts";
import { speakerOf, type Speaker } from "./speaker.ts";

/** What sentences need to refer to claims and their words. */
export interface Register {
  number(claim: Claim): number;
  endnote(statement: Statement): number;
  statements(claim: Claim): Statement[];
  names(principal: string): string;
}

function plain(text: string): Run {
  return { text, kind: "plain" };
}

export function sentence(
  runs: (Run | string)[],
  claims: number[] = [],
  endnotes: number[] = [],
  counts: Count[] = [],
): Sentence {
  const whole = runs.map((run) => (typeof run === "string" ? plain(run) : run)).filter(({ text }) => text !== "");
  const first = whole[0];
  if (first?.kind === "plain") whole[0] = plain(first.text.charAt(0).toUpperCase() + first.text.slice(1));
  return { runs: whole, claims, endnotes: [...new Set(endnotes)], counts };
}

const against = new Set<Stance>(["denies", "doubts", "declines", "cannot-confirm", "retracts"]);

/** The claim in one sentence: its earliest named statement in words or quoted, then who else speaks for and against it. `withTime`: whether a generated clause gives the time. */
export function claimSentence(claim: Claim, register: Register, withTime = true): Sentence {
  const statements = register.statements(claim);
  const speaking = statements.filter(({ stance }) => !against.has(stance));
  const lead = speaking.find((each) => speakerOf(each).named) ?? speaking[0] ?? statements[0];
  if (lead === undefined) return sentence([`${claim.reason}.`], [register.number(claim)]);
  const cited = [lead];
  const told = new Set([speakerOf(lead).key]);
  const runs: (Run | string)[] = opening(lead, register, withTime);
  for (const other of statements) {
    const speaker = speakerOf(other);
    if (other === lead || (told.has(speaker.key) && !against.has(other.stance))) continue;
    const words = aside(other, speaker, lead);
    if (words === null || told.has(`${speaker.key} ${words}`)) continue;
    told.add(speaker.key).add(`${speaker.key} ${words}`);
    runs.push(`; ${words}`);
    cited.push(other);
  }
  return sentence(
    [...runs, "."],
    [register.number(claim)],
    cited.map((each) => register.endnote(each)),
  );
}

/** The lead statement's own words, in the verb of its stance. */
function opening(lead: Statement, register: Register, withTime: boolean): (Run | string)[] {
  // What is supposed, or said in the negative by one who does not deny, stays in its own words.
  const { hypothetical, negated } = lead.proposition;
  const own = hypothetical || (negated && !against.has(lead.stance));
  const clause = own ? null : clauseOf(lead.proposition, register.names, withTime);
  const speaker = speakerOf(lead);
  return clause === null ? quoted(lead, speaker) : [generated(lead, clause, speaker)];
}

function generated({ stance, proposition, chain, likelihood }: Statement, clause: Clause, speaker: Speaker): string {
  const { subject, past, perfect, infinitive } = clause;
  const says = (one: string, many: string): string => `${speaker.name} ${speaker.plural ? many : one}`;
  // Words of likelihood are the source's and stay with it; the band is a gloss.
  const hedge =
    likelihood === null
      ? ""
      : ` (“${likelihood.text}”: ${likelihood.min} to ${likelihood.max} % in the words of ICD 203)`;
  if (stance === "denies") return `${says("denies", "deny")} that ${subject} ${past}`;
  if (stance === "doubts") return `${says("doubts", "doubt")} that ${subject} ${past}`;
  if (stance === "declines") return `${says("declines", "decline")} to say whether ${subject} ${past}`;
  if (stance === "cannot-confirm") return `${says("could not", "could not")} confirm that ${subject} ${past}`;
  if (stance === "retracts") return `${says("has", "have")} retracted that ${subject} ${past}`;
  const be = clause.plural ? "are" : "is";
  if (stance === "alleges") return `${subject} ${be} alleged by ${speaker.name} to ${perfect}${hedge}`;
  if (stance === "expects") return `${says("expects", "expect")} ${subject} to ${infinitive}${hedge}`;
  if (stance === "plans")
    return `${subject} ${clause.plural ? "plan" : "plans"} to ${infinitive}, ${says("says", "say")}${hedge}`;
  if (stance === "asks") return `${says("asks", "ask")} that ${subject} ${infinitive}${hedge}`;
  if (proposition.future) return `${subject} will ${infinitive}, ${says("says", "say")}${hedge}`;
  if (!speaker.named) {
    const by = chain.length === 0 ? `in ${speaker.name}'s own words` : `by ${speaker.name}`;
    return `${subject} ${be} reported ${by} to ${perfect}${hedge}`;
  }
  return `${subject} ${past}, ${stance === "confirms" ? says("confirms", "confirm") : says("says", "say")}${hedge}`;
}

/** Where the words cannot be put safely into a clause, the report's own stand, with who says them. */
function quoted({ stance, chain, evidence, proposition }: Statement, speaker: Speaker): (Run | string)[] {
  const verbs: Partial<Record<Stance, [string, string]>> = {
    denies: ["denies this", "deny this"],
    doubts: ["doubts this", "doubt this"],
    declines: ["declines to comment on this", "decline to comment on this"],
    "cannot-confirm": ["could not confirm this", "could not confirm this"],
    retracts: ["has retracted this", "have retracted this"],
    alleges: ["alleges", "allege"],
    expects: ["expects", "expect"],
    asks: ["asks", "ask"],
  };
  // "has not delivered" is the denial itself, not what is denied.
  const verb = proposition.negated ? undefined : verbs[stance]?.[speaker.plural ? 1 : 0];
  const quote: Run = { text: `“${evidence.quote}”`, kind: "quote" };
  if (verb !== undefined) return [`${speaker.name} ${verb}: `, quote];
  return [chain.length === 0 ? `${speaker.name} reports: ` : `according to ${speaker.name}: `, quote];
}

/** What another source adds to the lead statement; null where it adds nothing that can be said in a clause. */
function aside(other: Statement, speaker: Speaker, lead: Statement): string | null {
  const says = (one: string, many: string): string => `${speaker.name} ${speaker.plural ? many : one}`;
  const scope = { whole: "it", part: "a part of it", use: "the use", unclear: "something of it" }[
    other.scope ?? "whole"
  ];
  if (other.stance === "denies") return `${says("denies", "deny")} ${scope}`;
  if (other.stance === "doubts") return `${says("doubts", "doubt")} it`;
  if (other.stance === "declines") return `${says("declines", "decline")} to say`;
  if (other.stance === "cannot-confirm") return `${says("could not", "could not")} confirm it`;
  if (other.stance === "retracts") return `${says("has", "have")} retracted it`;
  if (other.stance === "alleges") return `${says("alleges", "allege")} it as unproven`;
  if (other.stance === "expects") return `${says("expects", "expect")} it`;
  if (!speaker.named) return null;
  // A figure of the lead is not put into the mouth of one who did not give it.
  const figures = new Set(other.proposition.quantities.map(({ text }) => text));
  const same = lead.proposition.quantities.every(({ text }) => figures.has(text));
  const verb = other.stance === "confirms" ? says("confirms", "confirm") : says("also says", "also say");
  if (other.stance === "confirms") return same ? `${verb} it` : `${verb} the act, without the same figures`;
  return same ? `${verb} so` : `${verb} so, without the same figures`;
}
