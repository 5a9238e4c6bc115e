/** A statement in one line, so that expectations read like a table. */
import type { Statement } from "../../src/terms/types.ts";

/** "TUR→SOM AID hand over | dozens of armoured vehicles | confirms CT+ | TUR Selin Aksu | 2024-02-26..2024-03-03 published". */
export function summary({ proposition, stance, factuality, chain }: Statement): string {
  const { source, target, type, predicate, object, time } = proposition;
  const modes = (["future", "hypothetical", "negated"] as const).filter((mode) => proposition[mode]);
  const links = chain.map(({ principal, name, named }) => `${principal ?? "?"} ${name}${named ? "" : " (unnamed)"}`);
  const when = time.basis === "none" ? "" : `${time.start ?? ""}..${time.end ?? ""} ${time.basis}`;
  return [
    `${source.principal}→${target.principal} ${[type, ...modes].join(" ")} ${predicate}`,
    object ?? "",
    `${stance} ${factuality}`,
    links.join(" > "),
    when,
  ].join(" | ");
}
