/** GET /reports/:id */
import type { z } from "@hono/zod-openapi";
import type { Desk } from "../desk.ts";
import { ApiError } from "../http/api-error.ts";
import type { reportDetail } from "../schemas/reports.ts";
import { originalKind } from "./original.ts";

export async function reportInFull(
  desk: Desk,
  id: string,
  revision: number | undefined,
): Promise<z.infer<typeof reportDetail>> {
  const ledger = await desk.read();
  const recorded = await ledger.report(id, revision);
  if (recorded === null) {
    const what = revision === undefined ? "" : `revision ${revision} of `;
    throw new ApiError("not-found", `There is no ${what}report "${id}" in ${ledger.location}.`);
  }
  const statements = await ledger.lists.statementsRead(id, recorded.revision);
  const revisions = await ledger.lists.revisions(id);
  const isLatest = revisions.at(-1)?.revision === recorded.revision;
  const near = await ledger.nearCopies(id);
  const others = new Map((await ledger.reports(near.map((copy) => copy.id))).map((report) => [report.id, report]));
  const facts = (await ledger.facts([id])).get(id);
  return {
    report: recorded.report,
    revision: recorded.revision,
    recordedAt: recorded.recordedAt,
    revisions,
    retracted: facts?.retracted ?? false,
    original: { bytes: recorded.bytes.length, kind: originalKind(recorded.bytes) },
    statements,
    claims: isLatest ? await ledger.lists.placesOf(statements.map((each) => each.id)) : [],
    copies: near.map(({ id: report, published, resemblance }) => ({
      report,
      title: others.get(report)?.title ?? null,
      outlet: others.get(report)?.outlet ?? null,
      published,
      resemblance,
    })),
    copyOf: facts?.nearCopyOf ?? null,
  };
}
