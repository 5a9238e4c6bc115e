/** A line that says how far a long command is; on standard error, and only where a person looks on. */

import { harmless } from "../brief/references.ts";

export interface Progress {
  show(text: string): void;
  /** Takes the line away, so that a message can be written. */
  clear(): void;
}

/** Milliseconds between two drawings. */
const redrawMs = 100;

export function progressLine(): Progress {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => {}, clear: () => {} };
  let drawn = false;
  let last = 0;
  return {
    show(text) {
      const now = Date.now();
      if (drawn && now - last < redrawMs) return;
      last = now;
      drawn = true;
      const room = Math.max(20, stderr.columns ?? 80) - 1;
      stderr.write(`\r\u001b[2K${[...harmless(text)].slice(0, room).join("")}`);
    },
    clear() {
      if (drawn) stderr.write("\r\u001b[2K");
      drawn = false;
    },
  };
}
