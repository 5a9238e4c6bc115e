/** Who speaks: voices, and the way by which a statement reached its report. */
import type { ChainLink, SourceKind, SourceRole, Statement } from "../terms/types.ts";
import type { ReportFacts } from "./claim.ts";
import { SourceRegister } from "./register.ts";

/** One who speaks in a statement, before statements of the same voice are joined. */
export interface Voice {
  /** Same key, same voice. */
  key: string;
  name: string;
  kind: SourceKind;
  principal: string | null;
  role: SourceRole;
  /**
   * True for unnamed sources and for sentences without attribution: they may repeat what a named voice said, so they
   * raise only the upper bound of the origin count.
   */
  tentative: boolean;
}

/** The voices a statement passed through: the report's house first, the origin last. */
export interface Path {
  voices: Voice[];
  /** Whether the origin is somebody other than the report itself. */
  attributed: boolean;
}

/** Who stands behind the names of a claim's statements. */
export interface Houses {
  register: SourceRegister;
  /** Principals of outlets and agencies by voice key, as the chains that name them have it, where the register does not say. */
  learnt: Map<string, string>;
  /** Keys of the outlets whose reports carry the statements: whoever is quoted by such a name is that outlet. */
  outlets: Set<string>;
}

let builtIn: SourceRegister | undefined;

/** What the register says of houses, completed by what the statements' own chains say: state media speak for their state. */
export function housesOf(statements: Statement[], register?: SourceRegister): Houses {
  const known = register ?? (builtIn ??= new SourceRegister());
  const learnt = new Map<string, string>();
  for (const link of statements.flatMap((statement) => statement.chain)) {
    if (!isHouse(link.kind) || !link.named || link.principal === null) continue;
    if (known.principalOf(link.name, link.kind) !== undefined) continue;
    const key = known.voiceKeyOf(link.name, link.kind);
    const before = learnt.get(key);
    // Readers may disagree between reports; the first in the alphabet wins, so that order of arrival does not matter.
    if (before === undefined || link.principal < before) learnt.set(key, link.principal);
  }
  const outlets = new Set(
    statements.flatMap(({ report }) => (report.outlet === null ? [] : known.keyOf(report.outlet))),
  );
  return { register: known, learnt, outlets };
}

/** The way from the report's house to the innermost source. */
export function pathOf(statement: Statement, facts: Map<string, ReportFacts>, houses: Houses): Path {
  const house = houseOf(statement, facts, houses);
  const voices: Voice[] = [house];
  const innermost = statement.chain.at(-1);
  for (const link of statement.chain) {
    // Unnamed links inside a chain are no voice of their own; only the last may stand for an unnamed origin.
    if (link.named || link === innermost) voices.push(linkVoice(link, house, voices.at(-1) ?? house, houses));
  }
  const origin = voices.at(-1) as Voice;
  const attributed = statement.chain.length > 0;
  if (attributed && voices.length > 1 && origin.key !== house.key) return { voices, attributed };
  // The report's own words. A reporter who observed it ("this correspondent saw") is a link of kind author and firm.
  const observed = innermost?.named === true && (innermost.kind === "author" || innermost.role === "observer");
  return { voices: [{ ...house, tentative: !observed }], attributed: false };
}

/** The house that answers for the report's own sentences: the credited agency, else that of the text it copies, else its outlet. */
function houseOf(statement: Statement, facts: Map<string, ReportFacts>, houses: Houses): Voice {
  const own = facts.get(statement.report.id);
  // A copy of an agency's text that names the agency itself needs no original.
  const original = own?.credit === null && own.nearCopyOf !== null ? facts.get(own.nearCopyOf) : undefined;
  const report = original ?? own;
  const agency = report?.credit ?? null;
  const outlet = report?.outlet ?? statement.report.outlet;
  const name = agency ?? outlet;
  const kind: SourceKind = agency === null ? "outlet" : "agency";
  if (name === null) {
    // Without an outlet each report is its own house, but a near copy still belongs to its original.
    const id = report?.id ?? statement.report.id;
    return { key: `report:${id}`, name: `report ${id}`, kind, principal: null, role: "third", tentative: true };
  }
  const key = keyOf(name, kind, null, houses);
  return { key, name, kind, principal: principalIn(key), role: "third", tentative: true };
}

/** Kinds that a paper may be taken for where nothing but its name is known. */
const mistakable = new Set<SourceKind>(["person", "document", "group", "company", "expert"]);

function linkVoice(link: ChainLink, house: Voice, quotedBy: Voice, houses: Houses): Voice {
  const { role } = link;
  const isOutlet = mistakable.has(link.kind) && houses.outlets.has(houses.register.keyOf(link.name));
  const kind = isOutlet ? "outlet" : link.kind;
  const base = { name: link.name, kind, role };
  if (!link.named) {
    const speaksFor = link.principal;
    const key = speaksFor === null ? `unnamed:${quotedBy.key}` : `unnamed:${speaksFor}`;
    return {
      ...base,
      key,
      name: `an unnamed source (${link.mention || link.name})`,
      principal: speaksFor,
      tentative: true,
    };
  }
  if (kind === "author") return { ...house, role, kind, tentative: false };
  const key = keyOf(link.name, kind, isOutlet ? null : link.principal, houses);
  return { ...base, key, principal: principalIn(key) ?? heldOf(link, houses), tentative: false };
}

/** The principal that the words give a source, where the register does not say that it has none. */
function heldOf({ name, kind, principal }: ChainLink, { register }: Houses): string | null {
  return register.principalOf(name, kind) === null ? null : principal;
}

function keyOf(name: string, kind: SourceKind, read: string | null, { register, learnt }: Houses): string {
  const key = register.voiceKeyOf(name, kind, read);
  const principal = learnt.get(key);
  return principal === undefined ? key : `principal:${principal}`;
}

function principalIn(key: string): string | null {
  return key.startsWith("principal:") ? key.slice("principal:".length) : null;
}

function isHouse(kind: SourceKind): boolean {
  return kind === "outlet" || kind === "agency";
}
