/** Claims and statements by their ids, former ids included. */
import { anchoredIn } from "../../claims/find-anchored.ts";
import type { Claim } from "../../claims/claim.ts";
import { anchorOf } from "../../claims/review.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Statement } from "../../terms/types.ts";
import { ApiError } from "../http/api-error.ts";

/** The claim of this id, or the one in which the statement that it was named after, or its successor, now stands. */
export async function findClaim(ledger: Ledger, id: string): Promise<Claim> {
  if (id.startsWith("c-")) {
    const claim = await ledger.claimWith(id.slice(2));
    if (claim !== null) return claim;
    const statement = await successorOf(ledger, id.slice(2));
    const found = statement === null ? null : await ledger.claimWith(statement.id);
    if (found !== null) return found;
  }
  throw new ApiError("not-found", `There is no claim "${id}" in ${ledger.location}.`, {
    hint: "GET /api/claims lists what there is; an id begins with c-.",
  });
}

/** The statement in force of this id; of a superseded one, its successor; as it was read. */
export async function findStatement(ledger: Ledger, id: string): Promise<Statement> {
  const [own] = await ledger.statementsById([id]);
  const statement = own ?? (await successorOf(ledger, id));
  if (statement !== null) return statement;
  throw new ApiError("not-found", `There is no statement "${id}" in force in ${ledger.location}.`);
}

async function successorOf(ledger: Ledger, id: string): Promise<Statement | null> {
  if (id === "") return null;
  const found = (await ledger.findStatement(id)).find(({ statement }) => statement.id === id);
  if (found === undefined) return null;
  const { report } = found.statement;
  const latest = (await ledger.lists.revisions(report.id)).at(-1);
  if (latest === undefined) return null;
  return anchoredIn(await ledger.lists.statementsRead(report.id, latest.revision))(anchorOf(found.statement));
}
