/** What goes on between two principals, who says so and how sure it is: at a glance, then down to the sentence. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { addressOf } from "../../api/client.ts";
import { question } from "../../api/questions.ts";
import { type Filter, isEmpty } from "../../app/filter.ts";
import { usePageTitle } from "../../app/page-title.ts";
import { Asked } from "../../parts/asked.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { dayWords, many } from "../../parts/words.ts";
import { BottomLine } from "./bottom-line.tsx";
import { BriefParts } from "./brief-parts.tsx";
import { Disputes } from "./disputes.tsx";
import { StatusTable } from "./status-table.tsx";
import { TiePanel } from "./tie-panel.tsx";
import { Timeline } from "./timeline.tsx";

const route = getRouteApi("/dossier/$a/$b");
/** Claims that one dossier shows; the table of claims has them all. */
const mostClaims = 500;

export function Dossier(): React.JSX.Element {
  const { a, b } = route.useParams();
  const { by, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: Partial<Filter>): void =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true, resetScroll: false });
  const period = { since: filter.since, until: filter.until };
  const brief = useQuery({
    ...question("getBrief", { path: { a, b }, query: period }),
    placeholderData: (last) => last,
  });
  const claims = useQuery({
    ...question("listClaims", { query: { a, b, ...filter, sort: "-last", limit: mostClaims } }),
    placeholderData: (last) => last,
  });
  const names = brief.data?.names ?? [a, b];
  usePageTitle(names.join(" and "));
  return (
    <article className="dossier">
      <header className="page-head">
        <div className="head-row">
          <h1>
            {names[0]} <span className="faint">and</span> {names[1]}
          </h1>
          <p className="actions no-print">
            <Link className="button" to="/brief/$a/$b" params={{ a, b }} search={period}>
              Compose a brief
            </Link>
            <Link className="button" to="/claims" search={{ a, b, ...filter }}>
              As a table
            </Link>
            <a className="button" href={addressOf("getBrief", { path: { a, b }, query: { ...period, format: "pdf" } })}>
              PDF
            </a>
          </p>
        </div>
        {brief.data !== undefined && (
          <p className="faint">
            A collation, not an assessment. {many(brief.data.coverage.reports, "report")} by{" "}
            {many(brief.data.coverage.outlets.length, "outlet")}, cut-off {dayWords(brief.data.cutOff)}.
          </p>
        )}
      </header>
      <FilterBar filter={filter} change={change} clear={() => void navigate({ search: { by }, resetScroll: false })} />
      <Asked of={claims} what="the dossier" rows={10}>
        {(page) =>
          page.total === 0 ? (
            <Nothing filtered={!isEmpty(filter)} names={names} />
          ) : (
            <>
              {page.total > page.items.length && (
                <p className="notice">
                  The latest {page.items.length} of {page.total.toLocaleString("en")} claims are shown; choose a period,
                  or open them as a table.
                </p>
              )}
              <div className="dossier-grid">
                <BottomLine claims={page.items} total={page.total} brief={brief} filter={filter} change={change} />
                <TiePanel
                  a={a}
                  b={b}
                  by={by ?? "month"}
                  filter={filter}
                  change={change}
                  claims={page.items}
                  ready={!brief.isPending}
                />
                <Timeline claims={page.items} brief={brief.data} />
                <StatusTable claims={page.items} />
                <Disputes claims={page.items} />
                <BriefParts claims={page.items} brief={brief} />
              </div>
            </>
          )
        }
      </Asked>
    </article>
  );
}

function Nothing({ filtered, names }: { filtered: boolean; names: string[] }): React.JSX.Element {
  return (
    <div className="state">
      <h2>{filtered ? "No claim fits these filters" : `Nothing is reported between ${names[0]} and ${names[1]}`}</h2>
      <p>
        {filtered ? (
          "Widen the period or clear the filters."
        ) : (
          <>
            This knows only what was read into the ledger. <Link to="/add">Add reports</Link> about them.
          </>
        )}
      </p>
    </div>
  );
}
