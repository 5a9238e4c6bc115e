/** The brief's sections, in the order in which they are read. Sections without matter are left out, gaps are said. */
import type { Claim } from "../claims/claim.ts";
import { domains, type ClaimStatus, type Statement } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import type { Block, BriefInput, Count, Section, Sentence } from "./brief.ts";
import { phrases, withArticle } from "./clause.ts";
import { dayInWords, timeInWords } from "./dates.ts";
import { mapSection, networkSection } from "./figures.ts";
import { claimSentence, sentence, type Register } from "./sentences.ts";
import { speakerOf } from "./speaker.ts";

interface StatusWords {
  order: ClaimStatus[];
  meaning: Record<ClaimStatus, string>;
  mark: Record<ClaimStatus, string>;
}

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
      `New in the last ${phrases().newDays} days before the cut-off`,
      lines(claims.filter((claim) => isNew(claim, input.cutOff))),
    ),
    section("disputed", "Disputed or denied", lines(of("disputed", "denied", "withdrawn"))),
    section("planned", "Planned or expected", [
      ...lines(of("planned", "expected")),
      ...overdue(of("planned", "expected"), claims, input.cutOff, register),
    ]),
    section("status", "Status of all claims", [statusTable(claims, register), ...legend(claims, register)]),
    section("timeline", "Timeline", [timeline(events, register)]),
    ...domainSections(events, register),
    section("conditions", "Standing conditions", lines(states)),
    section("disputes", "Disputes side by side", disputes(claims, register)),
    section("single-origin", "Claims with a single origin", list(single.map((claim) => singleOrigin(claim, register)))),
    section("not-heard", "Parties not heard", notHeard(claims, input, register)),
    section("third-parties", "Third parties", thirdParties(claims, register)),
    networkSection(claims, input, register),
    mapSection(claims, input, register),
    section("sources", "Who says what", whoSaysWhat(claims, register)),
    section("gaps", "Gaps", gaps(claims, input, register)),
  ].filter(({ blocks }) => blocks.length > 0);
}

function section(id: string, title: string, blocks: Block[]): Section {
  return { id, title, blocks };
}

function list(items: Sentence[]): Block[] {
  return items.length === 0 ? [] : [{ kind: "list", items }];
}

function statusWords(): StatusWords {
  return vocabulary<StatusWords>("claim-status");
}

/** "Of 6 claims, 1 is confirmed [1], 2 are reported [2, 3]." */
function bottomLine(claims: Claim[], register: Register): Block {
  const all = claims.map((claim) => register.number(claim));
  const counts: Count[] = [{ value: all.length, claims: all }];
  const parts: string[] = [];
  for (const status of statusWords().order) {
    const chosen = claims.filter((claim) => claim.status === status).map((claim) => register.number(claim));
    if (chosen.length === 0) continue;
    counts.push({ value: chosen.length, claims: chosen, status });
    parts.push(`${chosen.length} ${chosen.length === 1 ? "is" : "are"} ${status} [${chosen.join(", ")}]`);
  }
  const noun = all.length === 1 ? "claim" : "claims";
  return {
    kind: "paragraph",
    sentences: [sentence([`Of ${all.length} ${noun}, ${parts.join(", ")}.`], all, [], counts)],
  };
}

/** What a hurried reader should see: the best attested and the disputed, newest first, four at most. */
function weightiest(claims: Claim[]): Claim[] {
  const rank: ClaimStatus[] = ["confirmed", "corroborated", "disputed"];
  return claims
    .filter(({ status }) => rank.includes(status))
    .toReversed()
    .toSorted((x, y) => rank.indexOf(x.status) - rank.indexOf(y.status))
    .slice(0, 4);
}

/** What the statuses in the table mean. */
function legend(claims: Claim[], register: Register): Block[] {
  const { order, meaning } = statusWords();
  return list(
    order.flatMap((status) => {
      const chosen = claims.filter((claim) => claim.status === status).map((claim) => register.number(claim));
      const text = meaning[status].charAt(0).toLowerCase() + meaning[status].slice(1);
      return chosen.length === 0 ? [] : [sentence([`${status}: ${text}`], chosen)];
    }),
  );
}

function isNew({ first }: Claim, cutOff: string): boolean {
  if (first === null) return false;
  const age = Date.parse(cutOff.slice(0, 10)) - Date.parse(first.slice(0, 10));
  return age >= 0 && age <= phrases().newDays * 86_400_000;
}

