/** One statement of a made-up report: how a report tells a happening, and on whose word. */
import type { ChainLink, Proposition, SourceRole, Stance, StatedTime } from "../../src/terms/types.ts";
import { firstDay, type Happening, partyName } from "./events.ts";
import type { Draw } from "./random.ts";

/** A statement without its place in a text. */
export interface Telling {
  proposition: Proposition;
  stance: Stance;
  chain: ChainLink[];
  /** The words that carry it, and the sentence around them. */
  quote: string;
  sentence: string;
}

const stances: Record<Stance, number> = {
  asserts: 62,
  confirms: 9,
  denies: 4,
  "cannot-confirm": 3,
  declines: 2,
  doubts: 2,
  alleges: 4,
  expects: 4,
  plans: 6,
  asks: 3,
  retracts: 0.3,
};

/** `at`: when the report is published, in days after the first. */
export function tell(happening: Happening, at: number, draw: Draw): Telling {
  const { act, parties, day } = happening;
  const stance = stanceOf(happening, at, draw);
  const chain = chainOf(happening, stance, draw);
  const predicate = draw.chance(0.7) ? (act.predicates[0] as string) : draw.pick(act.predicates);
  const object = objectOf(happening, draw);
  const [source, target] = parties.map(partyName) as [string, string];
  const quantity = quantityTold(happening, chain, draw);
  const time = timeOf(day, at, draw);
  const when = time.text === null ? "" : ` ${time.text}`;
  const quote = `${source} ${predicate} ${quantity === null ? "" : `${quantity.text} `}${object ?? ""} ${target}${when}`;
  const words = quote.replaceAll(/ +/gu, " ");
  const proposition: Proposition = {
    type: stance === "asks" ? "REQUEST" : act.type,
    mode: null,
    domains: act.domains,
    aspect: day === null ? "state" : "event",
    source: { principal: parties[0], name: source, mention: source },
    target: { principal: parties[1], name: target, mention: target },
    others: draw.chance(0.05) ? [{ principal: "org:UN", role: "mediator" }] : [],
    predicate,
    object,
    quantities: quantity === null ? [] : [quantity],
    time,
    place: draw.chance(0.15) ? "the border" : null,
    historical: false,
    future: stance === "plans" || stance === "expects",
    hypothetical: draw.chance(0.01),
    negated: stance === "denies",
  };
  return { proposition, stance, chain, quote: words, sentence: sentenceOf(words, chain, draw) };
}

function stanceOf({ ahead, denied, day }: Happening, at: number, draw: Draw): Stance {
  if (day !== null && at < day) return draw.chance(0.8) ? "plans" : "asks";
  const stance = draw.byShare(stances);
  if (stance === "denies" && !denied && draw.chance(0.7)) return "asserts";
  return stance === "plans" && !ahead ? "asserts" : stance;
}

function chainOf({ parties }: Happening, stance: Stance, draw: Draw): ChainLink[] {
  const kind = draw.byShare({ none: 24, party: 50, unnamed: 9, organisation: 6, expert: 4, document: 3, agency: 4 });
  if (kind === "none" && stance === "asserts") return [];
  const acting = draw.chance(0.6) ? 0 : 1;
  const principal = parties[acting] as string;
  const state = partyName(principal);
  const role: SourceRole = acting === 0 ? "acting" : "receiving";
  const link = (name: string, kindOf: ChainLink["kind"], rest: Partial<ChainLink>): ChainLink => ({
    name,
    mention: name,
    principal: null,
    kind: kindOf,
    named: true,
    role: "third",
    cue: cues[stance],
    stance,
    factuality: "CT+",
    start: 0,
    end: name.length,
    cueStart: name.length + 1,
    cueEnd: name.length + 5,
    ...rest,
  });
  switch (kind) {
    case "unnamed":
      return [link("officials", "government", { principal, named: false, role })];
    case "organisation":
      return [link("the United Nations", "organisation", { principal: "org:UN", role: "observer" })];
    case "expert":
      return [link(`an analyst in ${state}`, "expert", { named: false })];
    case "document":
      return [link(`a ${state} customs register`, "document", {})];
    case "agency": {
      const ministry = link(`${state} Foreign Ministry`, "government", { principal, role });
      return [link(`Made-up Wire ${1 + draw.below(8)}`, "agency", {}), ministry];
    }
    default: {
      const organ = draw.pick(["Defence Ministry", "Foreign Ministry", "government", "prime minister's office"]);
      return [link(`${state} ${organ}`, "government", { principal, role })];
    }
  }
}

const cues: Record<Stance, string> = {
  asserts: "said",
  confirms: "confirmed",
  denies: "denied",
  "cannot-confirm": "could not confirm",
  declines: "declined to comment",
  doubts: "doubted",
  alleges: "alleged",
  expects: "expected",
  plans: "planned",
  asks: "asked",
  retracts: "withdrew",
};

/** Some reports leave the object out, or name it by its last word. */
function objectOf({ object }: Happening, draw: Draw): string | null {
  if (object === null || draw.chance(0.06)) return null;
  return draw.chance(0.15) ? (object.split(" ").at(-1) ?? object) : object;
}

function quantityTold({ quantity, disputed }: Happening, chain: ChainLink[], draw: Draw): Happening["quantity"] {
  if (quantity === null || draw.chance(0.3)) return null;
  if (!disputed || chain[0]?.role !== "receiving" || quantity.value === null) return quantity;
  const value = quantity.value + 3;
  return { ...quantity, text: `${value}`, value, min: value, max: value };
}

function timeOf(day: number | null, at: number, draw: Draw): StatedTime {
  const none: StatedTime = { start: null, end: null, text: null, basis: "none" };
  if (day === null || draw.chance(0.45)) return none;
  const iso = (number: number): string =>
    new Date(firstDay + Math.floor(number) * 86_400_000).toISOString().slice(0, 10);
  if (draw.chance(0.7)) return { start: iso(day), end: iso(day), text: `on ${iso(day)}`, basis: "stated" };
  if (at - day < 10 && at >= day) return { start: iso(at - 7), end: iso(at), text: "last week", basis: "published" };
  return { start: iso(day - 3), end: iso(day + 3), text: `around ${iso(day)}`, basis: "stated" };
}

function sentenceOf(words: string, chain: ChainLink[], draw: Draw): string {
  const outer = chain[0];
  if (outer === undefined) return `${words}.`;
  const inner = chain[1];
  const whom = inner === undefined ? outer.name : `${outer.name} quoted ${inner.name}, which`;
  return draw.chance(0.5) ? `${words}, ${whom} ${outer.cue}.` : `${whom} ${outer.cue} that ${words}.`;
}
