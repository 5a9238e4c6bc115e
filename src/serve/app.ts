/** Everything that is served: the API beneath /api, the built app elsewhere. */
import { Hono, type Context } from "hono";
import { compress } from "hono/compress";
import { createApi, type ApiParts } from "./api.ts";
import { ApiError, errorResponse } from "./http/api-error.ts";
import { allowedMethods } from "./http/allowed-methods.ts";
import { bodyGuard } from "./http/body.ts";
import { conditional } from "./http/conditional.ts";
import { hostGuard, originGuard, tokenGuard } from "./http/guard.ts";
import { appPolicy, securityHeaders } from "./http/headers.ts";
import { rateLimit, type Rate } from "./http/rate.ts";
import { toApiError } from "./http/to-api-error.ts";
import type { WebFiles } from "./http/web-files.ts";
import { apiPath, openApiDocument } from "./openapi.ts";

export interface AppParts extends ApiParts {
  web: WebFiles;
  /** Told of defects and of an unusable environment. */
  log: (cause: unknown) => void;
  rates?: Partial<Record<"read" | "write" | "costly", Rate>>;
}

const defaultRates: Record<"read" | "write" | "costly", Rate> = {
  read: { burst: 400, perSecond: 100 },
  write: { burst: 60, perSecond: 5 },
  costly: { burst: 20, perSecond: 0.5 },
};

/** Answered to whoever asks: they say nothing of what the ledger holds. */
const open = new Set([`${apiPath}/health`, `${apiPath}/openapi.json`, `${apiPath}/session`]);

export function createApp(parts: AppParts): Hono {
  const { desk, token, web, log, rates } = parts;
  const app = new Hono({ strict: true });
  app.use(securityHeaders(() => appPolicy(web.allowedInline())));
  app.use(compress());
  app.use(hostGuard(token));
  const limit = rateLimit((context) => {
    const name = kindOf(context);
    return { name, rate: rates?.[name] ?? defaultRates[name] };
  });
  const api = new Hono();
  api.use(limit, originGuard, tokenGuard(token, open), methodGuard, bodyGuard);
  const changing = conditional(desk);
  api.use(async (context, next) => {
    if (isOfLedger(context)) return await changing(context, next);
    await next();
    if (!context.res.headers.has("Cache-Control")) context.res.headers.set("Cache-Control", "no-store");
  });
  api.get("/openapi.json", (context) => context.json(openApiDocument()));
  api.route("/", createApi(parts));
  app.route(apiPath, api);
  app.get("*", (context) => {
    if (isApi(context.req.path)) throw noSuch(context.req.path);
    return web.answer(context);
  });
  app.notFound((context) => {
    const { path, method } = context.req;
    if (isApi(path)) return errorResponse(noSuch(path));
    return errorResponse(
      new ApiError("method-not-allowed", `${method} is not taken here.`, { headers: { Allow: "GET, HEAD" } }),
    );
  });
  app.onError((cause) => errorResponse(toApiError(cause, log)));
  return app;
}

function isApi(path: string): boolean {
  return path === apiPath || path.startsWith(`${apiPath}/`);
}

function noSuch(path: string): ApiError {
  return new ApiError("not-found", `There is no ${path}.`, { hint: "/api/openapi.json describes what there is." });
}

/** Jobs, health and terms are not the ledger's; a stream is no answer that can be kept. */
function isOfLedger({ req }: Context): boolean {
  return !/^\/api\/(?:jobs|health|openapi\.json|session)(?:\/|$)/u.test(req.path);
}

async function methodGuard(context: Context, next: () => Promise<void>): Promise<void> {
  const { method, path } = context.req;
  const allowed = allowedMethods(path.slice(apiPath.length));
  if (allowed !== null && !allowed.includes(method)) {
    throw new ApiError("method-not-allowed", `${method} is not taken at ${path}.`, {
      headers: { Allow: allowed.join(", ") },
    });
  }
  await next();
}

/** What starts the model or a browser costs the machine more than a question to the ledger. */
function kindOf({ req }: Context): "read" | "write" | "costly" {
  const format = req.query("format");
  if (req.path === `${apiPath}/preview` || format === "pdf" || format === "eml") return "costly";
  if (req.path === `${apiPath}/session`) return "costly";
  return req.method === "GET" || req.method === "HEAD" ? "read" : "write";
}
