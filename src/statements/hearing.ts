/** What the model hears those who speak near an act say of it: besides what their cues tell, and where these tell nothing. */
import type { MarkedTelling, Reader, StanceScores } from "../language/reader.ts";
import { stances, type Stance } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import type { Attribution } from "./attribution.ts";
import type { Settled } from "./draft.ts";
import { furthestTelling, markedTelling } from "./marked-telling.ts";
import { pairKey } from "./model-acts.ts";
import { plainFactuality } from "./source.ts";
import { answering, cueStance, type Judgement } from "./stance.ts";
import type { Trees } from "./trees.ts";

interface Thresholds {
  heard: { over: number; answers: number };
}

/** Acts before an attribution that it may answer; those further back are mostly answered by what stands nearer. */
const mostAnswered = 8;

type Act = Pick<Settled, "predicate" | "pair" | "sentence">;

export class Hearing {
  private readonly scores: Map<string, StanceScores>;

  private constructor(scores: Map<string, StanceScores>) {
    this.scores = scores;
  }

  /** Asks of every act the one who tells it, and of every attribution that tells none what it says of the acts before it. */
  static async listen(trees: Trees, reader: Reader, settled: Settled[], attributions: Attribution[]): Promise<Hearing> {
    const asked = new Map<string, MarkedTelling>();
    const ask = (act: Settled, attribution: Attribution): void => {
      const marked = markedTelling(trees, act, attribution);
      if (marked !== null) asked.set(keyOf(act, attribution), marked);
    };
    for (const act of settled) for (const attribution of act.chain) ask(act, attribution);
    const telling = new Set(settled.flatMap(({ chain }) => chain));
    for (const attribution of attributions) {
      const isIdle = !telling.has(attribution) || answering.has(cueStance(trees, attribution).stance);
      if (attribution.conveys || !isIdle) continue;
      const { sentence } = trees.word(attribution.cueHead);
      const before = settled.filter(
        (act) =>
          act.sentence <= sentence &&
          sentence - act.sentence <= furthestTelling &&
          act.predicate.word < attribution.cueHead &&
          !act.chain.includes(attribution),
      );
      const near = before.toSorted((a, b) => b.predicate.word - a.predicate.word).slice(0, mostAnswered);
      for (const act of near) ask(act, attribution);
    }
    const keys = [...asked.keys()];
    const scores = await reader.stances([...asked.values()]);
    return new Hearing(new Map(keys.map((key, at) => [key, scores[at]!])));
  }

  /** Undefined where nobody was asked. */
  of(act: Act, attribution: Attribution): StanceScores | undefined {
    return this.scores.get(keyOf(act, attribution));
  }

  /** The likeliest stance that the model hears, "none" included; null where nobody was asked. */
  likeliest(act: Act, attribution: Attribution): { stance: Stance | "none"; score: number } | null {
    const scores = this.of(act, attribution);
    if (scores === undefined) return null;
    const stance = likeliest(scores, ["none", ...stances]);
    return { stance, score: scores[stance] };
  }

  /** The judgement by the cue, unless the model is sure of another stance. */
  judged(act: Act, attribution: Attribution, byCue: Judgement): Judgement {
    const scores = this.of(act, attribution);
    // A stance that more than the cue tells ("withdrew its claim that", the claim itself) is settled.
    if (scores === undefined || attribution.stance !== undefined) return byCue;
    const best = likeliest(scores, stances);
    if (best === byCue.stance || scores[best] < thresholds().over) return byCue;
    return { stance: best, scope: best === "denies" ? "whole" : null, factuality: plainFactuality[best] };
  }

  /** The acts that an attribution answers, and by which stance; all of one predicate. */
  answered(acts: Settled[], attribution: Attribution): { act: Settled; stance: Stance }[] {
    const { answers } = thresholds();
    const found = acts.flatMap((act) => {
      const scores = this.of(act, attribution);
      if (scores === undefined || act.chain.includes(attribution)) return [];
      const score = [...answering].reduce((sum, stance) => sum + scores[stance], 0);
      return score < answers ? [] : [{ act, stance: likeliest(scores, [...answering]), score }];
    });
    const best = found.toSorted((a, b) => b.score - a.score)[0];
    return found.filter(({ act }) => act.predicate === best!.act.predicate);
  }
}

function thresholds(): Thresholds["heard"] {
  return vocabulary<Thresholds>("thresholds-statements").heard;
}

function keyOf({ predicate, pair }: Act, { cueHead, source }: Attribution): string {
  return `${predicate.word} ${pairKey(pair)} ${cueHead} ${source?.firstWord ?? ""}`;
}

function likeliest<S extends Stance | "none">(scores: StanceScores, among: readonly S[]): S {
  return among.reduce((best, stance) => (scores[stance] > scores[best] ? stance : best));
}
