/** Sections of the brief that the dossier shows as they are: single origins, who says what, network, map, gaps. */
import type { UseQueryResult } from "@tanstack/react-query";
import type { Brief, ClaimRow } from "../../api/schema.ts";
import { BriefBlock } from "../../parts/brief-block.tsx";
import { numbersOf } from "../../parts/brief-numbers.ts";
import { Loading } from "../../parts/loading.tsx";

const chosen = [
  "conditions",
  "single-origin",
  "not-heard",
  "third-parties",
  "sources",
  "network",
  "map",
  "source-summary",
  "gaps",
];
/** Figures are drawn of all claims of the period. */
const drawn = new Set(["network", "map"]);

export function BriefParts({
  claims,
  brief,
}: {
  claims: ClaimRow[];
  brief: UseQueryResult<Brief>;
}): React.JSX.Element | null {
  const { data } = brief;
  if (brief.isPending) return <Loading what="network and map" />;
  if (data === undefined) return null;
  const numbers = numbersOf(data, claims);
  const narrowed = numbers.size < data.claims.length;
  return (
    <>
      {data.sections
        .filter(({ id, blocks }) => chosen.includes(id) && blocks.length > 0)
        .map(({ id, title, blocks }) => (
          <section key={id} className={`part part-${id}`} aria-labelledby={`part-${id}`}>
            <div className="section-head">
              <h2 id={`part-${id}`}>{title}</h2>
            </div>
            {drawn.has(id) && narrowed && <p className="faint">Drawn of all claims of the period.</p>}
            {blocks.map((block, index) => (
              <BriefBlock key={index} block={block} brief={data} numbers={drawn.has(id) ? null : numbers} />
            ))}
          </section>
        ))}
    </>
  );
}
