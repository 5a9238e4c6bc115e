/** All claims as a table: filtered, searched, sorted, and as long as the ledger is. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ask } from "../../api/client.ts";
import type { ClaimsQuery } from "../../app/filter.ts";
import { usePageTitle } from "../../app/page-title.ts";
import { Failed } from "../../parts/failed.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { DelayedInput } from "../../parts/delayed-input.tsx";
import { Loading } from "../../parts/loading.tsx";
import { ClaimTable } from "./claim-table.tsx";
import { ExportButtons } from "./export-buttons.tsx";

const route = getRouteApi("/claims");
const pageSize = 200;

export function Claims(): React.JSX.Element {
  usePageTitle("Claims");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: Partial<typeof search>): void =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true, resetScroll: false });
  const { sort = "-last", in: where = "claims", ...rest } = search;
  // A second party alone names no pair.
  const asked: ClaimsQuery = {
    ...rest,
    sort,
    ...(rest.a === undefined ? { a: rest.b, b: undefined } : {}),
    ...(rest.q === undefined ? {} : { in: where }),
  };
  const claims = useInfiniteQuery({
    queryKey: ["listClaims", "pages", asked],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      ask("listClaims", { query: { ...asked, limit: pageSize, cursor: pageParam } }, signal),
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (last) => last,
  });
  const total = claims.data?.pages[0]?.total ?? 0;
  const rows = claims.data?.pages.flatMap(({ items }) => items) ?? [];
  const party = (name: "a" | "b", label: string): React.JSX.Element => (
    <label>
      {label}
      <DelayedInput
        type="text"
        size={10}
        placeholder="any"
        value={search[name] ?? ""}
        settle={(text) => change({ [name]: text || undefined })}
      />
    </label>
  );
  return (
    <div className="claims-view">
      <header className="page-head head-row">
        <h1>Claims</h1>
        <ExportButtons asked={asked} total={total} />
      </header>
      <FilterBar filter={search} change={change} clear={() => void navigate({ search: {} })}>
        <label className="grow">
          Words
          <DelayedInput
            type="search"
            placeholder="armoured vehicles"
            value={search.q ?? ""}
            settle={(q) => change({ q: q || undefined })}
          />
        </label>
        <label>
          in
          <select
            value={where}
            onChange={({ target }) => change({ in: target.value === "reports" ? "reports" : undefined })}
          >
            <option value="claims">claims</option>
            <option value="reports">whole reports</option>
          </select>
        </label>
        {party("a", "Between")}
        {party("b", "and")}
      </FilterBar>
      <p aria-live="polite" className="faint">
        {claims.data !== undefined && `${total.toLocaleString("en")} ${total === 1 ? "claim" : "claims"}`}
      </p>
      {claims.isError && <Failed error={claims.error} again={() => claims.refetch()} />}
      {claims.isPending && <Loading what="claims" rows={12} />}
      {claims.data !== undefined && !claims.isError && total === 0 && (
        <p className="empty">No claim fits. Take a filter away, or look for the words in whole reports.</p>
      )}
      {rows.length > 0 && !claims.isError && (
        <ClaimTable
          rows={rows}
          total={total}
          sort={sort}
          sortBy={(next) => change({ sort: next === "-last" ? undefined : next })}
          more={claims.hasNextPage && !claims.isFetchingNextPage ? () => void claims.fetchNextPage() : null}
        />
      )}
    </div>
  );
}
