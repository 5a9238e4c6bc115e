/** Denials from before the deed: they dispute nothing, since nothing had happened yet. Pure. */
import type { Statement } from "../terms/types.ts";
import { signatureOf } from "./signature.ts";
import { representative } from "./proposition.ts";
import { beforeTheAct } from "./status-facts.ts";

export interface EarlyDenial {
  statement: string;
  published: string;
  /** ISO day on which the act began, as stated. */
  act: string;
}

/** Of a claim's statements, in canonical order; none where it is no deed or its time is not stated. */
export function earlyDenials(statements: Statement[]): EarlyDenial[] {
  const [first] = statements;
  if (first === undefined || signatureOf(first).stage !== "deed") return [];
  const proposition = representative(statements);
  const act = proposition.time.start;
  return statements.flatMap(({ id, stance, report: { published } }) =>
    stance === "denies" && published !== null && act !== null && beforeTheAct({ published }, proposition)
      ? [{ statement: id, published, act }]
      : [],
  );
}
