"""
python -m reader.domains EXAMPLES.jsonl [--out ../models/domains.json | --on OTHERS.jsonl]

Weighs the words for domains on what `npm run -s domain-examples` writes: for each domain a logistic regression, with a penalty on the
squares of its weights.
"""
import argparse
import json
from pathlib import Path

import numpy
import torch

from .words import ROOT

PENALTY = 0.5
CHOICE = json.loads((ROOT / "vocabulary" / "domains.json").read_text(encoding="utf8"))
LEAST, MOST = CHOICE["leastBelief"], CHOICE["mostDomains"]


def fit(evidence, answers):
    evidence, answers = torch.tensor(evidence), torch.tensor(answers)
    weights = torch.zeros(evidence.shape[1], answers.shape[1], requires_grad=True)
    bias = torch.full((answers.shape[1],), -2.5, requires_grad=True)
    search = torch.optim.LBFGS([weights, bias], max_iter=500, line_search_fn="strong_wolfe")

    def loss():
        search.zero_grad()
        told = torch.nn.functional.binary_cross_entropy_with_logits(evidence @ weights + bias, answers, reduction="sum")
        total = (told + PENALTY * (weights * weights).sum()) / len(evidence)
        total.backward()
        return total

    search.step(loss)
    return weights.detach().numpy(), bias.detach().numpy()


def scores(rows, beliefs, domains) -> dict:
    """Share of the statements one of whose domains is found, and precision and recall of all, as the program chooses them."""
    chosen = [[domains[k] for k in numpy.argsort(-row)[:MOST] if row[k] >= LEAST] or [domains[int(row.argmax())]] for row in beliefs]
    shared = [len(set(found) & set(row["domains"])) for found, row in zip(chosen, rows)]
    return {"found": round(float(numpy.mean([count > 0 for count in shared])), 3),
            "precision": round(sum(shared) / sum(map(len, chosen)), 3), "recall": round(sum(shared) / sum(len(row["domains"]) for row in rows), 3)}


def main():
    parser = argparse.ArgumentParser(prog="python -m reader.domains", description=__doc__)
    parser.add_argument("examples", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--on", type=Path, nargs="*", default=[], help="examples of other texts: what is found of those")
    args = parser.parse_args()
    read = lambda file: [json.loads(line) for line in open(file, encoding="utf8")]
    rows = read(args.examples)
    names = list(rows[0]["evidence"])
    domains = [name.removeprefix("near ") for name in names if name.startswith("near ")]
    evidence = lambda rows: numpy.array([list(row["evidence"].values()) for row in rows], dtype=numpy.float32)
    answers = numpy.array([[domain in row["domains"] for domain in domains] for row in rows], dtype=numpy.float32)
    weights, bias = fit(evidence(rows), answers)
    print(f"{len({row['id'] for row in rows})} texts, {len(rows)} statements")
    for file in [args.examples, *args.on]:
        held = read(file)
        print(file.name, scores(held, 1 / (1 + numpy.exp(-(evidence(held) @ weights + bias))), domains))
    if args.out:
        of = {domain: {"bias": round(float(bias[k]), 3), "of": [round(float(w), 3) for w in weights[:, k]]} for k, domain in enumerate(domains)}
        args.out.write_text(json.dumps({"evidence": names, "weights": of}, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
