/** Another annotator's statements of the same texts in the reader's place: how well people agree is what a reader is held against. */
import type { Statement } from "../terms/types.ts";
import { asReport, inWhole } from "./as-report.ts";
import { statementsOf } from "./case-statements.ts";
import { type GoldText, readGold } from "./gold.ts";
import { BenchError } from "./task.ts";

/** By the id of the text, from a folder of the same texts. Spans are those of the whole text. Throws BenchError for a text that is not there. */
export function secondAnnotator(folder: string): (one: { text: GoldText }) => Statement[] {
  const texts = new Map(readGold(folder).map((text) => [text.file.id, text]));
  return ({
    text: {
      file: { id },
    },
  }) => {
    const text = texts.get(id);
    if (!text) throw new BenchError(`${folder}: holds no ${id}.json`);
    const { report, toWhole, toCanonical } = asReport(text.file, text.path);
    const statements = text.statements.map((one) => {
      const chain = one.annotation.chain.map((link) => ({ ...link, named: true }));
      return { ...one, annotation: { ...one.annotation, chain, id, report: id } };
    });
    return statementsOf({ report, statements, toCanonical }, ({ mention }) => mention).map((one) =>
      inWhole(one, toWhole),
    );
  };
}
