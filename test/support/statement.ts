/** Hand-made statements, reports and their facts, with defaults that a test overrides where it matters. */
import type { ReportFacts } from "../../src/claims/claim.ts";
import type { ChainLink, Proposition, Report, Statement } from "../../src/terms/types.ts";

const names: Record<string, string> = {
  TUR: "Turkey",
  SOM: "Somalia",
  ARM: "Armenia",
  AZE: "Azerbaijan",
  RUS: "Russia",
};

export interface StatementInput extends Partial<Omit<Statement, "proposition" | "report" | "chain" | "evidence">> {
  id: string;
  report?: string;
  title?: string;
  outlet?: string;
  published?: string;
  /** Acting and receiving principal. */
  dyad?: [string, string];
  proposition?: Partial<Proposition>;
  chain?: Partial<ChainLink>[];
  quote?: string;
  sentence?: string;
  start?: number;
}

function link(input: Partial<ChainLink>): ChainLink {
  const name = input.name ?? "Ministry";
  return {
    name,
    mention: name,
    principal: null,
    kind: "government",
    named: true,
    role: "third",
    cue: "said",
    stance: "asserts",
    factuality: "CT+",
    start: 0,
    end: 1,
    cueStart: 0,
    cueEnd: 1,
    ...input,
  };
}

/** By default: Turkey handed over armoured vehicles to Somalia in the week before 5 March 2024, says the report itself. */
export function statement(input: StatementInput): Statement {
  const { id, report, title, outlet, published, dyad, proposition, chain, quote, sentence, start, ...rest } = input;
  const [acting, receiving] = dyad ?? ["TUR", "SOM"];
  const words = quote ?? "Turkey handed over armoured vehicles to Somalia last week";
  const at = start ?? 40;
  const party = (principal: string) => ({
    principal,
    name: names[principal] ?? principal,
    mention: names[principal] ?? principal,
  });
  return {
    id,
    report: {
      id: report ?? `r-${id}`,
      title: title ?? null,
      outlet: outlet ?? `Outlet ${id}`,
      published: published ?? "2024-03-05",
      url: null,
    },
    proposition: {
      type: "AID",
      mode: null,
      domains: ["arms"],
      aspect: "event",
      source: party(acting),
      target: party(receiving),
      others: [],
      predicate: "hand over",
      object: "armoured vehicles",
      quantities: [],
      time: { start: "2024-02-26", end: "2024-03-03", text: "last week", basis: "published" },
      place: null,
      historical: false,
      future: false,
      hypothetical: false,
      negated: false,
      ...proposition,
    },
    stance: "asserts",
    scope: null,
    factuality: "CT+",
    likelihood: null,
    chain: (chain ?? []).map(link),
    evidence: { start: at, end: at + words.length, quote: words, sentence: sentence ?? `${words}.` },
    reader: { version: "test", scores: { attribution: 0.9, relation: 0.9 } },
    ...rest,
  };
}

/** A ministry of one of the parties, or of a third state. */
export function ministry(principal: string, role: ChainLink["role"] = "third"): Partial<ChainLink> {
  return { name: `${names[principal] ?? principal} Ministry`, principal, kind: "government", role };
}

export function factsOf(
  statements: Statement[],
  changes: Record<string, Partial<ReportFacts>> = {},
): Map<string, ReportFacts> {
  return new Map(
    statements.map(({ report: { id, outlet, published } }) => [
      id,
      { id, outlet, published, credit: null, nearCopyOf: null, retracted: false, ...changes[id] },
    ]),
  );
}

export function report(input: Partial<Report> & { id: string; text: string }): Report {
  return {
    title: null,
    outlet: "Sample Courier",
    author: null,
    published: "2024-03-05",
    url: null,
    removed: [],
    credit: null,
    dateline: null,
    corrects: null,
    ...input,
  };
}
