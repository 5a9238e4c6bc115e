/** Probabilities by boosted trees, which `training/reader/judge.py` grows. */

/** As they are kept: leaves are numbers; of a node the left side is taken where the feature is at most the threshold. */
export type BoostedTree = number | [feature: number, threshold: number, left: BoostedTree, right: BoostedTree];

/** Trees laid out in a row, so that reading one follows no references. */
export class Forest {
  /** Of each node; -1 for a leaf, whose value stands in `values`. */
  readonly #features: Int16Array;
  /** Thresholds of nodes, values of leaves. */
  readonly #values: Float64Array;
  /** Where the right side begins; the left one follows its node. */
  readonly #rights: Int32Array;
  readonly #roots: number[];

  constructor(trees: BoostedTree[]) {
    const features: number[] = [];
    const values: number[] = [];
    const rights: number[] = [];
    const lay = (tree: BoostedTree): number => {
      const at = features.length;
      const isLeaf = typeof tree === "number";
      features.push(isLeaf ? -1 : tree[0]);
      values.push(isLeaf ? tree : tree[1]);
      rights.push(0);
      if (!isLeaf) {
        lay(tree[2]);
        rights[at] = lay(tree[3]);
      }
      return at;
    };
    this.#roots = trees.map(lay);
    this.#features = Int16Array.from(features);
    this.#values = Float64Array.from(values);
    this.#rights = Int32Array.from(rights);
  }

  /** The probability, 0…1, of a row of features. */
  probability(row: ArrayLike<number>): number {
    let sum = 0;
    for (let at of this.#roots) {
      for (let feature = this.#features[at]!; feature >= 0; feature = this.#features[at]!)
        at = row[feature]! <= this.#values[at]! ? at + 1 : this.#rights[at]!;
      sum += this.#values[at]!;
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