/** Plans whose stated time has passed and whose deed no report states. */
function overdue(plans: Claim[], claims: Claim[], cutOff: string, register: Register): Block[] {
  const done = new Set(
    claims.flatMap(({ links }) => links.flatMap(({ kind, claim }) => (kind === "planned-by" ? [claim] : []))),
  );
  const late = plans.filter(
    ({ id, proposition: { time } }) =>
      time.basis !== "none" && time.end !== null && time.end < cutOff.slice(0, 10) && !done.has(id),
  );
  return list(
    late.map((claim) =>
      sentence(
        ["The time stated for this plan has passed; no report in the ledger says that it has happened."],
        [register.number(claim)],
        register
          .statements(claim)
          .slice(0, 1)
          .map((each) => register.endnote(each)),
      ),
    ),
  );
}

function statusTable(claims: Claim[], register: Register): Block {
  const { mark, order } = statusWords();
  const rows = order.flatMap((status) =>
    claims
      .filter((claim) => claim.status === status)
      .map((claim) => {
        const number = register.number(claim);
        const { min, max } = claim.origins;
        const origins = min === max ? `${max}` : `${min} to ${max}`;
        const cells = [`${mark[status]} ${status}`, `${claim.credibility}`, origins, `${claim.carriers}`, claim.reason];
        return [sentence([`[${number}]`]), ...cells.map((cell) => sentence([cell]))].map((cell) => ({
          ...cell,
          claims: [number],
        }));
      }),
  );
  return { kind: "table", columns: ["Claim", "Status", "Credibility", "Origins", "Carriers", "Why"], rows };
}

function timeline(events: Claim[], register: Register): Block {
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

function domainSections(events: Claim[], register: Register): Section[] {
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

function disputes(claims: Claim[], register: Register): Block[] {
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

function singleOrigin(claim: Claim, register: Register): Sentence {
  const origin = claim.origins.list.find(({ counted }) => counted);
  const statement = register.statements(claim).find(({ stance }) => stance === origin?.stance);
  return sentence(
    [`[${register.number(claim)}] rests on ${withArticle(origin?.name ?? "one voice")} alone.`],
    [register.number(claim)],
    statement === undefined ? [] : [register.endnote(statement)],
  );
}

function notHeard(claims: Claim[], { a, b, names }: BriefInput, register: Register): Block[] {
  const items = [a, b].flatMap((principal) => {
    const silent = claims.filter(
      ({ origins, proposition: { type, source } }) =>
        !origins.list.some((origin) => origin.principal === principal) &&
        // An accusation or a request is a word of the one who makes it.
        !(source.principal === principal && phrases().verbal.includes(type)),
    );
    const numbers = silent.map((claim) => register.number(claim));
    if (numbers.length === 0) return [];
    const refs = numbers.map((number) => `[${number}]`).join(", ");
    return [sentence([`No word of ${withArticle(names(principal))} is reported on ${refs}.`], numbers)];
  });
  return list(items);
}

function thirdParties(claims: Claim[], register: Register): Block[] {
  const named = new Map<string, Set<Claim>>();
  for (const claim of claims) {
    for (const { principal } of claim.proposition.others)
      named.set(principal, (named.get(principal) ?? new Set()).add(claim));
  }
  return list(
    [...named]
      .toSorted(([x], [y]) => (x < y ? -1 : 1))
      .map(([principal, chosen]) => {
        const numbers = [...chosen].map((claim) => register.number(claim));
        const cited = [...chosen].flatMap((claim) =>
          register
            .statements(claim)
            .filter(({ proposition }) => proposition.others.some((other) => other.principal === principal))
            .slice(0, 1),
        );
        return sentence(
          [`${register.names(principal)} is named in ${numbers.map((number) => `[${number}]`).join(", ")}.`],
          numbers,
          cited.map((each) => register.endnote(each)),
        );
      }),
  );
}

function whoSaysWhat(claims: Claim[], register: Register): Block[] {
  const rows = new Map<string, { name: string; stances: Map<string, number[]> }>();
  for (const claim of claims) {
    for (const { name, stance } of claim.origins.list) {
      const row = rows.get(name) ?? { name, stances: new Map() };
      rows.set(name, row);
      row.stances.set(stance, [...(row.stances.get(stance) ?? []), register.number(claim)]);
    }
  }
  const cells = [...rows.values()]
    .toSorted((x, y) => (x.name < y.name ? -1 : 1))
    .map(({ name, stances }) => {
      const numbers = [...stances.values()].flat();
      const said = [...stances]
        .map(([stance, refs]) => `${stance} ${refs.map((number) => `[${number}]`).join(", ")}`)
        .join("; ");
      return [sentence([name]), sentence([said])].map((cell) => ({ ...cell, claims: numbers }));
    });
  return [{ kind: "table", columns: ["Voice", "Stance"], rows: cells }];
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
