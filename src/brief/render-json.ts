import type { Brief } from "./brief.ts";

/** The brief as indented JSON, a trailing line break included. Of a figure the data stand there, not the drawing made of them. */
export function renderJson(brief: Brief): string {
  return `${JSON.stringify(brief, (key, value: unknown) => (key === "svg" ? undefined : value), 2)}\n`;
}
