import type { Statement } from "../api/schema.ts";

/** Who says it: the innermost source that has a name, else the report itself. */
export function speakerWords({ chain, report }: Statement): string {
  const link = chain.findLast(({ named }) => named) ?? chain.at(-1);
  return link?.name ?? report.outlet ?? "the report itself";
}

/** The whole chain, outermost first. */
export function chainWords({ chain, report }: Statement): string {
  const outlet = report.outlet ?? "the report";
  return [outlet, ...chain.map(({ name, cue }) => `${name}${cue === "" ? "" : ` (${cue})`}`)].join(" ← ");
}
