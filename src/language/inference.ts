import * as ort from "onnxruntime-node";
import type { Model } from "./model.ts";

/** One window or one marked sentence, as numbers. */
export interface Row {
  ids: number[];
  shapes: number[];
  /** Position of the first wordpiece of each word. */
  first: number[];
  /** Number of the sentence each word belongs to, so that syntax stays inside it. */
  sentence: number[];
}

/** Outputs with one row a text instead of one a word. */
const perText = new Set(["relation", "stance", "vector"]);

/** Wordpieces in one call of the runtime: as fast as with four times as many, and a thread holds some 70 MB less between the layers. */
const batchPieces = 512;

/**
 * Runs rows in batches and hands each row its own outputs, in whatever order the batches come. Only rows of equal length share
 * a batch: the model is faster where nothing is padding, by more than what a larger batch saves. `outputs` are those that come
 * back: what a reading needs, unless others are asked for, such as `vector`, the mean of a text's wordpieces.
 */
export async function infer(
  model: Model,
  rows: Row[],
  take: (index: number, at: (output: string, word: number) => ArrayLike<number>) => void,
  outputs: readonly string[] = model.session.outputNames.filter((name) => name !== "vector"),
): Promise<void> {
  const order = rows.map((_, index) => index).sort((a, b) => rows[a]!.ids.length - rows[b]!.ids.length);
  for (let begin = 0; begin < order.length;) {
    const { length } = rows[order[begin]!]!.ids;
    let end = begin + 1;
    while (end < order.length && rows[order[end]!]!.ids.length === length && length * (end - begin + 1) <= batchPieces)
      end++;
    await runBatch(model, order.slice(begin, end), rows, take, outputs);
    begin = end;
  }
}

async function runBatch(
  model: Model,
  indices: number[],
  rows: Row[],
  take: (index: number, at: (output: string, word: number) => ArrayLike<number>) => void,
  wanted: readonly string[],
) {
  const count = indices.length;
  const pieces = rows[indices[0]!]!.ids.length;
  // The word dimension may not be empty, nor smaller than what is offered for a word at most: ten parties of an act.
  const words = Math.max(10, ...indices.map((i) => rows[i]!.first.length));
  const ids = new Int32Array(count * pieces);
  const shapes = new Int32Array(count * pieces);
  const first = new Int32Array(count * words).fill(-1);
  const sentence = new Int32Array(count * words).fill(-1);
  indices.forEach((index, k) => {
    const row = rows[index]!;
    ids.set(row.ids, k * pieces);
    shapes.set(row.shapes, k * pieces);
    first.set(row.first, k * words);
    sentence.set(row.sentence, k * words);
  });
  const inputs = {
    ids: new ort.Tensor("int32", ids, [count, pieces]),
    shapes: new ort.Tensor("int32", shapes, [count, pieces]),
    first: new ort.Tensor("int32", first, [count, words]),
    sentence: new ort.Tensor("int32", sentence, [count, words]),
  };
  const outputs = await model.session.run(inputs, wanted);
  indices.forEach((index, k) => {
    take(index, (output, word) => {
      const tensor = outputs[output]!;
      const data = tensor.data as Float32Array | Int32Array;
      const perRow = data.length / count;
      if (tensor.dims[1] !== words || perText.has(output)) {
        return data.subarray(k * perRow, (k + 1) * perRow);
      }
      const perWord = perRow / words;
      return data.subarray(k * perRow + word * perWord, k * perRow + (word + 1) * perWord);
    });
  });
}
