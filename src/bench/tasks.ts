import { measureAttribution } from "./attribution.ts";
import { checkCases, measureCases } from "./cases.ts";
import { checkClaims, measureClaims } from "./claims.ts";
import { measureFactuality } from "./factuality.ts";
import { measureNames } from "./names.ts";
import { measureParse } from "./parse.ts";
import { measureRelations } from "./relations.ts";
import type { BenchTask } from "./task.ts";
import { measureThroughput } from "./throughput.ts";

/** Everything that can be measured, by the name it has on the command line. */
export const benchTasks: Record<string, BenchTask> = {
  attribution: { data: "a folder of X.txt with X.ann", measure: measureAttribution },
  relations: { data: "a .jsonl file of sentences with spans", measure: measureRelations },
  factuality: { data: "a .jsonl file of tokens with a predicate", measure: measureFactuality },
  parse: { data: "a .conllu file", measure: measureParse },
  names: { data: "a .conllu file with Entity=", measure: measureNames },
  claims: {
    data: "a folder of .json as bench/gold/GUIDE.md describes them",
    measure: measureClaims,
    tellsWrong: true,
    takesSecond: true,
    check: checkClaims,
  },
  cases: {
    data: "a folder of .json as bench/cases/GUIDE.md describes them",
    measure: measureCases,
    tellsWrong: true,
    check: checkCases,
  },
  throughput: { data: "a folder of .txt", measure: measureThroughput },
};
