/** Addresses and the views that they lead to. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { Home } from "../views/home/home.tsx";
import { one, type Search, searchOf, some, textOf } from "./address.ts";
import { day, type Filter, filterOf } from "./filter.ts";
import { Missing } from "./missing.tsx";
import { Shell } from "./shell.tsx";
import { Broken } from "./broken.tsx";

interface DossierSearch extends Filter {
  by?: "quarter" | "year" | undefined;
}

interface ReportSearch {
  statement?: string | undefined;
  revision?: string | undefined;
}

interface ClaimsSearch extends Filter {
  a?: string | undefined;
  b?: string | undefined;
  q?: string | undefined;
  in?: "reports" | undefined;
  sort?: (typeof claimSorts)[number] | undefined;
}

interface SourcesSearch {
  name?: string | undefined;
  kind?: string | undefined;
  all?: "true" | undefined;
}

interface BriefSearch {
  since?: string | undefined;
  until?: string | undefined;
  asOf?: string | undefined;
  order?: string | undefined;
}

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: Missing, errorComponent: Broken });
const home = createRoute({ getParentRoute: () => rootRoute, path: "/", component: Home });

const dossier = createRoute({
  getParentRoute: () => rootRoute,
  path: "/dossier/$a/$b",
  validateSearch: (search: Search): DossierSearch => ({
    ...filterOf(search),
    by: some(search["by"], ["quarter", "year"])?.[0],
  }),
  component: lazyRouteComponent(() => import("../views/dossier/dossier.tsx"), "Dossier"),
});

const claim = createRoute({
  getParentRoute: () => rootRoute,
  path: "/claims/$id",
  component: lazyRouteComponent(() => import("../views/claim/claim.tsx"), "ClaimView"),
});

const report = createRoute({
  getParentRoute: () => rootRoute,
  path: "/reports/$id",
  validateSearch: (search: Search): ReportSearch => ({
    statement: one(search["statement"]),
    revision: one(search["revision"]),
  }),
  component: lazyRouteComponent(() => import("../views/report/report.tsx"), "ReportView"),
});

export const claimSorts = ["-last", "last", "-first", "first", "-carriers", "carriers", "-origins", "origins"] as const;

const claims = createRoute({
  getParentRoute: () => rootRoute,
  path: "/claims",
  validateSearch: (search: Search): ClaimsSearch => ({
    ...filterOf(search),
    a: one(search["a"]),
    b: one(search["b"]),
    q: one(search["q"]),
    in: some(search["in"], ["reports"])?.[0],
    sort: some(search["sort"], claimSorts)?.[0],
  }),
  component: lazyRouteComponent(() => import("../views/claims/claims.tsx"), "Claims"),
});

const sources = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sources",
  validateSearch: (search: Search): SourcesSearch => ({
    name: one(search["name"]),
    kind: one(search["kind"]),
    all: some(search["all"], ["true"])?.[0],
  }),
  component: lazyRouteComponent(() => import("../views/sources/sources.tsx"), "Sources"),
});

const review = createRoute({
  getParentRoute: () => rootRoute,
  path: "/review",
  component: lazyRouteComponent(() => import("../views/review/review.tsx"), "Review"),
});

const add = createRoute({
  getParentRoute: () => rootRoute,
  path: "/add",
  component: lazyRouteComponent(() => import("../views/add/add.tsx"), "Add"),
});

const brief = createRoute({
  getParentRoute: () => rootRoute,
  path: "/brief/$a/$b",
  validateSearch: (search: Search): BriefSearch => ({
    since: day(search["since"]),
    until: day(search["until"]),
    asOf: day(search["asOf"]),
    order: one(search["order"]),
  }),
  component: lazyRouteComponent(() => import("../views/brief/brief.tsx"), "BriefView"),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([home, dossier, claim, report, claims, sources, review, add, brief]),
  parseSearch: (text) => searchOf(text),
  stringifySearch: (search) => textOf(search),
  defaultPreload: "intent",
  scrollRestoration: true,
  defaultNotFoundComponent: Missing,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
