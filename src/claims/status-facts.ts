/** What the status table asks about a claim. */
import type { Proposition } from "../terms/types.ts";
import { hasAccess } from "./access.ts";
import type { Basis } from "./claim.ts";
import { dayNumber } from "./days.ts";
import { listNames, voiceName } from "./names.ts";
import type { Origins, OriginVoice } from "./origins.ts";
import type { Stage } from "./signature.ts";
import { compatibleTypes, isReciprocal } from "./wording.ts";

export interface StatusFacts {
  origins: Origins;
  /** Voices that assert or confirm it as done (of a request: as made). */
  asserting: OriginVoice[];
  /** Those of them that are named: their number is the lower bound that "two voices" means. */
  firmAsserting: OriginVoice[];
  /** Voices for whom it is intended, prepared or announced. */
  planning: OriginVoice[];
  expecting: OriginVoice[];
  /** All who speak for it, those included who call it unproven. */
  positive: OriginVoice[];
  denying: OriginVoice[];
  /** Denials by a party, a body with access or a voice with evidence of its own, of the whole or an unclear part, not before the act. */
  weightyDenials: OriginVoice[];
  retracting: OriginVoice[];
  /** Official bodies that could not confirm it. */
  officialsUnable: OriginVoice[];
  /** Whether somebody says that it has happened. */
  happened: boolean;
  /** Whether every party asserts it by name. */
  everyParty: boolean;
  /** Asserting voices whose word and one other's confirm: a party (in conflict types the acting one) or a body with access. */
  decisive: OriginVoice[];
  names(voices: OriginVoice[]): string;
  verb(voices: OriginVoice[], one: string, many: string): string;
}

export function statusFacts(origins: Origins, proposition: Proposition, stage: Stage): StatusFacts {
  const { voices } = origins;
  const by = (...wanted: string[]): OriginVoice[] => voices.filter(({ stance }) => wanted.includes(stance));
  const stated = stage === "request" ? by("asserts", "confirms", "asks") : by("asserts", "confirms");
  // Where the stage is a plan, whoever asserts it asserts the intention, not the deed.
  const asserting = stage === "plan" || stage === "supposition" ? [] : stated;
  const supposed = stage === "supposition";
  const planning = supposed ? [] : stage === "plan" ? [...by("plans"), ...stated] : by("plans");
  const expecting = supposed ? [...by("expects", "plans"), ...stated] : by("expects");
  const firmAsserting = asserting.filter(({ tentative }) => !tentative);
  const { source, target } = proposition;
  const parties = [source.principal, target.principal];
  const speaks = (principal: string | null): boolean =>
    principal !== null && firmAsserting.some((voice) => voice.principal === principal);
  const access = (voice: OriginVoice): boolean => !isParty(voice, proposition) && hasAccess(voice, proposition.domains);
  const decides = (voice: OriginVoice): boolean => {
    if (access(voice)) return true;
    if (voice.principal === null || isOutletOf(voice)) return false;
    return isConflict(proposition) ? voice.principal === source.principal : parties.includes(voice.principal);
  };
  const weighty = (voice: OriginVoice): boolean =>
    (isParty(voice, proposition) || access(voice) || hasOwnEvidence(voice)) &&
    voice.scope !== "part" &&
    voice.scope !== "use" &&
    !(stage === "deed" && beforeTheAct(voice, proposition));
  return {
    origins,
    asserting,
    firmAsserting,
    planning,
    expecting,
    positive: [...new Set([...asserting, ...planning, ...expecting, ...by("alleges", "asks")])],
    denying: by("denies"),
    weightyDenials: by("denies").filter(weighty),
    retracting: by("retracts"),
    officialsUnable: by("cannot-confirm").filter(isOfficial),
    happened: asserting.length > 0,
    everyParty: source.principal !== target.principal && parties.every(speaks),
    decisive: firmAsserting.filter(decides),
    names: (chosen) => listNames(chosen.map((voice) => voiceName(voice, proposition))),
    verb: (chosen, one, many) =>
      new Set(chosen.map((voice) => voiceName(voice, proposition))).size === 1 ? one : many,
  };
}

/** On what the claim rests: the weightiest kind of voice that speaks for it (of a denied claim: against it). */
export function basisOf(facts: StatusFacts, proposition: Proposition): Basis {
  const speaking = facts.positive.length > 0 ? facts.positive : facts.origins.voices;
  const firm = speaking.filter(({ tentative }) => !tentative);
  const party = firm.filter((voice) => isParty(voice, proposition));
  if (party.some((voice) => !isConflict(proposition) || voice.principal === proposition.source.principal))
    return "party";
  if (firm.some((voice) => hasAccess(voice, proposition.domains))) return "access";
  if (firm.some(({ kind }) => kind === "document")) return "document";
  if (firm.some((voice) => hasOwnEvidence(voice) || ["expert", "person", "group", "company"].includes(voice.kind))) {
    return "witness";
  }
  if (firm.some((voice) => voice.principal !== null && !isParty(voice, proposition))) return "third-state";
  if (party.length > 0) return "adversary";
  if (speaking.some((voice) => voice.kind === "outlet" || voice.kind === "agency")) return "outlet";
  return "anonymous";
}

/** Whether a voice speaks for one that acts or receives. */
function isParty(voice: OriginVoice, { source, target }: Proposition): boolean {
  return voice.principal !== null && (voice.principal === source.principal || voice.principal === target.principal);
}

function isConflict(proposition: Proposition): boolean {
  return compatibleTypes().conflictTypes.includes(proposition.type) && !isReciprocal(proposition);
}

/** A reporter or observer who saw it, or a document that records it. */
function hasOwnEvidence(voice: OriginVoice): boolean {
  return !voice.tentative && (voice.role === "observer" || voice.kind === "document" || voice.kind === "author");
}

function isOfficial(voice: OriginVoice): boolean {
  return (
    voice.kind === "government" || voice.kind === "organisation" || (voice.principal !== null && !isOutletOf(voice))
  );
}

/** State media speak with their state's voice, but a bare report of theirs is no official word. */
function isOutletOf(voice: OriginVoice): boolean {
  return voice.tentative && (voice.kind === "outlet" || voice.kind === "agency");
}

/** Whether something was said before the stated time of the act began. */
export function beforeTheAct({ published }: { published: string | null }, proposition: Proposition): boolean {
  const denied = dayNumber(published);
  const acted = proposition.time.basis === "none" ? null : dayNumber(proposition.time.start);
  return denied !== null && acted !== null && denied < acted;
}
