/** GET /terms */
import type { z } from "@hono/zod-openapi";
import { type ClaimStatus, claimStatuses, domains, eventTypes } from "../../terms/types.ts";
import { vocabulary } from "../../terms/vocabulary.ts";
import { quadOf } from "../../ties/quad.ts";
import type { terms } from "../schemas/desk.ts";

type Terms = z.infer<typeof terms>;

export function termsInForce(): Terms {
  const { mark, meaning, credibility } = vocabulary<
    Record<"mark" | "meaning", Record<ClaimStatus, string>> & { credibility: Record<ClaimStatus, number> }
  >("claim-status");
  return {
    statuses: claimStatuses.map((status) => ({
      status,
      mark: mark[status],
      meaning: meaning[status],
      credibility: credibility[status],
    })),
    quads: Object.fromEntries(eventTypes.map((type) => [type, quadOf(type)])) as Terms["quads"],
    domains: [...domains],
  };
}
