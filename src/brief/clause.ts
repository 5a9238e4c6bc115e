/** A proposition as an English clause, where it can be said safely. */
import type { EventType, Proposition } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import { timeInWords } from "./dates.ts";

interface Frame {
  base: string;
  past: string;
  participle: string;
  /** Types for which the words are right; all without it. */
  types?: EventType[];
  pattern: "object to target" | "object from target" | "object with target" | "object of target" | "target";
}

interface Phrases {
  newDays: number;
  article: string[];
  plural: string[];
  openers: string[];
  verbal: EventType[];
  frames: Record<string, Frame>;
}

/** The table `vocabulary/brief-phrases.json`. */
export function phrases(): Phrases {
  return vocabulary<Phrases>("brief-phrases");
}

/** Acting party and what it did, in the forms that sentences need. */
export interface Clause {
  /** "Turkey". */
  subject: string;
  /** "handed over 22 armoured vehicles to Somalia on 5 March 2024". */
  past: string;
  /** "have handed over …". */
  perfect: string;
  /** "hand over …". */
  infinitive: string;
  plural: boolean;
}

/**
 * Null where the words would be a guess: an unknown predicate, an object that is missing or a clause of its own, a
 * party without name. The caller then quotes the report instead.
 */
export function clauseOf(
  proposition: Proposition,
  names: (principal: string) => string,
  withTime = true,
): Clause | null {
  const frame = phrases().frames[proposition.predicate.toLowerCase()];
  if (frame === undefined || frame.types?.includes(proposition.type) === false) return null;
  const subject = partyName(proposition.source, names);
  const target = partyName(proposition.target, names);
  const rest = restOf(frame, proposition.object, target);
  if (subject === "" || target === "" || rest === null) return null;
  const time = !withTime || proposition.aspect === "state" ? "" : timeInWords(proposition.time);
  const say = (verb: string): string => [verb, rest, time].filter((part) => part !== "").join(" ");
  return {
    subject: withArticle(subject),
    past: say(frame.past),
    perfect: say(`have ${frame.participle}`),
    infinitive: say(frame.base),
    plural: isPlural(subject),
  };
}

/** "the Turkish Ministry of Defence", "Reuters": with the article that the name takes within a sentence. */
export function withArticle(name: string): string {
  if (/^(?:the|a|an)\s/iu.test(name)) return name.replace(/^The\s/u, "the ");
  const { article } = phrases();
  const head = name.toLowerCase().split(/\s+(?:of|for)\s+/u)[0] ?? "";
  const last = (text: string): string => text.split(/\s+/u).at(-1) ?? "";
  return article.includes(last(head)) || article.includes(last(name.toLowerCase())) ? `the ${name}` : name;
}

export function isPlural(name: string): boolean {
  return phrases().plural.includes(name.toLowerCase().split(/\s+/u).at(-1) ?? "");
}

function restOf(frame: Frame, object: string | null, target: string): string | null {
  if (frame.pattern === "target") return object === null || includesName(object, target) ? withArticle(target) : null;
  const first = object?.trim().split(/\s+/u)[0]?.toLowerCase() ?? "";
  if (object === null || first === "" || object.length > 120 || phrases().openers.includes(first)) return null;
  // The object may name the receiving party itself ("Somali troops", "positions in Armenia").
  if (includesName(object, target) || frame.pattern === "object of target")
    return includesName(object, target) ? object : null;
  return `${object} ${frame.pattern.split(" ")[1]} ${withArticle(target)}`;
}

function includesName(object: string, target: string): boolean {
  // The stem also finds adjectives: "Somali" for Somalia, "Turkish" for Turkey.
  const stem = target.toLowerCase().replace(/^the /u, "").slice(0, 4);
  return object
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => word.startsWith(stem));
}

function partyName(party: Proposition["source"], names: (principal: string) => string): string {
  return party.principal === null ? party.name : names(party.principal);
}
