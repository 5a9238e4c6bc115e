/** GET /principals: names for pickers. */
import type { z } from "@hono/zod-openapi";
import { fold } from "../../actors/fold.ts";
import { organisationsAndGroups } from "../../actors/named-actors.ts";
import { principalFromInput } from "../../actors/principals.ts";
import { states } from "../../actors/states.ts";
import type { Desk } from "../desk.ts";
import type { principals, principalsQuery } from "../schemas/desk.ts";

type Found = z.infer<typeof principals>["items"][number];

interface Known {
  principal: string;
  name: string;
  kind: Found["kind"];
  forms: string[];
}

let all: Known[] | undefined;

export async function principalList(
  desk: Desk,
  { q, limit }: z.output<typeof principalsQuery>,
): Promise<z.infer<typeof principals>> {
  const claims = await desk.kept("claims of principals", async (ledger) => {
    const counts = new Map<string, number>();
    for (const { a, b, claims: number } of await ledger.lists.pairs(null)) {
      for (const each of [a, b]) counts.set(each, (counts.get(each) ?? 0) + number);
    }
    return counts;
  });
  const wanted = keyOf(q);
  const exact = wanted === "" ? {} : principalFromInput(q);
  const meant = "principal" in exact ? exact.principal : null;
  const found = known().flatMap((each) => {
    const match = wanted === "" ? { form: each.name, weight: 1 } : bestForm(each, wanted);
    const counted = claims.get(each.principal) ?? 0;
    if (match === null || (wanted === "" && counted === 0)) return [];
    const weight = each.principal === meant ? 9 : match.weight;
    return [{ each, matched: match.form, weight, counted }];
  });
  return {
    items: found
      .toSorted((a, b) => b.weight - a.weight || b.counted - a.counted || (a.each.name < b.each.name ? -1 : 1))
      .slice(0, limit)
      .map(({ each: { principal, name, kind }, matched, counted }) => ({
        principal,
        name,
        kind,
        matched,
        claims: counted,
      })),
  };
}

/** A name that begins so weighs most, then a code, then another name, then a word within a name. */
function bestForm({ principal, name, forms }: Known, wanted: string): { form: string; weight: number } | null {
  if (keyOf(name).startsWith(wanted)) return { form: name, weight: 4 };
  if (principal.toLowerCase() === wanted) return { form: principal, weight: 3 };
  const begins = forms.find((form) => keyOf(form).startsWith(wanted));
  if (begins !== undefined) return { form: begins, weight: 2 };
  const within = [name, ...forms].find((form) => keyOf(form).includes(` ${wanted}`));
  return within === undefined ? null : { form: within, weight: 1 };
}

function known(): Known[] {
  all ??= [
    ...states().map(({ code, name, names, adjectives, capitals }) => ({
      principal: code,
      name,
      kind: "state" as const,
      forms: [code, ...names, ...adjectives, ...capitals],
    })),
    ...organisationsAndGroups().flatMap(({ principal, name, kind, forms }) =>
      principal === null
        ? []
        : [{ principal, name, kind: kind === "organisation" ? ("organisation" as const) : ("group" as const), forms }],
    ),
  ];
  return all;
}

function keyOf(text: string): string {
  return fold(text.trim()).toLowerCase();
}
