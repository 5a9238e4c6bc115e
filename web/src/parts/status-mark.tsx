import { useQuery } from "@tanstack/react-query";
import { question } from "../api/questions.ts";
import type { Terms } from "../api/schema.ts";
import type { Status } from "../app/filter.ts";

/** Signs and meanings of the statuses, as the vocabulary has them. */
export function useTerms(): Terms | undefined {
  return useQuery({ ...question("getTerms", {}), staleTime: Infinity }).data;
}

/** A status as sign and word; colour only supports them. */
export function StatusMark({ status, short = false }: { status: Status; short?: boolean }): React.JSX.Element {
  const term = useTerms()?.statuses.find((each) => each.status === status);
  return (
    <span className={`status status-${status}`} title={term?.meaning}>
      <span className="sign" aria-hidden="true">
        {term?.mark ?? "·"}
      </span>
      <span className={short ? "unseen" : ""}>{status}</span>
    </span>
  );
}
