/** GET /review and GET /reviews */
import type { z } from "@hono/zod-openapi";
import { anchorsOf, applyReviews } from "../../claims/apply-reviews.ts";
import { SourceRegister } from "../../claims/register.ts";
import { type QueueItem, reviewQueue } from "../../claims/review-queue.ts";
import { gradesOf, standingOf } from "../../claims/reviews-in-force.ts";
import { claimsOf } from "../../keeping/claims-of.ts";
import { reviewedStatements } from "../../keeping/reviewed-statements.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Desk } from "../desk.ts";
import type { queuePage, queueQuery, reviewsPage, reviewsQuery } from "../schemas/reviews.ts";
import { pageOf } from "./cursor.ts";
import { aboutOf } from "./principal-of.ts";
import { recordOf } from "./review-record.ts";

/** Claims beyond which only the latest are looked through, and the latest of those that are disputed. */
const mostClaims = 2000;
const latestClaims = 300;
const latestDisputed = 200;

type About = ReturnType<typeof aboutOf>;

export async function queue(desk: Desk, query: z.output<typeof queueQuery>): Promise<z.infer<typeof queuePage>> {
  const about = aboutOf(query);
  const key = JSON.stringify(about);
  const items = await desk.kept(`queue ${key}`, (ledger) => itemsOf(ledger, about));
  return pageOf(items, `queue ${key}`, query);
}

async function itemsOf(ledger: Ledger, about: About): Promise<QueueItem[]> {
  const many = (await ledger.countClaims(about)) > mostClaims;
  const { claims, statementsById } = many ? await weightiest(ledger, about) : await claimsOf(ledger, about);
  const reviewed = many
    ? await decidedOf(ledger, about, [...statementsById.keys()])
    : await reviewedStatements(ledger, about);
  const register = new SourceRegister(await ledger.sourceEntries());
  // An F that somebody has given on purpose is a grade as well.
  const graded = new Set([...gradesOf(await ledger.reviews()).values()].map(({ source }) => source));
  return reviewQueue({
    claims,
    statements: statementsById,
    reviewed,
    isGraded: (name, kind) => register.reliabilityOf(name, kind) !== "F" || graded.has(name),
  });
}

async function weightiest(ledger: Ledger, about: About) {
  const latest = await claimsOf(ledger, { ...about, latest: latestClaims, links: false });
  const disputed = await claimsOf(ledger, { ...about, status: "disputed", latest: latestDisputed, links: false });
  return {
    claims: [...new Map([...latest.claims, ...disputed.claims].map((claim) => [claim.id, claim])).values()],
    statementsById: new Map([...latest.statementsById, ...disputed.statementsById]),
  };
}

/** What decisions come to, without reading every statement: those of the given claims, and those that are decided on. */
async function decidedOf(ledger: Ledger, about: About, ids: string[]) {
  const reviews = await ledger.reviews(about);
  const reports = [...new Set(reviews.flatMap(anchorsOf).map(({ report }) => report))];
  const decided = await Promise.all(
    reports.map(async (id) => {
      const latest = (await ledger.lists.revisions(id)).at(-1);
      return latest === undefined ? [] : await ledger.lists.statementsRead(id, latest.revision);
    }),
  );
  const statements = new Map([...(await ledger.statementsById(ids)), ...decided.flat()].map((each) => [each.id, each]));
  return applyReviews([...statements.values()], reviews);
}

export async function decisions(
  desk: Desk,
  query: z.output<typeof reviewsQuery>,
): Promise<z.infer<typeof reviewsPage>> {
  const reviews = await desk.kept("decisions", (ledger) => ledger.reviews());
  const { undoneBy } = standingOf(reviews);
  const page = pageOf(reviews.toReversed(), "decisions", query);
  return { ...page, items: page.items.map((review) => recordOf(review, undoneBy.get(review.id) ?? null)) };
}
