/** Outlets and agencies as the vocabulary knows them: kind, principal and house, before anybody has set anything. */
import type { SourceKind } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import { nameKey } from "./source-name.ts";

export interface BuiltInSource {
  key: string;
  name: string;
  kind: SourceKind;
  /** Null: it speaks for itself. Undefined: the vocabulary does not say. */
  principal: string | null | undefined;
  owner: string | null;
}

interface Agency {
  name: string;
  tags: string[];
  aliases: string[];
  state: string | null;
}

export interface BuiltInSources {
  byKey: Map<string, BuiltInSource>;
  /** Keys of other names. */
  aliases: Map<string, string>;
  /** Agency tags as printed; one that several agencies share names none of them. */
  tags: Map<string, string>;
}

/** Tags up to this length are told by their capitals ("AA", "MAP"); longer ones are names like others. */
const longestCapitals = 4;

let loaded: BuiltInSources | undefined;

export function builtInSources(): BuiltInSources {
  loaded ??= load();
  return loaded;
}

function load(): BuiltInSources {
  const { agencies } = vocabulary<{ agencies: Agency[] }>("agencies");
  const { outlets } = vocabulary<{ outlets: { principal: string | null; names: string[] }[] }>("outlets");
  const { houses } = vocabulary<{ houses: { name: string; outlets: string[] }[] }>("houses");
  const byKey = new Map<string, BuiltInSource>();
  const aliases = new Map<string, string>();
  const add = (name: string, kind: SourceKind, principal: string | null | undefined): BuiltInSource => {
    const key = aliases.get(nameKey(name)) ?? nameKey(name);
    const known = byKey.get(key) ?? { key, name, kind, principal, owner: null };
    byKey.set(key, known);
    return known;
  };
  for (const { name, state } of agencies) add(name, "agency", state);
  for (const { name, aliases: others } of agencies) {
    for (const other of others) if (!byKey.has(nameKey(other))) aliases.set(nameKey(other), nameKey(name));
  }
  for (const { principal, names } of outlets) for (const name of names) add(name, "outlet", principal);
  for (const house of houses) {
    const own = aliases.get(nameKey(house.name)) ?? nameKey(house.name);
    for (const name of house.outlets) {
      const outlet = add(name, "outlet", undefined);
      // A house that bears its outlet's name ("BBC") is no owner beside it.
      if (outlet.key !== own) outlet.owner = house.name;
    }
  }
  return { byKey, aliases, tags: tagsOf(agencies, byKey, aliases) };
}

function tagsOf(agencies: Agency[], byKey: Map<string, BuiltInSource>, aliases: Map<string, string>) {
  const owners = new Map<string, Set<string>>();
  for (const { name, tags } of agencies) {
    for (const tag of tags) owners.set(tag, (owners.get(tag) ?? new Set()).add(nameKey(name)));
  }
  const unique = new Map<string, string>();
  for (const [tag, keys] of owners) {
    const [key, ...others] = keys;
    if (key === undefined || others.length > 0) continue;
    unique.set(tag, key);
    if (tag.length > longestCapitals && !byKey.has(nameKey(tag))) aliases.set(nameKey(tag), key);
  }
  return unique;
}
