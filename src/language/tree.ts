/** Turns the heads that the model offers for each word of one sentence into a tree. */

/** Candidate heads of a word, best first; a word that is its own candidate could be the root. */
export interface HeadChoices {
  heads: number[];
  /** Log-probabilities. */
  scores: number[];
}

/** What a head that was not offered costs: worse than any offered one. */
const unoffered = -30;

/**
 * The best tree with exactly one root over the words 0…n-1 (Chu–Liu/Edmonds). The root's head is its own index. Almost
 * always the best choice of each word is a tree already, and nothing else is computed.
 */
export function bestTree(choices: HeadChoices[]): number[] {
  const greedy = choices.map((choice) => choice.heads[0]!);
  if (isTree(greedy)) return greedy;
  // Try the likeliest roots one by one: each gives the best tree with that single root.
  const n = choices.length;
  const rootScore = (word: number) => {
    const at = choices[word]!.heads.indexOf(word);
    return at < 0 ? unoffered : choices[word]!.scores[at]!;
  };
  const roots = [...choices.keys()].sort((a, b) => rootScore(b) - rootScore(a)).slice(0, 3);
  // No tree scores more than every word under its best head.
  const most = choices.reduce((sum, { scores }) => sum + scores[0]!, 0);
  let best: number[] | undefined;
  let bestScore = -Infinity;
  for (const root of roots) {
    if (rootScore(root) + most - choices[root]!.scores[0]! <= bestScore) continue;
    const heads = arborescence(matrix(choices, root), root);
    let score = rootScore(root);
    for (let word = 0; word < n; word++) if (word !== root) score += scoreOf(choices, word, heads[word]!);
    if (score > bestScore) [best, bestScore] = [heads, score];
  }
  return best!;
}

function scoreOf(choices: HeadChoices[], word: number, head: number): number {
  const at = choices[word]!.heads.indexOf(head);
  return at < 0 ? unoffered : choices[word]!.scores[at]!;
}

function isTree(heads: number[]): boolean {
  const state = new Uint8Array(heads.length);
  let roots = 0;
  for (let word = 0; word < heads.length; word++) {
    if (heads[word] === word) roots++;
    const path: number[] = [];
    let at = word;
    while (state[at] === 0) {
      state[at] = 1;
      path.push(at);
      if (heads[at] === at) break;
      at = heads[at]!;
      if (state[at] === 1) return false;
    }
    for (const seen of path) state[seen] = 2;
  }
  return roots === 1;
}

/** scores[word][head]; the root has no head. */
function matrix(choices: HeadChoices[], root: number): number[][] {
  return choices.map((choice, word) => {
    const row = choices.map(() => unoffered);
    choice.heads.forEach((head, k) => {
      if (head !== word) row[head] = choice.scores[k]!;
    });
    row[word] = -Infinity;
    if (word === root) row.fill(-Infinity);
    return row;
  });
}

/** Maximum spanning arborescence of a dense score matrix. */
function arborescence(scores: number[][], root: number): number[] {
  const n = scores.length;
  const heads = scores.map((row, word) => (word === root ? root : argMax(row)));
  const cycle = findCycle(heads, root);
  if (!cycle) return heads;
  // Contract the cycle into one node (the last index), solve the smaller problem, expand.
  const inside = new Set(cycle);
  const kept = [...Array(n).keys()].filter((word) => !inside.has(word));
  const merged = kept.length;
  const enters: number[] = [];
  const leaves: number[] = [];
  const smaller = kept.map((word) => {
    const row = kept.map((head) => scores[word]![head]!);
    const from = cycle.reduce((a, b) => (scores[word]![b]! > scores[word]![a]! ? b : a));
    leaves.push(from);
    row.push(scores[word]![from]!);
    return row;
  });
  const cycleScore = cycle.reduce((sum, word) => sum + scores[word]![heads[word]!]!, 0);
  smaller.push(
    kept.map((head) => {
      let bestWord = cycle[0]!;
      let best = -Infinity;
      for (const word of cycle) {
        const gain = cycleScore - scores[word]![heads[word]!]! + scores[word]![head]!;
        if (gain > best) [bestWord, best] = [word, gain];
      }
      enters.push(bestWord);
      return best;
    }),
  );
  smaller[merged]!.push(-Infinity);
  const solved = arborescence(smaller, kept.indexOf(root));
  const out = heads.slice();
  kept.forEach((word, k) => {
    if (word === root) return;
    out[word] = solved[k] === merged ? leaves[k]! : kept[solved[k]!]!;
  });
  const entry = solved[merged]!;
  out[enters[entry]!] = kept[entry]!;
  return out;
}

function argMax(row: number[]): number {
  let best = 0;
  for (let k = 1; k < row.length; k++) if (row[k]! > row[best]!) best = k;
  return best;
}

function findCycle(heads: number[], root: number): number[] | null {
  const state = new Uint8Array(heads.length);
  state[root] = 2;
  for (let word = 0; word < heads.length; word++) {
    const path: number[] = [];
    let at = word;
    while (state[at] === 0) {
      state[at] = 1;
      path.push(at);
      at = heads[at]!;
    }
    if (state[at] === 1) return path.slice(path.indexOf(at));
    for (const seen of path) state[seen] = 2;
  }
  return null;
}
