/** The API: each route with what answers it. */
import { OpenAPIHono } from "@hono/zod-openapi";
import { deleteCookie, setCookie } from "hono/cookie";
import type { StatementReader } from "../cli/pipeline.ts";
import { tieChart } from "../ties/chart.ts";
import { claimInFull } from "./answers/claim-detail.ts";
import { claimList } from "./answers/claim-list.ts";
import { decideOn, undo } from "./answers/decide.ts";
import { dossierDocument } from "./answers/dossier-document.ts";
import { dossier } from "./answers/dossier.ts";
import { dyadList } from "./answers/dyad-list.ts";
import { intakeState } from "./answers/intake-state.ts";
import { original } from "./answers/original.ts";
import { previewOf } from "./answers/preview.ts";
import { principalList } from "./answers/principal-list.ts";
import { decisions, queue } from "./answers/queue.ts";
import { reportInFull } from "./answers/report-detail.ts";
import { setSource, sourceInFull, sourceList } from "./answers/source-register.ts";
import { termsInForce } from "./answers/terms.ts";
import { tieSeries } from "./answers/tie-series.ts";
import type { Desk } from "./desk.ts";
import { ApiError } from "./http/api-error.ts";
import { sameSecret, sessionCookie, sessionOf } from "./http/guard.ts";
import { framedPolicy } from "./http/headers.ts";
import { notUnderstood } from "./http/to-api-error.ts";
import { eventStream } from "./jobs/event-stream.ts";
import { inputOf } from "./jobs/input-of.ts";
import type { JobQueue } from "./jobs/job-queue.ts";
import { packageVersion } from "./package-version.ts";
import * as claims from "./routes/claims.ts";
import * as front from "./routes/desk.ts";
import * as pair from "./routes/dossier.ts";
import * as reading from "./routes/jobs.ts";
import * as reports from "./routes/reports.ts";
import * as reviews from "./routes/reviews.ts";
import * as session from "./routes/session.ts";
import * as sources from "./routes/sources.ts";

export interface ApiParts {
  desk: Desk;
  reader: StatementReader;
  jobs: JobQueue;
  /** Null where none is asked for. */
  token: string | null;
}

/** Paths are those beneath /api. Whatever goes wrong is thrown, and turned into its shape by whoever serves it. */
export function createApi({ desk, reader, jobs, token }: ApiParts): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw notUnderstood(result.error);
    },
  });

  api.openapi(front.listDyads, async (c) => c.json(await dyadList(desk, c.req.valid("query")), 200));
  api.openapi(front.getIntake, async (c) => c.json(await intakeState(desk), 200));
  api.openapi(front.findPrincipals, async (c) => c.json(await principalList(desk, c.req.valid("query")), 200));
  api.openapi(front.getTerms, (c) => c.json(termsInForce(), 200));
  api.openapi(front.getHealth, (c) =>
    c.json(
      {
        status: desk.progress === null ? ("ok" as const) : ("busy" as const),
        progress: desk.progress,
        version: packageVersion(),
        ledger: { exists: desk.exists, name: desk.name },
        token: token !== null,
        jobs: { running: jobs.count("running"), queued: jobs.count("queued") },
      },
      200,
    ),
  );

  api.openapi(claims.listClaims, async (c) => c.json(await claimList(desk, c.req.valid("query")), 200));
  api.openapi(claims.getClaim, async (c) => c.json(await claimInFull(desk, c.req.valid("param").id), 200));

  api.openapi(reports.getReport, async (c) =>
    c.json(await reportInFull(desk, c.req.valid("param").id, c.req.valid("query").revision), 200),
  );
  api.openapi(reports.getOriginal, async (c) => await original(desk, c.req.valid("param").id, c.req.valid("query")));

  api.openapi(pair.getTie, async (c) => {
    const query = c.req.valid("query");
    const tie = await tieSeries(desk, c.req.valid("param"), query);
    if (query.format === "json") return c.json(tie, 200);
    const svg = tieChart(tie);
    return c.body(svg, 200, { "Content-Type": "image/svg+xml", "Content-Security-Policy": framedPolicy(svg) });
  });
  api.openapi(pair.getBrief, async (c) => {
    const query = c.req.valid("query");
    const brief = await dossier(desk, c.req.valid("param"), query);
    if (query.format === "json") return c.json(brief, 200);
    return await dossierDocument(brief, query.format, query.paper);
  });

  api.openapi(sources.listSources, async (c) => c.json(await sourceList(desk, c.req.valid("query")), 200));
  api.openapi(sources.getSource, async (c) => c.json(await sourceInFull(desk, c.req.valid("param").key), 200));
  api.openapi(sources.putSource, async (c) =>
    c.json(await setSource(desk, c.req.valid("param").key, c.req.valid("json")), 200),
  );

  api.openapi(reviews.getQueue, async (c) => c.json(await queue(desk, c.req.valid("query")), 200));
  api.openapi(reviews.listReviews, async (c) => c.json(await decisions(desk, c.req.valid("query")), 200));
  api.openapi(reviews.postReview, async (c) => c.json(await decideOn(desk, c.req.valid("json")), 201));
  api.openapi(reviews.postUndo, async (c) => c.json(await undo(desk, c.req.valid("json")), 201));

  api.openapi(reading.postPreview, async (c) => c.json(await previewOf(desk, reader, c.req.valid("json")), 200));
  // Two kinds of bodies: the description's own check would ask for both.
  api.post(reading.postJob.path, async (c) => {
    if (jobs.full) throw new ApiError("too-many-requests", "Too many jobs wait.", { headers: { "Retry-After": "30" } });
    return c.json(jobs.add(await inputOf(c)).record(), 202);
  });
  api.openapi(reading.listJobs, (c) => c.json({ items: jobs.all.map((job) => job.record()) }, 200));
  api.openapi(reading.getJob, (c) => c.json(jobs.find(c.req.valid("param").id).record(), 200));
  api.openapi(reading.followJob, (c) => eventStream(c, jobs.find(c.req.valid("param").id)));

  api.openapi(session.openSession, (c) => {
    if (token === null || !sameSecret(c.req.valid("json").token, token)) {
      throw token === null
        ? new ApiError("unprocessable", "This server asks for no token.")
        : new ApiError("unauthorised", "That is not the token.");
    }
    setCookie(c, sessionCookie, sessionOf(token), { httpOnly: true, sameSite: "Strict", path: "/api" });
    return c.body(null, 204);
  });
  api.openapi(session.closeSession, (c) => {
    deleteCookie(c, sessionCookie, { path: "/api" });
    return c.body(null, 204);
  });
  return api;
}
