/** Names in addresses. */
import { principalFromInput } from "../../actors/principals.ts";
import { ApiError } from "../http/api-error.ts";

/** The principal that is meant; throws ApiError with suggestions. `missing`: what it means that there is none. */
export function principalOf(text: string, missing: "bad-request" | "not-found"): string {
  const found = principalFromInput(text);
  if ("principal" in found) return found.principal;
  const { suggestions } = found;
  throw new ApiError(missing, `No state, organisation or group is known as "${text}".`, {
    hint: suggestions.length > 0 ? `Did you mean ${suggestions.join(", ")}?` : "Give a name or an ISO 3166 code.",
  });
}

/** Two different principals. */
export function pairOf(a: string, b: string, missing: "bad-request" | "not-found"): [string, string] {
  const pair: [string, string] = [principalOf(a, missing), principalOf(b, missing)];
  if (pair[0] === pair[1]) throw new ApiError("bad-request", `"${a}" and "${b}" are the same (${pair[0]}).`);
  return pair;
}

/** What a question about one, two or no principals is limited to. */
export function aboutOf({ a, b }: { a?: string | undefined; b?: string | undefined }): {
  dyad?: [string, string];
  principal?: string;
} {
  if (a === undefined && b === undefined) return {};
  if (a === undefined || b === undefined) return { principal: principalOf((a ?? b) as string, "bad-request") };
  return { dyad: pairOf(a, b, "bad-request") };
}

/** Throws where a period ends before it begins. */
export function checkPeriod({ since, until }: { since?: string | undefined; until?: string | undefined }): void {
  if (since !== undefined && until !== undefined && until < since) {
    throw new ApiError("bad-request", `The period ends (${until}) before it begins (${since}).`);
  }
}
