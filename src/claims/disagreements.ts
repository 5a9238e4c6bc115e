/** Where statements of one act differ. */
import type { Statement } from "../terms/types.ts";
import type { Disagreement } from "./claim.ts";
import { conflictingQuantities } from "./likeness.ts";

/** Figures of one unit that cannot both hold, with who gives which. */
export function disagreementsOf(statements: Statement[]): Disagreement[] {
  const byUnit = new Map<string, Disagreement>();
  const add = (statement: Statement, index: number): void => {
    const quantity = statement.proposition.quantities[index];
    if (quantity === undefined) return;
    const key = `${quantity.unit ?? ""}|${quantity.currency ?? ""}`;
    const entry: Disagreement = byUnit.get(key) ?? {
      about: "quantity",
      unit: quantity.unit ?? quantity.currency,
      values: [],
    };
    byUnit.set(key, entry);
    const known = entry.values.find(({ text }) => text === quantity.text);
    if (known === undefined) {
      const { text, min, max, value } = quantity;
      entry.values.push({ text, min: min ?? value, max: max ?? value, statements: [statement.id] });
    } else if (!known.statements.includes(statement.id)) known.statements.push(statement.id);
  };
  for (const [index, statement] of statements.entries()) {
    statement.proposition.quantities.forEach((quantity, place) => {
      const conflicts = statements.some(
        (other, at) =>
          at !== index &&
          conflictingQuantities(statement.proposition.quantities, other.proposition.quantities).some(
            ([mine]) => mine === quantity,
          ),
      );
      if (conflicts) add(statement, place);
    });
  }
  return [...byUnit.values()].filter(({ values }) => values.length > 1);
}
