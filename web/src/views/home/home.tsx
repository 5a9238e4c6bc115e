/** The desk: which pairs there are, what is new or disputed, and how the intake stands. */
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ask } from "../../api/client.ts";
import { question } from "../../api/questions.ts";
import { usePageTitle } from "../../app/page-title.ts";
import { Asked } from "../../parts/asked.tsx";
import { Failed } from "../../parts/failed.tsx";
import { Loading } from "../../parts/loading.tsx";
import { dayWords, many } from "../../parts/words.ts";
import { ClaimList } from "./claim-list.tsx";
import { DyadTable } from "./dyad-table.tsx";
import { FirstVisit } from "./first-visit.tsx";
import { IntakeState } from "./intake-state.tsx";
import { PairOpener } from "./pair-opener.tsx";

const sorts = { last: "latest report", claims: "most claims", new: "most new", disputed: "most disputed" } as const;
type Sort = keyof typeof sorts;

export function Home(): React.JSX.Element {
  usePageTitle("");
  const [sort, setSort] = useState<Sort>("last");
  const intake = useQuery(question("getIntake", {}));
  const pairs = useInfiniteQuery({
    queryKey: ["listDyads", sort],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => ask("listDyads", { query: { sort, limit: 40, cursor: pageParam } }, signal),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const [first] = pairs.data?.pages ?? [];
  const dyads = pairs.data?.pages.flatMap(({ items }) => items) ?? [];
  const { data } = intake;
  return (
    <div className="home">
      <header className="page-head">
        <h1>Desk</h1>
        {data !== undefined && data.reports > 0 && (
          <p className="faint">
            {many(data.claims, "claim")} on {many(data.dyads, "pair")} out of {many(data.reports, "report")} by{" "}
            {many(data.outlets.length, "outlet")}; the latest of {dayWords(data.last)}.
          </p>
        )}
        <FirstVisit intake={data} example={dyads.find(({ claims }) => claims >= 5) ?? dyads[0]} />
      </header>
      <section className="home-pairs" aria-labelledby="pairs-title">
        <div className="section-head">
          <h2 id="pairs-title">Pairs</h2>
          <label>
            by{" "}
            <select value={sort} onChange={({ target }) => setSort(target.value as Sort)}>
              {Object.entries(sorts).map(([key, name]) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
        <PairOpener />
        {pairs.isError && <Failed error={pairs.error} again={() => pairs.refetch()} />}
        {pairs.isPending && <Loading what="pairs" rows={8} />}
        {first !== undefined && dyads.length === 0 && (
          <p className="empty">No pair yet. Reports in which one state acts on another make the first.</p>
        )}
        {first !== undefined && dyads.length > 0 && <DyadTable dyads={dyads} newSince={first.newSince} />}
        {pairs.hasNextPage && (
          <button type="button" onClick={() => void pairs.fetchNextPage()} disabled={pairs.isFetchingNextPage}>
            {`Show more of ${first?.total.toLocaleString("en")} pairs`}
          </button>
        )}
      </section>
      <aside className="home-side" aria-label="New, disputed, intake">
        {first !== undefined && <ClaimList title="New" newSince={first.newSince} />}
        <ClaimList title="Disputed" />
        <section aria-labelledby="intake-title">
          <div className="section-head">
            <h2 id="intake-title">Intake</h2>
          </div>
          <Asked of={intake} what="the state of the intake" rows={4}>
            {(answer) => <IntakeState intake={answer} />}
          </Asked>
        </section>
      </aside>
    </div>
  );
}
