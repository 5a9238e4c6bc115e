"""
python -m reader.judge EXAMPLES.jsonl [--out ../models/NAME.json | --curve | --on OTHERS.jsonl]

Grows the boosted trees of a judge on what `npm run -s pair-examples` writes: a row has the `id` of its text, `features`, and the
answer to each question (null where there is none). The reader that wrote them must not have been trained on their texts:
it is surer of those than of any other, and the judge would learn to trust it too much.
"""
import argparse
import json
import random
from pathlib import Path

import lightgbm
import numpy

ROUNDS = 400
SETTINGS = {
    "objective": "binary", "learning_rate": 0.05, "num_leaves": 31, "min_data_in_leaf": 50, "feature_fraction": 0.5,
    "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 5, "verbose": -1, "seed": 1, "deterministic": True,
}


class Examples:
    """Of one question: features by row, answers, and the place of each row's text in a shuffled order."""

    def __init__(self, rows: list[dict], question: str):
        rows = [row for row in rows if row[question] is not None]
        self.features = numpy.array([list(row["features"].values()) for row in rows])
        self.answers = numpy.array([row[question] for row in rows])
        ids = sorted({row["id"] for row in rows})
        random.Random(0).shuffle(ids)
        place = {text: number for number, text in enumerate(ids)}
        self.places = numpy.array([place[row["id"]] for row in rows])
        self.texts = len(ids)

    def grow(self, chosen):
        return lightgbm.train(SETTINGS, lightgbm.Dataset(self.features[chosen], self.answers[chosen]), ROUNDS)

    def out_of_fold(self):
        belief = numpy.zeros(len(self.answers))
        for fold in range(5):
            held = self.places % 5 == fold
            belief[held] = self.grow(~held).predict(self.features[held])
        return belief

    def curve(self):
        """A fifth of the texts is judged by what was learnt from shares of the others."""
        held = self.places % 5 == 0
        for share in (0.0625, 0.125, 0.25, 0.5, 1):
            seen = ~held & (self.places < self.texts * share)
            yield len(set(self.places[seen])), recalls(self.answers[held], self.grow(seen).predict(self.features[held]))


def recalls(answers, belief) -> dict:
    """Share found of all that are so, at the lowest threshold that keeps a precision."""
    order = numpy.argsort(-belief)
    hits = numpy.cumsum(answers[order])
    precision, recall = hits / numpy.arange(1, len(order) + 1), hits / answers.sum()
    return {f"{least:.2f}": round(float(max(recall[precision >= least], default=0)), 3) for least in (0.95, 0.9, 0.85, 0.8, 0.7)}


def nested(node) -> list | float:
    if "leaf_value" in node:
        return round(node["leaf_value"], 4)
    assert node["decision_type"] == "<="
    return [node["split_feature"], float(f"{node['threshold']:.5g}"), nested(node["left_child"]), nested(node["right_child"])]


def main():
    parser = argparse.ArgumentParser(prog="python -m reader.judge", description=__doc__)
    parser.add_argument("examples", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--curve", action="store_true", help="print what shares of the texts give")
    parser.add_argument("--on", type=Path, help="examples of other texts: what is found of those, and by the model's belief alone")
    args = parser.parse_args()
    others = [json.loads(line) for line in open(args.on, encoding="utf8")] if args.on else None
    rows = [json.loads(line) for line in open(args.examples, encoding="utf8")]
    questions = {}
    for question in (key for key in rows[0] if key not in ("id", "features")):
        examples = Examples(rows, question)
        print(f"{question}: {examples.texts} texts, {len(examples.answers)} rows, {examples.answers.sum()} of them so")
        if args.curve:
            for texts, found in examples.curve():
                print(f"  {texts} texts: found at precision {found}")
            continue
        everything = numpy.ones(len(examples.answers), bool)
        if others:
            held = Examples(others, question)
            alone = held.features[:, list(rows[0]["features"]).index("belief")]
            print(f"  found at precision {recalls(held.answers, examples.grow(everything).predict(held.features))}")
            print(f"  by the model's belief alone {recalls(held.answers, alone)}")
            continue
        belief = examples.out_of_fold()
        right = ((belief > 0.5) == examples.answers).mean()
        print(f"  out of fold: right {right:.3f}, found at precision {recalls(examples.answers, belief)}")
        grown = examples.grow(everything)
        questions[question] = [nested(tree["tree_structure"]) for tree in grown.dump_model()["tree_info"]]
    if args.out:
        judge = {"features": list(rows[0]["features"]), "questions": questions}
        args.out.write_text(json.dumps(judge, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
