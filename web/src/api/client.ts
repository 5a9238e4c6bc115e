/** Asks the API, typed by its document. Whatever goes wrong is an `ApiFailure` in the API's own words. */
import { type Operations, operations } from "./schema.ts";

type Name = keyof Operations;
type Given<N extends Name> =
  Omit<Operations[N], "answer"> extends infer Parts
    ? { [K in keyof Parts as Parts[K] extends null ? never : K]: Parts[K] }
    : never;
/** The parts that an operation takes; a query may be left out. */
export type Asked<N extends Name> = Omit<Given<N>, "query"> & Partial<Pick<Given<N>, Extract<"query", keyof Given<N>>>>;
export type Answer<N extends Name> = Operations[N]["answer"];

export class ApiFailure extends Error {
  readonly code: string;
  readonly hint: string | null;

  constructor(code: string, message: string, hint: string | null) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}

interface Parts {
  path?: Record<string, string>;
  query?: object;
  body?: unknown;
}

/** The address of an operation, for links and frames as well. */
export function addressOf<N extends Name>(name: N, asked: Asked<N>): string {
  const { path = {}, query = {} } = asked as Parts;
  const filled = operations[name].path.replace(/\{(\w+)\}/gu, (_, key: string) => encodeURIComponent(path[key] ?? ""));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== null && each !== "") search.append(key, String(each));
    }
  }
  const written = search.toString();
  return `/api${filled}${written === "" ? "" : `?${written}`}`;
}

/** Throws ApiFailure. */
export async function ask<N extends Name>(name: N, asked: Asked<N>, signal?: AbortSignal): Promise<Answer<N>> {
  const { body } = asked as Parts;
  const sent =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
  return (await send(addressOf(name, asked), {
    method: operations[name].method,
    ...sent,
    ...(signal === undefined ? {} : { signal }),
  })) as Answer<N>;
}

/** For bodies that are no JSON. Throws ApiFailure. */
export async function send(address: string, init: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(address, init);
  } catch (cause) {
    if ((cause as Error).name === "AbortError") throw cause;
    throw new ApiFailure("unreachable", "The server does not answer.", "Is `entente serve` still running?");
  }
  if (response.ok) return response.status === 204 ? null : ((await response.json()) as unknown);
  const told = (await response.json().catch(() => null)) as {
    error?: { code: string; message: string; hint: string | null };
  } | null;
  const error = told?.error ?? { code: "internal", message: `The server answered ${response.status}.`, hint: null };
  throw new ApiFailure(error.code, error.message, error.hint);
}
