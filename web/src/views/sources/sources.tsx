/** The register: who speaks, under whose roof, how reliable, and what became of their word. Grading in place. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { question } from "../../api/questions.ts";
import { usePageTitle } from "../../app/page-title.ts";
import { Asked } from "../../parts/asked.tsx";
import { DelayedInput } from "../../parts/delayed-input.tsx";
import { many } from "../../parts/words.ts";
import { SourceTable } from "./source-table.tsx";

const route = getRouteApi("/sources");
const kinds = "outlet agency government organisation company expert document person group".split(" ");

export function Sources(): React.JSX.Element {
  usePageTitle("Sources");
  const { name, kind, all } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: { name?: string; kind?: string; all?: "true" }): void =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true, resetScroll: false });
  const sources = useQuery(question("listSources", { query: { all: all ?? "false" } }));
  const wanted = name?.toLowerCase();
  return (
    <div className="sources">
      <header className="page-head">
        <h1>Sources</h1>
        <p className="faint">
          Reliability is the Admiralty Code, A (completely reliable) to F (cannot be judged). It belongs to the source,
          is yours to set, and joins or separates no origins.
        </p>
      </header>
      <form className="filters" role="search" aria-label="Filter sources" onSubmit={(event) => event.preventDefault()}>
        <label className="grow">
          Name
          <DelayedInput type="search" value={name ?? ""} settle={(text) => change({ name: text || undefined })} />
        </label>
        <label>
          Kind
          <select value={kind ?? ""} onChange={({ target }) => change({ kind: target.value || undefined })}>
            <option value="">any</option>
            {kinds.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        <label>
          <input
            type="checkbox"
            checked={all === "true"}
            onChange={({ target }) => change({ all: target.checked ? "true" : undefined })}
          />
          also those that do not speak in this ledger
        </label>
      </form>
      <Asked of={sources} what="the register" rows={12}>
        {({ items, recordsOver }) => {
          const fit = items.filter(
            (each) =>
              (wanted === undefined || each.name.toLowerCase().includes(wanted)) &&
              (kind === undefined || each.kind === kind),
          );
          return (
            <>
              <p aria-live="polite" className="faint">
                {many(fit.length, "source")}
                {recordsOver.left > 0 &&
                  `; track records over the ${recordsOver.claims.toLocaleString("en")} claims last reported, ${recordsOver.left.toLocaleString("en")} older ones left out`}
              </p>
              {fit.length === 0 ? <p className="empty">No source fits.</p> : <SourceTable sources={fit} />}
            </>
          );
        }}
      </Asked>
    </div>
  );
}
