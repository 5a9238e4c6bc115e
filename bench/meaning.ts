/**
 * Whether vectors of the shipped encoder tell statements of one claim from others that could be one: pairs of the cases' annotated
 * statements that no rule forbids. `npm run bench:meaning` prints how often a pair of one claim scores above a pair of two.
 */
import { namesIn } from "../src/bench/case-names.ts";
import { readCases } from "../src/bench/case-file.ts";
import { statementsOf } from "../src/bench/case-statements.ts";
import { compare, never } from "../src/claims/likeness.ts";
import { signatureOf } from "../src/claims/signature.ts";
import { meaningsOf } from "../src/language/meaning.ts";
import { loadModel } from "../src/language/model.ts";

interface Pair {
  same: boolean;
  /** Likeness by words, figures, names and days. */
  words: number;
  /** Cosine of the evidence, and of predicate and object alone. */
  evidence: number;
  act: number;
}

const model = await loadModel(2);
const pairs: Pair[] = [];
for (const { file, reports } of ["own", "blind"].flatMap((half) => readCases(`bench/cases/${half}`))) {
  const nameOf = namesIn(
    file.statements,
    reports.flatMap(({ report }) => report.outlet ?? []),
  );
  const statements = reports.flatMap((one) => statementsOf(one, nameOf));
  const claimOf = new Map(file.claims.flatMap((claim, index) => claim.statements.map((id) => [id, index] as const)));
  const evidence = await meaningsOf(
    model,
    statements.map((each) => each.evidence.quote),
  );
  const acts = await meaningsOf(
    model,
    statements.map(({ proposition: { predicate, object } }) => `${predicate} ${object ?? ""}`),
  );
  const signatures = statements.map(signatureOf);
  for (const [i, a] of statements.entries()) {
    for (const [j, b] of statements.entries()) {
      if (j <= i) continue;
      const { alike } = compare(signatures[i]!, signatures[j]!);
      if (alike === never) continue;
      const same = claimOf.get(a.id) === claimOf.get(b.id);
      pairs.push({ same, words: alike, evidence: cosine(evidence[i]!, evidence[j]!), act: cosine(acts[i]!, acts[j]!) });
    }
  }
}

const together = pairs.filter(({ same }) => same);
const apart = pairs.filter(({ same }) => !same);
process.stdout.write(`pairs of one claim ${together.length}, of two ${apart.length}\n`);
for (const by of ["words", "evidence", "act"] as const) {
  process.stdout.write(`${by.padEnd(9)} ${above(by).toFixed(3)}\n`);
}

/** Share of pairs of pairs in which the one of one claim scores higher; 0.5 is chance. */
function above(by: "words" | "evidence" | "act"): number {
  let sum = 0;
  for (const a of together) for (const b of apart) sum += a[by] > b[by] ? 1 : a[by] === b[by] ? 0.5 : 0;
  return sum / (together.length * apart.length);
}

function cosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, index) => sum + value * b[index]!, 0);
}
