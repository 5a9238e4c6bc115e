import type { EventType } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import type { Quad } from "./tie.ts";

interface QuadClasses {
  order: Quad[];
  classes: Record<Quad, EventType[]>;
  sides: Record<"cooperation" | "conflict", Quad[]>;
}

let classes: Map<EventType, Quad> | undefined;

/** Quad class of an event type, from `vocabulary/quad-classes.json`. */
export function quadOf(type: EventType): Quad {
  classes ??= new Map(
    quadClasses().order.flatMap((quad) => quadClasses().classes[quad].map((each) => [each, quad] as const)),
  );
  const quad = classes.get(type);
  if (quad === undefined) throw new Error(`vocabulary/quad-classes.json has no class for ${type}: add it to one.`);
  return quad;
}

/** `vocabulary/quad-classes.json` as it stands. */
export function quadClasses(): QuadClasses {
  return vocabulary<QuadClasses>("quad-classes");
}
