/** Questions to the ledger as the views ask them; answers are kept until something is written. */
import { QueryClient, queryOptions } from "@tanstack/react-query";
import { ApiFailure, type Answer, ask, type Asked } from "./client.ts";
import type { Operations } from "./schema.ts";

export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (times, error) => times < 1 && error instanceof ApiFailure && error.code === "unreachable",
      refetchOnWindowFocus: true,
    },
  },
});

/** An operation as a question, under the key that its address makes. */
// oxlint-disable-next-line typescript/explicit-function-return-type -- the library's own type is what callers need
export function question<N extends keyof Operations>(name: N, asked: Asked<N>) {
  return queryOptions({
    queryKey: [name, asked] as const,
    queryFn: ({ signal }): Promise<Answer<N>> => ask(name, asked, signal),
  });
}

/** After a write: whatever is shown is asked for anew. */
export async function somethingChanged(): Promise<void> {
  await answers.invalidateQueries();
}
