/** What is measured for RESULTS.md, and what stands beside it. */

export type Figures = Record<string, number | string | null>;

export interface Measurement {
  title: string;
  task: string;
  /** Path within the corpora; within the project where `own` is set. */
  data: string;
  own?: boolean;
  flags?: string[];
  /** How often it runs; the median of each figure counts. Default 1, since the same model gives the same figures. */
  repeated?: boolean;
  /** What the data is, and what the figures cannot say. */
  about: string;
  /** Figures of others by key, with their source. */
  others?: Record<string, string>;
}

const corenlp = "Stanford CoreNLP 4.5.10 `depparse`, gold words";

export const measurements: Measurement[] = [
  {
    title: "Attribution",
    task: "attribution",
    data: "polnear/dev",
    about:
      "PolNeAR, `dev`: who says what, marked by hand in US political news. Chosen on: the rules that join sources and contents to cues.",
    others: { alpha: "0.754, two trained human annotators (the corpora's README)" },
  },
  {
    title: "Parse, EWT",
    task: "parse",
    data: "ud/ewt-dev.conllu",
    about: "Universal Dependencies EWT, `dev`, on gold words, each sentence read by itself.",
    others: { uas: `0.794 (${corenlp})`, las: `0.743 (${corenlp})` },
  },
  {
    title: "Parse, GUM",
    task: "parse",
    data: "ud/gum-dev.conllu",
    about: "Universal Dependencies GUM, `dev`, on gold words, each sentence read by itself.",
  },
  {
    title: "Names",
    task: "names",
    data: "ud/gum-dev.conllu",
    about:
      "GUM, `dev`: mentions of persons, places and organizations whose head is a proper noun; exact span and type.",
  },
  {
    title: "Factuality",
    task: "factuality",
    data: "uds-factuality/dev.jsonl",
    about: "UDS It-Happened, `dev`: mean human judgement of a predicate, -3 to +3.",
  },
  {
    title: "Relations, on the training corpus",
    task: "relations",
    data: "plover-relations/train.jsonl",
    about:
      "PLV, `train`: the corpus that the relation head is trained on. A high figure shows only that the engine runs a trained head rightly, never how good it is (see the figures out of fold); a low one shows that the shipped model's head is not trained on it or is run wrongly.",
  },
  {
    title: "Statements, development half of the gold set",
    task: "claims",
    data: "bench/gold/dev",
    own: true,
    about:
      "Texts of this project's own with every statement annotated (bench/gold/GUIDE.md). The rules are mended on this half, so it flatters; the kept half's scorings stand in bench/gold/SCORINGS.md.",
  },
  {
    title: "Throughput",
    task: "throughput",
    data: "polnear/dev",
    repeated: true,
    about: "Articles in, statements in a fresh ledger out, on one process; loading the model is not counted.",
  },
  {
    title: "Throughput without the gate",
    task: "throughput",
    data: "polnear/dev",
    flags: ["--no-gate"],
    repeated: true,
    about: "The same, with every sentence read by the model.",
  },
];

/** Figures of the relation head on sentences it has not seen come from training, which retrains it for each fold. */
export const outOfFold = {
  command: 'python -m reader --corpora "$CORPORA" --stage folds',
  others: {
    root_accuracy: "0.835 (ZSP, roberta-large without training on PLV, test part)",
    root_macro_f1: "0.743 (ZSP, the same sentences), 0.821 (ZSP, test part)",
    quad_accuracy: "0.897 (ZSP, test part)",
    quad_macro_f1: "0.892 (ZSP, test part)",
  } as Record<string, string>,
};
