import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Failed } from "./failed.tsx";
import { Loading } from "./loading.tsx";

interface AskedProps<T> {
  of: UseQueryResult<T>;
  what: string;
  rows?: number;
  children: (answer: T) => ReactNode;
}

/** An answer once it is there; until then, or if it fails, what there is to say. */
export function Asked<T>({ of, what, rows, children }: AskedProps<T>): React.JSX.Element {
  if (of.data !== undefined) return <>{children(of.data)}</>;
  if (of.isError) return <Failed error={of.error} again={() => of.refetch()} />;
  return <Loading what={what} {...(rows === undefined ? {} : { rows })} />;
}
