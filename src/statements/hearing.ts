/** What the model hears those who speak near an act say of it: besides what their cues tell, and where these tell nothing. */
import type { MarkedTelling, Reader, StanceScores } from "../language/reader.ts";
import { stances, type Stance } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import type { Attribution } from "./attribution.ts";
import type { Settled } from "./draft.ts";
import { likeliest } from "./likeliest.ts";
import { markedTelling } from "./marked-telling.ts";
import { pairKey } from "./model-acts.ts";
import { plainFactuality } from "./source.ts";
import { answering, type Judgement } from "./stance.ts";
import type { Trees } from "./trees.ts";

interface Thresholds {
  heard: { over: number; answers: number };
}

type Act = Pick<Settled, "predicate" | "pair" | "sentence">;

export interface Question {
  act: Settled;
  attribution: Attribution;
}

export class Hearing {
  private readonly scores: Map<string, StanceScores>;

  private constructor(scores: Map<string, StanceScores>) {
    this.scores = scores;
  }

  /** Asks what the source of each attribution says of an act. Nobody is asked who is not named, or stands too far behind. */
  static async listen(trees: Trees, reader: Reader, questions: Question[]): Promise<Hearing> {
    const asked = new Map<string, MarkedTelling>();
    for (const { act, attribution } of questions) {
      const marked = markedTelling(trees, act, attribution);
      if (marked !== null) asked.set(keyOf(act, attribution), marked);
    }
    const keys = [...asked.keys()];
    const scores = await reader.stances([...asked.values()]);
    return new Hearing(new Map(keys.map((key, at) => [key, scores[at]!])));
  }

  /** Undefined where nobody was asked. */
  private of(act: Act, attribution: Attribution): StanceScores | undefined {
    return this.scores.get(keyOf(act, attribution));
  }

  /** The likeliest stance that the model hears, "none" included; null where nobody was asked. */
  likeliest(act: Act, attribution: Attribution): { stance: Stance | "none"; score: number } | null {
    const scores = this.of(act, attribution);
    if (scores === undefined) return null;
    const stance = likeliest<Stance | "none">(scores, ["none", ...stances]);
    return { stance, score: scores[stance] };
  }

  /** The judgement by the cue, unless the model is sure of another stance. */
  judged(act: Act, attribution: Attribution, byCue: Judgement): Judgement {
    const scores = this.of(act, attribution);
    // A stance that more than the cue tells ("withdrew its claim that", the claim itself) is settled.
    if (scores === undefined || attribution.stance !== undefined) return byCue;
    const best = likeliest<Stance>(scores, stances);
    if (best === byCue.stance || scores[best] < thresholds().over) return byCue;
    return { stance: best, scope: best === "denies" ? "whole" : null, factuality: plainFactuality[best] };
  }

  /** The acts that an attribution answers, and by which stance; all of one predicate. */
  answered(acts: Settled[], attribution: Attribution): { act: Settled; stance: Stance }[] {
    const { answers } = thresholds();
    const found = acts.flatMap((act) => {
      const scores = this.of(act, attribution);
      if (scores === undefined) return [];
      const score = [...answering].reduce((sum, stance) => sum + scores[stance], 0);
      return score < answers ? [] : [{ act, stance: likeliest<Stance>(scores, [...answering]), score }];
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
