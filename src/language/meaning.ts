/** What short texts mean, as vectors of the reader's own encoder. */
import { infer, type Row } from "./inference.ts";
import type { Model } from "./model.ts";
import { shapeOf, special, Wordpieces } from "./wordpieces.ts";
import { cutWords } from "./words.ts";

/** Wordpieces of a text that are looked at; an act is told in its first words. */
const mostPieces = 64;

/** One vector a text, of length 1: the mean of the last layer over its wordpieces. Costs about a millisecond each. */
export async function meaningsOf(model: Model, texts: string[]): Promise<Float32Array[]> {
  const pieces = new Wordpieces(model.wordpieces);
  const vectors: Float32Array[] = Array.from({ length: texts.length });
  const rows = texts.map((text) => rowOf(text, pieces));
  await infer(model, rows, (index, at) => (vectors[index] = normalised(Float32Array.from(at("vector", 0)))), [
    "vector",
  ]);
  return vectors;
}

function rowOf(text: string, pieces: Wordpieces): Row {
  const row: Row = { ids: [special.open], shapes: [0], first: [], sentence: [] };
  for (const { start, end } of cutWords(text)) {
    const word = text.slice(start, end);
    const ids = pieces.of(word);
    if (row.ids.length + ids.length > mostPieces) break;
    row.first.push(row.ids.length);
    row.sentence.push(0);
    for (const id of ids) {
      row.ids.push(id);
      row.shapes.push(shapeOf(word));
    }
  }
  row.ids.push(special.close);
  row.shapes.push(0);
  return row;
}

function normalised(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  return vector.map((value) => value / length);
}
