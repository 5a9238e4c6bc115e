/** Names typed by a person. */
import { principalFromInput } from "../actors/principals.ts";
import { Failure } from "./failure.ts";

/** The principal that is meant: a name, demonym or code. Throws Failure with suggestions where none or several fit. */
export function principalOf(text: string): string {
  const found = principalFromInput(text);
  if ("principal" in found) return found.principal;
  const { suggestions } = found;
  const hint =
    suggestions.length > 0 ? ` Did you mean ${suggestions.join(", ")}?` : " Give a name or an ISO 3166 code.";
  throw new Failure(`No state, organisation or group is known as "${text}".${hint}`);
}

/** Two different principals. */
export function dyadFrom(a: string, b: string): [string, string] {
  const pair: [string, string] = [principalOf(a), principalOf(b)];
  if (pair[0] === pair[1]) throw new Failure(`"${a}" and "${b}" are the same (${pair[0]}); a dossier needs two.`);
  return pair;
}
