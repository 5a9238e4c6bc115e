/** What made-up states do to one another: about 2,000 dyads by Zipf's law, over three years. */
import { nameOf } from "../../src/actors/principals.ts";
import type { Quantity } from "../../src/terms/types.ts";
import { Draw, Zipf } from "./random.ts";
import { type Act, acts, conditions, thing } from "./words.ts";

export const dyadCount = 2_000;
/** Busiest first: a rank is drawn in proportion to 1 / rank. */
const zipf = new Zipf(dyadCount, 1);

/** Sixty-four states give 2,016 pairs. */
const states = [
  "TUR SOM ARM AZE RUS UKR CHN USA IND PAK IRN IRQ ISR EGY SAU YEM SYR LBN JOR GRC CYP BGR ROU POL DEU FRA",
  "GBR ESP ITA DZA MAR TUN LBY TCD SDN ETH ERI KEN UGA RWA COD AGO ZAF MOZ NGA GHA MLI NER BFA JPN KOR PRK",
  "VNM PHL IDN MYS THA MMR AUS BRA ARG VEN COL MEX",
].flatMap((line) => line.split(" "));

const dyads: [string, string][] = states
  .flatMap((a, index) => states.slice(index + 1).map((b): [string, string] => [a, b]))
  .map((pair, index) => ({ pair, key: new Draw(11, index).unit() }))
  .toSorted((a, b) => a.key - b.key)
  .slice(0, dyadCount)
  .map(({ pair }) => pair);

/** The pair of the most statements. */
export const busiest = dyads[0] as [string, string];

/** One act, as it is known to whoever reports it. */
export interface Happening {
  dyad: number;
  /** Acting and receiving. */
  parties: [string, string];
  act: Act;
  object: string | null;
  quantity: Quantity | null;
  /** Days after the first, a fraction included. Null for what holds all the time. */
  day: number | null;
  /** Whether one of the parties denies it, and whether the parties give different figures. */
  denied: boolean;
  disputed: boolean;
  /** Whether it is announced before it happens. */
  ahead: boolean;
}

export const days = 1_095;
/** 1 January 2022. */
export const firstDay = Date.UTC(2022, 0, 1);

const latest = new Map<number, Happening>();
const mostRemembered = 20_000;

/** Events of all dyads: the n-th happens after the (n-1)-th; those before the first day are numbered below 0. */
export function eventOf(seed: number, index: number, perDay: number): Happening {
  let event = latest.get(index);
  if (event === undefined) {
    const draw = new Draw(seed, 1, index);
    event = happening(draw, zipf.rank(draw), acts, index / perDay);
    if (latest.size >= mostRemembered) latest.clear();
    latest.set(index, event);
  }
  return event;
}

/** The n-th standing condition of a dyad. */
export function conditionOf(seed: number, dyad: number, index: number): Happening {
  return happening(new Draw(seed, 2, dyad, index), dyad, conditions, null);
}

/** How many standing conditions a dyad has: busy ones have more matters. */
export function conditionsOf(dyad: number): number {
  return 2 + Math.round(500 * zipf.share(dyad));
}

export function partyName(principal: string): string {
  return nameOf(principal);
}

function happening(draw: Draw, dyad: number, table: Act[], day: number | null): Happening {
  const [a, b] = dyads[dyad] as [string, string];
  const act = draw.pick(table);
  const object = act.about === null || draw.chance(0.12) ? null : thing(act.about, draw);
  return {
    dyad,
    parties: draw.chance(0.65) ? [a, b] : [b, a],
    act,
    object,
    quantity: object !== null && draw.chance(0.35) ? quantityOf(draw, object) : null,
    day,
    denied: draw.chance(0.12),
    disputed: draw.chance(0.2),
    ahead: draw.chance(0.3),
  };
}

function quantityOf(draw: Draw, object: string): Quantity {
  const unit = object.split(" ").at(-1) ?? object;
  const value = draw.chance(0.4) ? 10 * (1 + draw.below(60)) : 2 + draw.below(40);
  return { text: `${value}`, value, min: value, max: value, unit, currency: null };
}
