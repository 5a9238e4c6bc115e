/** Period, status, domain and source: what narrows claims, on whatever page they stand. */
import { type ReactNode, useId } from "react";
import { domains, type Filter, isEmpty, statuses } from "../app/filter.ts";
import { Choice } from "./choice.tsx";
import { DelayedInput } from "./delayed-input.tsx";

interface FilterBarProps {
  filter: Filter;
  change: (changed: Partial<Filter>) => void;
  clear: () => void;
  /** More fields before these. */
  children?: ReactNode;
}

export function FilterBar({ filter, change, clear, children }: FilterBarProps): React.JSX.Element {
  const id = useId();
  return (
    <form className="filters" role="search" aria-label="Filter claims" onSubmit={(event) => event.preventDefault()}>
      {children}
      <label htmlFor={`${id}-since`}>
        From
        <input
          id={`${id}-since`}
          type="date"
          value={filter.since ?? ""}
          onChange={({ target }) => change({ since: target.value || undefined })}
        />
      </label>
      <label htmlFor={`${id}-until`}>
        to
        <input
          id={`${id}-until`}
          type="date"
          value={filter.until ?? ""}
          onChange={({ target }) => change({ until: target.value || undefined })}
        />
      </label>
      <Choice name="Status" all={statuses} chosen={filter.status} choose={(status) => change({ status })} />
      <Choice name="Domain" all={domains} chosen={filter.domain} choose={(domain) => change({ domain })} />
      <label htmlFor={`${id}-source`}>
        Source
        <DelayedInput
          id={`${id}-source`}
          type="text"
          placeholder="outlet or origin"
          value={filter.source ?? ""}
          settle={(source) => change({ source: source || undefined })}
        />
      </label>
      {!isEmpty(filter) && (
        <button type="button" className="plain" onClick={clear}>
          Clear filters
        </button>
      )}
    </form>
  );
}
