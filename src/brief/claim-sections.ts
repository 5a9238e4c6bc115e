/** The claims in order of time, by domain, and where they are disputed. */
import type { Claim } from "../claims/claim.ts";
import { domains, type Statement } from "../terms/types.ts";
import type { Block, Section, Sentence } from "./brief.ts";
import { dayInWords, timeInWords } from "./dates.ts";
import { list, section } from "./section-parts.ts";
import { claimSentence, sentence, type Register } from "./sentences.ts";
import { speakerOf } from "./speaker.ts";

export function timeline(events: Claim[], register: Register): Block {
  const day = ({ proposition, first }: Claim): string =>
    (proposition.time.basis === "none" ? null : proposition.time.start) ?? first ?? "";
  const ordered = events.toSorted((x, y) => (day(x) < day(y) ? -1 : day(x) > day(y) ? 1 : 0));
  const rows = ordered.map((claim) => {
    const when =
      timeInWords(claim.proposition.time) || (claim.first === null ? "undated" : `reported ${dayInWords(claim.first)}`);
    const number = register.number(claim);
    return [
      { ...sentence([when]), claims: [number] },
      claimSentence(claim, register, false),
      { ...sentence([claim.status]), claims: [number] },
    ];
  });
  return { kind: "table", columns: ["When", "What", "Status"], rows };
}

export function domainSections(events: Claim[], register: Register): Section[] {
  const blocks = domains.flatMap((domain): Block[] => {
    const chosen = events.filter(({ proposition }) => proposition.domains.includes(domain));
    if (chosen.length === 0) return [];
    const numbers = chosen.map((claim) => register.number(claim));
    const refs = numbers.map((number) => `[${number}]`).join(", ");
    const head = sentence([`${domain}: ${refs}.`], numbers);
    return [{ kind: "list", items: [head] }];
  });
  const items = blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
  return [section("domains", "By domain", list(items))];
}

export function disputes(claims: Claim[], register: Register): Block[] {
  const denied = claims.filter(({ status }) => status === "disputed");
  const side = (claim: Claim, wanted: (statement: Statement) => boolean): Sentence => {
    const chosen = register.statements(claim).filter(wanted);
    const words = chosen
      .map((each) => `${speakerOf(each).name} (${each.stance}): “${each.evidence.sentence}”`)
      .join(" ");
    return sentence(
      [{ text: words, kind: "quote" }],
      [register.number(claim)],
      chosen.map((each) => register.endnote(each)),
    );
  };
  const rows = denied.map((claim) => [
    { ...sentence([`[${register.number(claim)}]`]), claims: [register.number(claim)] },
    side(claim, ({ stance }) => !["denies", "doubts", "declines", "cannot-confirm"].includes(stance)),
    side(claim, ({ stance }) => ["denies", "doubts", "declines", "cannot-confirm"].includes(stance)),
  ]);
  const figures = claims.flatMap((claim) =>
    claim.disagreements.map(({ unit, values }) => {
      const said = values.map(({ text }) => text).join(" against ");
      const cited = register
        .statements(claim)
        .filter(({ id }) => values.some(({ statements }) => statements.includes(id)));
      return sentence(
        [`The figures differ${unit === null ? "" : ` for “${unit}”`}: ${said}.`],
        [register.number(claim)],
        cited.map((each) => register.endnote(each)),
      );
    }),
  );
  const table: Block[] = rows.length === 0 ? [] : [{ kind: "table", columns: ["Claim", "For it", "Against it"], rows }];
  return [...table, ...list(figures)];
}
