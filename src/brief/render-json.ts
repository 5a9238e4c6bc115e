import type { Brief } from "./brief.ts";

/** The brief as indented JSON, a trailing line break included. */
export function renderJson(brief: Brief): string {
  return `${JSON.stringify(brief, null, 2)}\n`;
}
