import { vocabulary } from "../terms/vocabulary.ts";
import type { ActorKind } from "./mention.ts";

/** An actor of the vocabulary that is no state: its forms, first the name it is called by. */
interface NamedActor {
  principal: string | null;
  kind: ActorKind;
  name: string;
  forms: string[];
  rule: string;
}

interface Agency {
  name: string;
  tags: string[];
  aliases: string[];
  state: string | null;
}

interface Body {
  principal: string;
  name: string;
  names: string[];
}

interface Owned {
  principal: string | null;
  names: string[];
}

/** Shortest tag of an agency that is read in running text; shorter ones ("AA", "PA", "TT") are read in datelines alone. */
const shortestTag = 4;

let bodies: NamedActor[] | undefined;
let others: NamedActor[] | undefined;

/** Organisations and armed groups: the principals that are no states. */
export function organisationsAndGroups(): NamedActor[] {
  bodies ??= [
    ...vocabulary<{ organisations: Body[] }>("organisations").organisations.map((body) =>
      fromBody(body, "organisation"),
    ),
    ...vocabulary<{ groups: Body[] }>("groups").groups.map((body) => fromBody(body, "group")),
  ];
  return bodies;
}

/** Metonyms, companies, outlets, agencies and collective phrases. */
export function otherActors(): NamedActor[] {
  others ??= [
    ...vocabulary<{ metonyms: { principal: string; kind: ActorKind; name: string; forms: string[] }[] }>(
      "metonyms",
    ).metonyms.map((metonym) => ({ ...metonym, rule: "metonym" })),
    ...vocabulary<{ agencies: Agency[] }>("agencies").agencies.map(fromAgency),
    ...owned("outlets", "outlet"),
    ...owned("companies", "company"),
    ...vocabulary<{ phrases: string[] }>("collectives").phrases.map((name): NamedActor => ({
      principal: null,
      kind: "collective",
      name,
      forms: [name],
      rule: "collective",
    })),
  ];
  return others;
}

function fromBody({ principal, name, names }: Body, kind: "organisation" | "group"): NamedActor {
  return { principal, kind, name, forms: [name, ...names], rule: kind };
}

function fromAgency({ name, tags, aliases, state }: Agency): NamedActor {
  const forms = [name, ...aliases, ...tags.filter((tag) => tag.length >= shortestTag)];
  return { principal: state, kind: "agency", name, forms, rule: "agency" };
}

function owned(file: "outlets" | "companies", kind: "outlet" | "company"): NamedActor[] {
  const lists = vocabulary<Record<typeof file, Owned[]>>(file)[file];
  return lists.flatMap(({ principal, names }) =>
    names.map((name): NamedActor => ({ principal, kind, name, forms: [name], rule: kind })),
  );
}
