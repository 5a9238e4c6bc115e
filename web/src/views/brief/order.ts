import type { Brief } from "../../api/schema.ts";

/** Ids of the sections that are shown, in order; without a choice all that say something. */
export function orderOf(order: string | undefined, sections: Brief["sections"]): string[] {
  const full = sections.filter(({ blocks }) => blocks.length > 0).map(({ id }) => id);
  if (order === undefined) return full;
  return [...new Set(order.split(" "))].filter((id) => full.includes(id));
}
