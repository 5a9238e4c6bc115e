/** Who goes with whom, so that all together gain the most. */

/**
 * Pairs [row, column] of the assignment of largest total weight, each row and column at most once, by row. `weights[row][column]` is not
 * negative; what weighs nothing is never paired. Hungarian method with potentials, cubic in the longer side.
 */
export function heaviestAssignment(weights: number[][]): [number, number][] {
  const rows = weights.length;
  // Columns are filled up, so that every row finds one.
  const columns = Math.max(rows, weights[0]?.length ?? 0);
  const cost = (row: number, column: number): number => -(weights[row - 1]![column - 1] ?? 0);
  const ofRow = Array.from({ length: rows + 1 }, () => 0);
  const ofColumn = Array.from({ length: columns + 1 }, () => 0);
  // Rows and columns count from 1; column 0 holds the row that is being placed.
  const rowAt = Array.from({ length: columns + 1 }, () => 0);
  for (let row = 1; row <= rows; row++) {
    rowAt[0] = row;
    const slack = Array.from({ length: columns + 1 }, () => Infinity);
    const cameFrom = Array.from({ length: columns + 1 }, () => 0);
    const visited = new Set<number>();
    let column = 0;
    while (rowAt[column] !== 0) {
      visited.add(column);
      const here = rowAt[column]!;
      let nearest = 0;
      let least = Infinity;
      for (let next = 1; next <= columns; next++) {
        if (visited.has(next)) continue;
        const reduced = cost(here, next) - ofRow[here]! - ofColumn[next]!;
        if (reduced < slack[next]!) {
          slack[next] = reduced;
          cameFrom[next] = column;
        }
        if (slack[next]! < least) {
          least = slack[next]!;
          nearest = next;
        }
      }
      for (let next = 0; next <= columns; next++) {
        if (visited.has(next)) {
          ofRow[rowAt[next]!]! += least;
          ofColumn[next]! -= least;
        } else slack[next]! -= least;
      }
      column = nearest;
    }
    while (column !== 0) {
      const before = cameFrom[column]!;
      rowAt[column] = rowAt[before]!;
      column = before;
    }
  }
  return rowAt
    .flatMap((row, column): [number, number][] => (column > 0 && row > 0 ? [[row - 1, column - 1]] : []))
    .filter(([row, column]) => (weights[row]![column] ?? 0) > 0)
    .toSorted(([one], [other]) => one - other);
}
