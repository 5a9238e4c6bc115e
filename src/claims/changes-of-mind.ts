/** Who has changed their mind about a claim: denied what they had said, admitted what they had denied, gave other figures. Pure. */
import type { DenialScope, Stance, Statement } from "../terms/types.ts";
import type { ReportFacts } from "./claim.ts";
import { moment } from "./days.ts";
import { conflictingQuantities } from "./likeness.ts";
import { voiceName } from "./names.ts";
import { isCounted, originsOf, precedence } from "./origins.ts";
import { representative } from "./proposition.ts";
import type { SourceRegister } from "./register.ts";
import type { Path } from "./voice.ts";

/** One statement of a voice. */
export interface Said {
  statement: string;
  /** As the report introduces whoever speaks. */
  speaker: string;
  stance: Stance;
  scope: DenialScope | null;
  report: string;
  outlet: string | null;
  /** Of a copy, that of the text it repeats. */
  published: string;
}

/**
 * `denied`: it had spoken for the claim and then denied or doubted it. `admitted`: it had denied or doubted it and then spoke
 * for it. `retracted`: it took back what it had said. `scope`: it denied another part of it than before. `figures`: it gave
 * figures that cannot hold beside its earlier ones. `other`: it spoke after it had declined to, or the other way round.
 */
export interface ChangeOfMind {
  kind: "denied" | "admitted" | "retracted" | "scope" | "figures" | "other";
  voice: { key: string; name: string; principal: string | null };
  from: Said;
  to: Said;
  /** For `figures`, as printed. */
  figures: { from: string; to: string } | null;
}

interface Telling {
  statement: Statement;
  said: Said;
}

/**
 * By the time of the later statement. Only dated statements tell of it, and of two on one day without an hour neither is
 * the later. Unnamed sources are left out, since none can be told from the next, and so is what stands in reports that
 * were taken back. A report that only recalls what a voice said before is not told from one that says it anew.
 */
export function changesOfMind(
  statements: Statement[],
  facts: Map<string, ReportFacts>,
  register?: SourceRegister,
): ChangeOfMind[] {
  if (statements.length === 0) return [];
  const proposition = representative(statements);
  const { voices, paths } = originsOf(statements, facts, register);
  const changes = voices.flatMap((each) => {
    if (each.statements.length < 2) return [];
    const voice = { key: each.key, name: voiceName(each, proposition), principal: each.principal };
    const tellings = new Map<string, Telling[]>();
    for (const statement of each.statements) {
      const path = paths.get(statement) as Path;
      const speaker = path.voices.at(-1);
      const own = facts.get(statement.report.id);
      const published =
        (own?.nearCopyOf == null ? null : facts.get(own.nearCopyOf)?.published) ?? statement.report.published;
      if (speaker === undefined || published === null || (own?.retracted === true && statement.stance !== "retracts"))
        continue;
      if (path.attributed && speaker.tentative) continue;
      const { id, stance, scope, report } = statement;
      const said = {
        statement: id,
        speaker: speaker.name,
        stance,
        scope,
        report: report.id,
        outlet: report.outlet,
        published,
      };
      // What an outlet says in its own words is no word of the state for which it speaks.
      const as = speaker.tentative ? speaker.name : "";
      const told = tellings.get(as);
      if (told === undefined) tellings.set(as, [{ statement, said }]);
      else told.push({ statement, said });
    }
    return [...tellings.values()].flatMap((own) => changesOf(own).map((change) => ({ ...change, voice })));
  });
  return changes.toSorted((a, b) => moment(a.to.published) - moment(b.to.published));
}

type Change = Omit<ChangeOfMind, "voice">;

function changesOf(tellings: Telling[]): Change[] {
  const changes: Change[] = [];
  let before: Telling | undefined;
  let figured: Telling | undefined;
  for (const together of inTime(tellings)) {
    const now = together.reduce((a, b) => (rank(b) > rank(a) ? b : a));
    const kind = before === undefined ? null : kindOf(before.said, now.said);
    if (before !== undefined && kind !== null) changes.push({ kind, from: before.said, to: now.said, figures: null });
    before = now;
    const figures = together.find(
      ({ statement }) => isCounted(statement.stance) && statement.proposition.quantities.length > 0,
    );
    if (figures === undefined) continue;
    const differ =
      figured &&
      conflictingQuantities(figured.statement.proposition.quantities, figures.statement.proposition.quantities)[0];
    if (figured !== undefined && differ !== undefined) {
      const [from, to] = differ;
      changes.push({
        kind: "figures",
        from: figured.said,
        to: figures.said,
        figures: { from: from.text, to: to.text },
      });
    }
    figured = figures;
  }
  return changes;
}

function rank({ said }: Telling): number {
  return precedence.indexOf(said.stance);
}

/** What was said at once, the earliest first: at one moment, or on one day of which some hour is not known. */
function inTime(tellings: Telling[]): Telling[][] {
  const vague = new Set(tellings.flatMap(({ said: { published } }) => (published.length === 10 ? [published] : [])));
  const groups = new Map<number, Telling[]>();
  for (const telling of tellings) {
    const utc = moment(telling.said.published);
    const day = vague.size > 0 && Number.isFinite(utc) ? new Date(utc).toISOString().slice(0, 10) : "";
    const when = vague.has(day) ? moment(day) : utc;
    const group = groups.get(when);
    if (group === undefined) groups.set(when, [telling]);
    else group.push(telling);
  }
  return [...groups].toSorted(([a], [b]) => a - b).map(([, group]) => group);
}

function kindOf(from: Said, to: Said): ChangeOfMind["kind"] | null {
  const [a, b] = [sideOf(from.stance), sideOf(to.stance)];
  if (a === b) return a === "against" && scopeOf(from) !== scopeOf(to) ? "scope" : null;
  if (b === "back") return "retracted";
  if (a === "for" && b === "against") return "denied";
  if (a === "against" && b === "for") return "admitted";
  return "other";
}

function scopeOf({ stance, scope }: Said): DenialScope | null {
  return stance === "denies" ? (scope ?? "whole") : null;
}

function sideOf(stance: Stance): "for" | "against" | "silent" | "back" {
  if (stance === "retracts") return "back";
  if (stance === "declines" || stance === "cannot-confirm") return "silent";
  return isCounted(stance) ? "for" : "against";
}
