/** The API as an OpenAPI 3.1 document, made of the routes' descriptions alone. */
import { OpenAPIHono } from "@hono/zod-openapi";
import { packageVersion } from "./package-version.ts";
import * as claims from "./routes/claims.ts";
import * as desk from "./routes/desk.ts";
import * as dossier from "./routes/dossier.ts";
import * as jobs from "./routes/jobs.ts";
import * as reports from "./routes/reports.ts";
import * as reviews from "./routes/reviews.ts";
import * as session from "./routes/session.ts";
import * as sources from "./routes/sources.ts";

/** In the order in which the document lists them; a module's by name, since not every loader keeps one order of exports. */
export const routes = [desk, claims, reports, dossier, sources, reviews, jobs, session].flatMap((each) =>
  Object.entries(each)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, route]) => route),
);

/** Where the API lies beneath the server's address. */
export const apiPath = "/api";

let made: object | undefined;

/** The document; the same as `schema/openapi.json`. */
export function openApiDocument(): object {
  if (made === undefined) {
    const { openAPIRegistry, getOpenAPI31Document } = new OpenAPIHono();
    for (const route of routes) openAPIRegistry.registerPath({ ...route, security: [{}, { token: [] }] });
    openAPIRegistry.registerComponent("securitySchemes", "token", {
      type: "http",
      scheme: "bearer",
      description: "needed where the server listens beyond this machine, or was started with --token",
    });
    made = getOpenAPI31Document({
      openapi: "3.1.0",
      info: {
        title: "Entente",
        version: packageVersion(),
        description:
          "An evidence ledger for relations between states: who says what, on whose authority, and how firmly.",
        license: { name: "Apache-2.0" },
      },
      servers: [{ url: apiPath }],
    });
  }
  return made;
}
