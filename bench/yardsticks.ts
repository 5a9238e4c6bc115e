/** Other systems measured on the same data by the programs in `yardsticks/`, one JSON line a task. */
import { type Figures, measurements } from "./measurements.ts";

export interface Yardstick {
  /** The task of `entente bench` whose data it was measured on. */
  task: string;
  /** Name and version. */
  system: string;
  /** How it was measured, where there was a choice. */
  how: string;
  figures: Figures;
}

/** What others are compared in; what both only count (words, seconds) would say nothing beside ours. */
const compared = ["f1", "precision", "recall", "words_per_second"];

/** Reads JSON lines. Throws where one is no yardstick of something measured; `name` is what the message calls the file. */
export function readYardsticks(text: string, name: string): Yardstick[] {
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const { task, system, how, ...figures } = parsed(line);
    const measured = measurements.find((one) => one.task === task)?.task;
    if (measured === undefined || typeof system !== "string" || typeof how !== "string") {
      throw new Error(`${name}:${index + 1}: expected a line that a program in bench/yardsticks printed`);
    }
    return [{ task: measured, system, how, figures: figures as Figures }];
  });
}

/** A yardstick's figures by key, as they stand beside `ours`; speeds with their ratio. */
export function beside(ours: Figures, { system, figures }: Yardstick): Record<string, string> {
  if (figures["n"] !== ours["n"]) return { n: `${figures["n"]} (${system}): other data, not compared` };
  return Object.fromEntries(
    compared.flatMap((key) => {
      const [own, other] = [ours[key], figures[key]];
      if (typeof own !== "number" || typeof other !== "number") return [];
      const ratio = key === "words_per_second" ? `, Entente ${(own / other).toFixed(2)} times as fast` : "";
      return [[key, `${other} (${system})${ratio}`]];
    }),
  );
}

function parsed(line: string): Record<string, unknown> {
  try {
    return (JSON.parse(line) ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}
