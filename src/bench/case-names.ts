/** What the annotated sources of a case are called: the same voice has the same name wherever it is mentioned. */
import { nameOf } from "../actors/principals.ts";
import type { CaseAnnotation } from "./case-file.ts";

type Link = CaseAnnotation["chain"][number];

/** Kinds that speak with their principal's voice; everybody else has a name of their own, whatever state they belong to. */
const organs: readonly string[] = ["government", "organisation", "group"];
const persons: readonly string[] = ["person", "expert"];
const named: readonly string[] = [...persons, "outlet", "agency", "company", "author"];

/** Names for the links of one case: that of an outlet of the case that the mention holds, that of the principal, else the proper name in the mention, of a person the longest that is given. */
export function namesIn(statements: CaseAnnotation[], outlets: string[] = []): (link: Link) => string {
  const full = new Map<string, string>();
  for (const link of statements.flatMap(({ chain }) => chain)) {
    if (!isPerson(link)) continue;
    const name = ownName(link);
    if (name.length > (full.get(surname(name))?.length ?? 0)) full.set(surname(name), name);
  }
  return (link) => {
    const outlet = isHouse(link)
      ? outlets.find((name) => link.mention.includes(name.replace(/^The\s/u, "")))
      : undefined;
    if (outlet !== undefined) return outlet;
    // Whoever speaks for a principal has its voice; the words tell more, a monitoring mission for one.
    if (link.principal !== null && organs.includes(link.kind))
      return link.mention.replace(/^(?:the|an?)\s+/iu, "") || nameOf(link.principal);
    const name = ownName(link);
    return isPerson(link) ? (full.get(surname(name)) ?? name) : name;
  };
}

function isHouse({ kind }: Link): boolean {
  return kind === "outlet" || kind === "agency";
}

function isPerson({ kind, named: isNamed }: Link): boolean {
  return isNamed && persons.includes(kind);
}

/** "The consultant Nils Hagberg" is Nils Hagberg; "a leaked memo" is a leaked memo. */
function ownName({ mention, kind, named: isNamed }: Link): string {
  const plain = mention.replace(/^(?:the|an?)\s+/iu, "") || mention;
  if (!isNamed || !named.includes(kind)) return plain;
  return (
    /\p{Lu}[\p{L}\p{N}.&’'-]*(?:\s+(?:(?:of|for|and|de|al|the)\s+)?\p{Lu}[\p{L}\p{N}.&’'-]*)*/u.exec(plain)?.[0] ??
    plain
  );
}

function surname(name: string): string {
  return name.split(" ").at(-1)!;
}
