import type { UseQueryResult } from "@tanstack/react-query";
import type { Brief, ClaimRow } from "../../api/schema.ts";
import { type Filter, picks, statuses } from "../../app/filter.ts";
import { Failed } from "../../parts/failed.tsx";
import { Loading } from "../../parts/loading.tsx";
import { SentenceLine } from "../../parts/sentence-line.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { numbersOf, within } from "../../parts/brief-numbers.ts";

interface BottomLineProps {
  claims: ClaimRow[];
  total: number;
  brief: UseQueryResult<Brief>;
  filter: Filter;
  change: (changed: Partial<Filter>) => void;
}

/** How many claims of each status, and the sentences that matter first. */
export function BottomLine({ claims, total, brief, filter, change }: BottomLineProps): React.JSX.Element {
  const counted = statuses.flatMap((status) => {
    const count = claims.filter((each) => each.status === status).length;
    return count === 0 && !filter.status?.includes(status) ? [] : [{ status, count }];
  });
  return (
    <section className="bottom-line" aria-labelledby="bottom-title">
      <div className="section-head">
        <h2 id="bottom-title">Bottom line</h2>
        <span className="faint">
          {total.toLocaleString("en")} {total === 1 ? "claim" : "claims"}
          {picks(filter) ? " that fit the filters" : ""}
        </span>
      </div>
      <ul className="chips" aria-label="Claims by status; choose to filter">
        {counted.map(({ status, count }) => (
          <li key={status}>
            <button
              type="button"
              aria-pressed={filter.status?.includes(status) === true}
              onClick={() => change({ status: filter.status?.includes(status) === true ? undefined : [status] })}
            >
              <StatusMark status={status} /> {count}
            </button>
          </li>
        ))}
      </ul>
      {brief.isError && <Failed error={brief.error} again={() => brief.refetch()} />}
      {brief.isPending && <Loading what="the bottom line" rows={4} />}
      {brief.data !== undefined && <Lines brief={brief.data} claims={claims} whole={!picks(filter)} />}
    </section>
  );
}

/** With a narrower choice than the brief's, only sentences about what is chosen stay. */
function Lines({ brief, claims, whole }: { brief: Brief; claims: ClaimRow[]; whole: boolean }): React.JSX.Element {
  const numbers = numbersOf(brief, claims);
  const blocks = brief.sections
    .filter(({ id }) => id === "changes" || id === "bottom-line")
    .flatMap((each) => each.blocks);
  const items = blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
  const paragraphs = blocks.flatMap((block) => (block.kind === "paragraph" ? block.sentences : []));
  const kept = within(items, numbers);
  return (
    <>
      {whole && (
        <p>
          {paragraphs.map((sentence, index) => (
            <SentenceLine key={index} sentence={sentence} brief={brief} />
          ))}
        </p>
      )}
      {kept.length > 0 && (
        <ul className="sentences">
          {kept.map((sentence, index) => (
            <li key={index}>
              <SentenceLine sentence={sentence} brief={brief} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
