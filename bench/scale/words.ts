/** What made-up reports are made of: acts, things, outlets and words. Nothing in here has happened. */
import type { Domain, EventType } from "../../src/terms/types.ts";
import { Draw, Zipf } from "./random.ts";

export interface Act {
  type: EventType;
  /** Verbs that outlets choose between, the first mostly. */
  predicates: string[];
  /** Things it may be about, as keys of `things`; none: the verb says all. */
  about: keyof typeof things | null;
  domains: Domain[];
}

const things = {
  arms: ["vehicles", "howitzers", "missiles", "patrol boats", "drones", "rifles", "radars", "helicopters", "shells"],
  pact: ["defence agreement", "trade pact", "fisheries treaty", "transit accord", "visa deal", "energy memorandum"],
  relief: ["grain", "tents", "medicines", "generators", "blankets", "vaccines", "field hospitals", "water pumps"],
  places: ["border posts", "harbours", "air bases", "islands", "villages", "pipelines", "bridges", "depots", "straits"],
  trade: ["steel", "wheat", "semiconductors", "natural gas", "crude oil", "fertiliser", "aluminium", "timber"],
  persons: ["fishermen", "diplomats", "journalists", "engineers", "prisoners", "students", "peacekeepers"],
  measures: ["tariffs", "export licences", "visa rules", "flight bans", "asset freezes", "port closures", "quotas"],
  talks: ["border security", "water sharing", "migration", "grain transit", "arms control", "debt relief", "cables"],
  forces: ["troops", "warships", "fighter jets", "air defence units", "marines", "reservists", "tank brigades"],
};

const qualities = [
  "northern, southern, eastern, western, coastal, inland, armoured, light, heavy, medium, mobile, modern, used, new",
  "joint, regional, bilateral, temporary, permanent, secret, disputed, stranded, refitted, spare, surplus, leased",
  "naval, airborne, amphibious, winter, seasonal, experimental, long-range, short-range, unmarked, foreign, rural",
].flatMap((line) => line.split(", "));

export const acts: Act[] = [
  { type: "AID", predicates: ["hand over", "deliver", "supply", "donate"], about: "arms", domains: ["arms"] },
  { type: "AID", predicates: ["send", "ship", "provide"], about: "relief", domains: ["humanitarian"] },
  { type: "AID", predicates: ["train", "instruct"], about: "forces", domains: ["military"] },
  { type: "SUPPORT", predicates: ["back", "support", "welcome"], about: "talks", domains: ["diplomacy"] },
  { type: "AGREE", predicates: ["sign", "conclude", "initial"], about: "pact", domains: ["diplomacy", "trade"] },
  { type: "AGREE", predicates: ["agree on", "accept"], about: "talks", domains: ["diplomacy"] },
  { type: "CONSULT", predicates: ["meet", "hold talks", "discuss"], about: "talks", domains: ["diplomacy"] },
  { type: "CONSULT", predicates: ["visit"], about: null, domains: ["diplomacy"] },
  { type: "COOPERATE", predicates: ["drill with", "exercise with"], about: "forces", domains: ["military"] },
  { type: "COOPERATE", predicates: ["buy", "import", "order"], about: "trade", domains: ["trade"] },
  { type: "CONCEDE", predicates: ["release", "free"], about: "persons", domains: ["rights"] },
  { type: "CONCEDE", predicates: ["lift", "ease"], about: "measures", domains: ["trade"] },
  { type: "RETREAT", predicates: ["withdraw", "pull back"], about: "forces", domains: ["military"] },
  { type: "ACCUSE", predicates: ["accuse", "blame"], about: "places", domains: ["territory"] },
  { type: "REJECT", predicates: ["reject", "turn down"], about: "talks", domains: ["diplomacy"] },
  { type: "PROTEST", predicates: ["protest", "object to"], about: "measures", domains: ["diplomacy"] },
  { type: "THREATEN", predicates: ["threaten", "warn"], about: "measures", domains: ["trade"] },
  { type: "SANCTION", predicates: ["impose", "extend"], about: "measures", domains: ["sanctions"] },
  { type: "SANCTION", predicates: ["expel"], about: "persons", domains: ["diplomacy"] },
  { type: "MOBILIZE", predicates: ["deploy", "mass", "move"], about: "forces", domains: ["military"] },
  { type: "COERCE", predicates: ["seize", "detain"], about: "persons", domains: ["law"] },
  { type: "COERCE", predicates: ["blockade", "close"], about: "places", domains: ["transport"] },
  { type: "ASSAULT", predicates: ["shell", "attack", "strike"], about: "places", domains: ["military", "territory"] },
  { type: "ASSAULT", predicates: ["clash with"], about: null, domains: ["military"] },
];

/** What holds for years: told again and again. */
export const conditions: Act[] = [
  { type: "COOPERATE", predicates: ["host", "house"], about: "forces", domains: ["military"] },
  { type: "COERCE", predicates: ["occupy", "hold"], about: "places", domains: ["territory"] },
  { type: "SANCTION", predicates: ["maintain", "keep"], about: "measures", domains: ["sanctions"] },
  { type: "AID", predicates: ["finance", "fund"], about: "places", domains: ["finance"] },
];

/** A thing of a kind with one or two qualities, by which acts of one dyad are told apart. */
export function thing(kind: keyof typeof things, draw: Draw): string {
  const noun = draw.pick(things[kind]);
  const quality = draw.chance(0.8) ? `${draw.pick(qualities)} ` : "";
  return draw.chance(0.35) ? `${draw.pick(qualities)} ${quality}${noun}` : `${quality}${noun}`;
}

const syllables = "ba de ki lo mu na re si to va zi fe gor han jel kam len mir nov pra qua ros sul tam vel wen yor zan";

/** A made-up word by its rank: common ones are short. */
function wordOf(rank: number): string {
  const parts = syllables.split(" ");
  let word = "";
  for (let left = rank + parts.length; left > 0; left = Math.floor(left / parts.length)) {
    word += parts[left % parts.length];
  }
  return word;
}

const common = new Zipf(60_000, 1.05);

/** A sentence without a statement, of words as skewed as a language's. */
export function filler(draw: Draw): string {
  const words = Array.from({ length: 12 + draw.below(18) }, () => wordOf(common.rank(draw)));
  const [first = ""] = words;
  return `${first[0]?.toUpperCase()}${first.slice(1)} ${words.slice(1).join(" ")}.`;
}

/** 240 outlets and eight agencies; the first are the busiest. */
export const outlets = Array.from({ length: 240 }, (_, index) => {
  const draw = new Draw(7, index);
  const kind = draw.pick([
    "Courier",
    "Herald",
    "Tribune",
    "Post",
    "Gazette",
    "Mirror",
    "Observer",
    "Daily",
    "Chronicle",
  ]);
  const place = wordOf(400 + index);
  return `${place[0]?.toUpperCase()}${place.slice(1)} ${kind}`;
});
export const agencies = Array.from({ length: 8 }, (_, index) => `Made-up Wire ${index + 1}`);
