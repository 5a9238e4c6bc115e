/** The tie over time: chart, choice of domain and period, and the chart's table. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { question } from "../../api/questions.ts";
import type { ClaimRow, Tie } from "../../api/schema.ts";
import { type Domain, domains, type Filter } from "../../app/filter.ts";
import { Asked } from "../../parts/asked.tsx";
import { TableBeneath } from "../../parts/table-beneath.tsx";
import { many } from "../../parts/words.ts";
import { TieChart } from "./tie-chart.tsx";

const route = getRouteApi("/dossier/$a/$b");

interface TiePanelProps {
  a: string;
  b: string;
  by: Tie["by"];
  filter: Filter;
  change: (changed: Partial<Filter>) => void;
  claims: ClaimRow[];
  /** Whether what is read first is there: of a busy pair the tie takes seconds, and the server answers one after the other. */
  ready: boolean;
}

export function TiePanel({ a, b, by, filter, change, claims, ready }: TiePanelProps): React.JSX.Element {
  const navigate = route.useNavigate();
  const domain = filter.domain?.length === 1 ? filter.domain[0] : undefined;
  const intake = useQuery({ ...question("getIntake", {}), enabled: filter.source !== undefined });
  const outlet = intake.data?.outlets.find(
    (each) => each.outlet?.toLowerCase() === filter.source?.toLowerCase(),
  )?.outlet;
  const tie = useQuery({
    ...question("getTie", { path: { a, b }, query: { by, domain, ...(outlet ? { outlet: [outlet] } : {}) } }),
    placeholderData: (last) => last,
    enabled: ready,
  });
  return (
    <section className="tie" aria-labelledby="tie-title">
      <div className="section-head">
        <h2 id="tie-title">Tie over time</h2>
        <label>
          by{" "}
          <select
            value={by}
            onChange={({ target }) =>
              void navigate({
                search: (before) => ({
                  ...before,
                  by: target.value === "month" ? undefined : (target.value as "year"),
                }),
                replace: true,
                resetScroll: false,
              })
            }
          >
            <option>month</option>
            <option>quarter</option>
            <option>year</option>
          </select>
        </label>
      </div>
      <DomainChips claims={claims} chosen={domain} change={change} />
      <Asked of={tie} what="the tie" rows={8}>
        {(data) => (
          <>
            <TieChart tie={data} filter={filter} change={change} />
            <p>
              <b>Closer than ever?</b> {data.closeness.reason}
            </p>
            {leftOut(data) !== "" && <p className="faint">In neither line: {leftOut(data)}.</p>}
            <Figures tie={data} />
          </>
        )}
      </Asked>
    </section>
  );
}

function DomainChips({
  claims,
  chosen,
  change,
}: {
  claims: ClaimRow[];
  chosen: Domain | undefined;
  change: TiePanelProps["change"];
}): React.JSX.Element {
  const counted = domains
    .map((domain) => ({
      domain,
      count: claims.filter(({ proposition }) => proposition.domains.includes(domain)).length,
    }))
    .filter(({ count, domain }) => count > 0 || domain === chosen)
    .toSorted((x, y) => y.count - x.count);
  return (
    <ul className="chips" aria-label="Domains; choose to filter">
      {counted.map(({ domain, count }) => (
        <li key={domain}>
          <button
            type="button"
            aria-pressed={domain === chosen}
            onClick={() => change({ domain: domain === chosen ? undefined : [domain] })}
          >
            {domain} <span className="faint">{count}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function leftOut(tie: Tie): string {
  return Object.entries(tie.leftOut)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${count} ${reason}`)
    .join(", ");
}

function Figures({ tie }: { tie: Tie }): React.JSX.Element {
  const series = tie.series.filter((each) => each.domain === tie.domain);
  const rate = (value: number | null): string => (value === null ? "–" : value.toFixed(1));
  const rows = tie.coverage.flatMap(({ period, reports, outlets }, at) => {
    const cells = series.map(({ points }) => {
      const point = points[at];
      if (point === undefined || point.upper.count === 0) return "0";
      const { lower, upper } = point;
      const interval = upper.low === null ? "" : ` [${rate(upper.low)} to ${rate(upper.high)}]`;
      return `${lower.count} to ${upper.count} (${rate(upper.rate)} per 100${interval})`;
    });
    return [{ key: period, cells: [period, ...cells, `${many(reports, "report")}, ${many(outlets, "outlet")}`] }];
  });
  return (
    <TableBeneath
      summary="The chart as a table"
      columns={["Period", ...series.map(({ quad }) => quad), "Coverage"]}
      rows={rows}
    />
  );
}
