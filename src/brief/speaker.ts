/** Who says a statement, in words. */
import type { Statement } from "../terms/types.ts";
import { isPlural, withArticle } from "./clause.ts";

export interface Speaker {
  /** Same key, same speaker. */
  key: string;
  /** "the Turkish Defence Ministry", "an unnamed source (a diplomat)", "Sample Courier". */
  name: string;
  /** False where the report speaks for itself or the source is unnamed. */
  named: boolean;
  plural: boolean;
}

/** Speakers of statements, which every section of a brief asks for. */
const known = new WeakMap<Statement, Speaker>();

/** The innermost source; without one, the outlet itself. */
export function speakerOf(statement: Statement): Speaker {
  let speaker = known.get(statement);
  if (speaker === undefined) known.set(statement, (speaker = innermost(statement)));
  return speaker;
}

function innermost(statement: Statement): Speaker {
  const link = statement.chain.at(-1);
  if (link === undefined) {
    const outlet = statement.report.outlet ?? "a report without a named outlet";
    return { key: `outlet ${outlet}`, name: withArticle(outlet), named: false, plural: false };
  }
  const name = link.named ? withArticle(link.name) : `an unnamed source (“${link.mention}”)`;
  return {
    key: link.named ? (link.principal ?? link.name) : `unnamed ${statement.report.outlet ?? ""} ${link.mention}`,
    name,
    named: link.named,
    plural: link.named && isPlural(link.name),
  };
}

/** "KCNA, quoted by Yonhap", "the report itself". */
export function chainInWords(statement: Statement): string {
  if (statement.chain.length === 0) return "the report itself";
  const names = statement.chain.map((link) => (link.named ? link.name : `unnamed: ${link.mention}`)).toReversed();
  return names.join(", quoted by ");
}
