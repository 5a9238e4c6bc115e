"""
python -m reader.yardstick --corpora DIR --encoder JAR_OR_FOLDER [--passes 2] [--share 1.0]

What an encoder gives by itself: syntax and factuality learnt from EWT alone, some minutes, scored on its dev part. Two encoders compare by it,
and shares of the documents draw a learning curve, without a whole training. Figures are of float weights, on gold words, a sentence by itself.
"""
import argparse
import random
import tempfile
from pathlib import Path

import numpy
import torch

from .batches import Window, sentence_batch
from .corpora import read_facts, read_ud
from .pretrained import as_folder
from .train import Data, fresh, run
from .words import Pieces


@torch.no_grad()
def parse_scores(reader, data, corpora: Path) -> dict:
    reader.eval()
    documents = read_ud(corpora / "ud" / "ewt-dev.conllu", facts=read_facts(corpora / "uds-factuality" / "dev.jsonl"))
    windows = sorted((Window([s]) for d in documents for s in d.sentences), key=lambda w: len(w.sentences[0].forms))
    words = tagged = attached = labelled = 0
    facts, guesses = [], []
    for at in range(0, len(windows), 32):
        batch = sentence_batch(windows[at:at + 32], data.pieces, data.tag_ids, data.rel_ids)
        found = reader.words(reader.encode(batch["ids"], batch["shapes"]), batch["first"])
        heads = reader.arc_scores(found, batch["sentence"]).argmax(-1)
        rels = reader.labels(found, heads.unsqueeze(-1)).argmax(-1).squeeze(-1)
        inside, right = batch["heads"] >= 0, heads == batch["heads"]
        words += int(inside.sum())
        tagged += int((inside & (reader.tags(found).argmax(-1) == batch["tags"])).sum())
        attached += int((inside & right).sum())
        labelled += int((inside & right & (rels == batch["rels"])).sum())
        known = ~batch["facts"].isnan()
        facts += batch["facts"][known].tolist()
        guesses += reader.facts(found).squeeze(-1)[known].tolist()
    shares = {"upos": tagged / words, "uas": attached / words, "las": labelled / words, "r": float(numpy.corrcoef(facts, guesses)[0, 1])}
    return {"words": words, **{k: round(v, 4) for k, v in shares.items()}}


def main():
    parser = argparse.ArgumentParser(prog="python -m reader.yardstick", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--passes", type=int, default=2)
    parser.add_argument("--share", type=float, default=1.0, help="of the documents that are learnt from")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        folder = as_folder(args.encoder, Path(work) / "encoder")
        data = Data(args.corpora, Pieces(folder / "vocab.txt"), Path(work))
        documents = random.Random(3).sample(data.ewt, round(len(data.ewt) * args.share))
        reader = fresh(data, folder)
        passes = [lambda n=n: list(data.sentences(documents, n, 800, 0.6)) for n in range(args.passes)]
        run(reader, data, passes, Path(work) / "yardstick.pt", encoder_rate=1.5e-4, head_rate=2e-3)
        print({"documents": len(documents), **parse_scores(reader, data, args.corpora)})


if __name__ == "__main__":
    main()
