import type { Terms } from "../api/schema.ts";

export type Quad = Terms["quads"]["AID"];

/** Cooperation, conflict or neither. */
export function quadSide(quad: Quad | undefined): "cooperation" | "conflict" | "neutral" {
  return quad?.endsWith("cooperation") ? "cooperation" : quad?.endsWith("conflict") ? "conflict" : "neutral";
}
