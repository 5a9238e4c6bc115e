/** The tie over time: its chart, the counts behind it, and whether the two are closer than ever. */
import type { Claim } from "../claims/claim.ts";
import { tieChart } from "../ties/chart.ts";
import type { Episode, Tie } from "../ties/tie.ts";
import type { Section, Sentence } from "./brief.ts";
import { section } from "./section-parts.ts";
import { sentence, type Register } from "./sentences.ts";

/** Periods of the table; the chart shows all. */
const mostPeriods = 24;

/** No blocks where there is no tie to show: no dated report, or nothing that counts. */
export function tieSection(claims: Claim[], tie: Tie | null, register: Register): Section {
  const counted = (tie?.episodes ?? []).filter(({ line, period }) => line !== null && period !== null);
  if (tie === null || counted.length === 0) return section("tie", "The tie over time", []);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const numbersOf = (episodes: Episode[]): number[] =>
    episodes.flatMap(({ id }) => {
      const claim = byId.get(id);
      return claim === undefined ? [] : [register.number(claim)];
    });
  const periods = [...new Set(counted.map(({ period }) => period as string))].toSorted().slice(-mostPeriods);
  const rows = periods.map((period) => {
    const own = counted.filter((episode) => episode.period === period);
    const lower = numbersOf(own.filter(({ line }) => line === "lower"));
    const upper = numbersOf(own);
    return [{ ...sentence([periodInWords(period)]), claims: upper }, countOf(lower), countOf(upper)];
  });
  const all = numbersOf(counted);
  const caption = sentence(
    [
      "Episodes by period: the lower line counts what is confirmed or corroborated, the upper one also what is reported, unconfirmed or disputed. The chart divides both by what the same outlets report on all pairs, and bands them by resampling voices.",
    ],
    all,
  );
  const table = { columns: ["Period", "Lower line", "Upper line"], rows };
  return section("tie", "The tie over time", [
    {
      kind: "figure",
      // Drawn when it is asked for: a terminal has no use for it.
      get svg() {
        return tieChart(tie, { id: "tie" });
      },
      caption,
      table,
    },
    { kind: "paragraph", sentences: [sentence([`Closer than ever? ${tie.closeness.reason}`])] },
  ]);
}

function countOf(numbers: number[]): Sentence {
  return sentence([`${numbers.length}`], numbers, [], [{ value: numbers.length, claims: numbers }]);
}

/** "2024-03" stays as it is: it is a period and no day. */
function periodInWords(period: string): string {
  return period;
}
