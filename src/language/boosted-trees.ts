/** Probabilities by boosted trees, which `training/reader/judge.py` grows. */

/** Leaves are numbers; of a node the left side is taken where the feature is at most the threshold. */
export type BoostedTree = number | [feature: number, threshold: number, left: BoostedTree, right: BoostedTree];

/** The probability, 0…1, of a row of features. */
export function probability(trees: BoostedTree[], row: number[]): number {
  let sum = 0;
  for (const tree of trees) {
    let node = tree;
    while (typeof node !== "number") node = row[node[0]]! <= node[1] ? node[2] : node[3];
    sum += node;
  }
  return 1 / (1 + Math.exp(-sum));
}
