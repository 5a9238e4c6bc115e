/**
 * Made-up reports with the statements read from them. A report follows from its number and the seed alone, so that
 * reports can be made in any order.
 */
import { createHash } from "node:crypto";
import type { Recording } from "../../src/ledger/recording.ts";
import type { Report, Statement } from "../../src/terms/types.ts";
import { conditionOf, conditionsOf, days, dyadCount, eventOf, firstDay, type Happening } from "./events.ts";
import { Draw, Zipf } from "./random.ts";
import { tell, type Telling } from "./telling.ts";
import { agencies, filler, outlets } from "./words.ts";

export interface Archive {
  seed: number;
  /** Reports in three years. */
  reports: number;
}

/** Statements in a report of the measured stretches, and on average in all. */
export const statementsPerReport = 30;

const readerVersion = "scale-1";
const dayMs = 86_400_000;
const kinds = { own: 84, copied: 15, revised: 1 };
/** Matters that come up for each report that is written. */
const eventsPerReport = 2;
/** One matter in so many is a big one: half of all that reports tell is about those. */
const bigEvery = 8;
const byOutlet = new Zipf(outlets.length, 0.8);

/** What the n-th report is made of before it is written down. */
interface Draft {
  published: string;
  outlet: string;
  credit: string | null;
  tellings: Telling[];
  fillers: string[];
}

/** The n-th report, in the order of publication, as the ledger takes it. `exact`: with thirty statements, no more, no less. */
export function reportOf(archive: Archive, index: number, exact = false): Recording {
  const draw = new Draw(archive.seed, 3, index);
  const earlier = Math.max(0, index - 1 - draw.below(25));
  const kind = draw.byShare(kinds);
  if (kind === "copied") return written(idOf(archive, index), copyOf(archive, index, earlier, exact, draw));
  if (kind === "revised") return written(idOf(archive, earlier), revisionOf(archive, earlier, exact, draw));
  return written(idOf(archive, index), draftOf(archive, index, exact));
}

function idOf({ seed }: Archive, index: number): string {
  return `scale-${seed}-${index}`;
}

function draftOf(archive: Archive, index: number, exact: boolean): Draft {
  const draw = new Draw(archive.seed, 4, index);
  const at = (days * index) / archive.reports;
  const size = exact ? statementsPerReport : statementsPerReport - 8 + draw.below(17);
  const told = happenings(archive, index, draw);
  const tellings = Array.from({ length: size }, (_, place) => {
    // Each matter once; of what is left the first ones have the most words.
    const one = place < told.length ? place : Math.floor(draw.waiting(0.45 * told.length)) % told.length;
    return tell(told[one] as Happening, at, draw);
  });
  const moment = new Date(firstDay + at * dayMs).toISOString();
  return {
    published: draw.chance(0.15) ? moment.slice(0, 10) : `${moment.slice(0, 16)}:00Z`,
    outlet: draw.chance(0.12) ? draw.pick(agencies) : (outlets[byOutlet.rank(draw)] as string),
    credit: draw.chance(0.06) ? draw.pick(agencies) : null,
    tellings,
    fillers: Array.from({ length: 4 + draw.below(10) }, () => filler(draw)),
  };
}

/** What a report tells of: a matter of these days, more of its dyad, something of another one, and what holds anyway. */
function happenings(archive: Archive, index: number, draw: Draw): Happening[] {
  const perDay = (archive.reports * eventsPerReport) / days;
  const now = Math.floor(index * eventsPerReport);
  // Reports come up to a day before a matter and, ever fewer, in the days after it.
  const recent = (): Happening => {
    const number = Math.round(now + perDay - draw.waiting(2.5 * perDay));
    return eventOf(archive.seed, draw.chance(0.5) ? number - (number % bigEvery) : number, perDay);
  };
  const lead = recent();
  const told = [lead];
  // Other matters of the same dyad, as far as the last ten days have any.
  const before = now - Math.ceil(8 * perDay);
  for (let number = now, left = 4; number > before && left > 0; number--) {
    const other = eventOf(archive.seed, number, perDay);
    if (other.dyad !== lead.dyad || draw.chance(0.5)) continue;
    told.push(other);
    left--;
  }
  for (let count = 1 + draw.below(3); count > 0; count--) told.push(recent());
  // A look back, up to a year.
  if (draw.chance(0.3)) told.push(eventOf(archive.seed, now - draw.below(Math.ceil(365 * perDay)), perDay));
  const dyad = draw.chance(0.8) ? lead.dyad : draw.below(dyadCount);
  told.push(conditionOf(archive.seed, dyad, Math.floor(conditionsOf(dyad) * draw.unit() ** 1.7)));
  return told;
}

/** A text that another outlet prints again, lightly cut. */
function copyOf(archive: Archive, index: number, original: number, exact: boolean, draw: Draw): Draft {
  const wire = draftOf(archive, original, exact);
  const delay = draw.waiting(0.2) * dayMs;
  const at = Math.max(Date.parse(wire.published) + delay, firstDay + (days * index * dayMs) / archive.reports);
  const cut = exact ? 0 : draw.below(4);
  return {
    published: `${new Date(at).toISOString().slice(0, 16)}:00Z`,
    outlet: outlets[byOutlet.rank(draw)] as string,
    credit: draw.chance(0.6) ? wire.outlet : null,
    tellings: wire.tellings.slice(0, wire.tellings.length - cut),
    fillers: [...wire.fillers.slice(0, -1), filler(draw)],
  };
}

/** The same report with other words, some of its statements gone. */
function revisionOf(archive: Archive, earlier: number, exact: boolean, draw: Draw): Draft {
  const draft = draftOf(archive, earlier, exact);
  const cut = exact ? 0 : 2;
  return { ...draft, tellings: draft.tellings.slice(cut), fillers: [filler(draw), ...draft.fillers] };
}

function written(id: string, { published, outlet, credit, tellings, fillers }: Draft): Recording {
  const title = (tellings[0] as Telling).quote;
  const meta = { id, title, outlet, published, url: `https://example.org/${id}` };
  let text = `${title}\n\n`;
  const statements: Statement[] = [];
  const every = Math.max(1, Math.floor(tellings.length / Math.max(1, fillers.length)));
  for (const [place, telling] of tellings.entries()) {
    const { quote, sentence } = telling;
    const start = text.length + sentence.indexOf(quote);
    const beside = place % every === every - 1 ? fillers[Math.floor(place / every)] : undefined;
    text += [sentence, ...(beside === undefined ? [] : [beside])].join(" ") + (place % 3 === 2 ? "\n\n" : " ");
    statements.push(statementOf(meta, telling, start, place));
  }
  text = text.trimEnd();
  const report: Report = { ...meta, text, author: null, removed: [], credit, dateline: null, corrects: null };
  const bytes = Buffer.from(JSON.stringify({ id, outlet, published, title, text }));
  const recordedAt = new Date(Date.parse(published) + 3_600_000).toISOString();
  return { report, bytes, statements, readerVersion, recordedAt };
}

function statementOf(report: Statement["report"], telling: Telling, start: number, place: number): Statement {
  const { proposition, stance, chain, quote, sentence } = telling;
  const id = createHash("sha256").update(`${report.id} ${place}`).digest("hex").slice(0, 20);
  return {
    id: `s-${id}`,
    report,
    proposition,
    stance,
    scope: stance === "denies" ? "whole" : null,
    factuality: stance === "denies" ? "CT-" : "CT+",
    likelihood: null,
    chain,
    evidence: { start, end: start + quote.length, quote, sentence },
    reader: { version: readerVersion, scores: { attribution: 0.93, relation: 0.871 } },
  };
}
