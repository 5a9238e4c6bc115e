/** What an address says beside its path: plain `name=value`, repeated where there are several. */

export type Search = Record<string, string | string[] | undefined>;

export function searchOf(text: string): Search {
  const given = new URLSearchParams(text);
  const found: Search = {};
  for (const name of new Set(given.keys())) {
    const values = given.getAll(name);
    found[name] = values.length === 1 ? values[0] : values;
  }
  return found;
}

export function textOf(search: Record<string, unknown>): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== null && each !== "") written.append(name, String(each));
    }
  }
  const text = written.toString();
  return text === "" ? "" : `?${text}`;
}

export function one(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" && first !== "" ? first : undefined;
}

/** Those of the given values that are allowed. */
export function some<const T extends string>(value: unknown, allowed: readonly T[]): T[] | undefined {
  const given: unknown[] = Array.isArray(value) ? value : [value];
  const fit = allowed.filter((each) => given.includes(each));
  return fit.length === 0 ? undefined : fit;
}
