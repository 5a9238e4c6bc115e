"""python -m reader --corpora DIR --encoder JAR_OR_FOLDER [--work DIR] [--out DIR] [--stage joint|final|mix|stances|stories|folds|acts|export|all]"""
import argparse
import time
from pathlib import Path

import torch

from .pretrained import WORDPIECES, as_folder, narrowed, vocabulary
from .train import Data, final, folds, joint, mix, settle_stances, stories
from .words import ROOT, Pieces


def encoder_folder(given: Path, work: Path) -> Path:
    """The pretrained encoder with the wordpieces that the reader keeps."""
    return narrowed(as_folder(given, work / "encoder-whole"), work / "encoder", vocabulary(WORDPIECES))


def main():
    parser = argparse.ArgumentParser(prog="python -m reader", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder laid out as the corpora's README says")
    parser.add_argument("--encoder", type=Path, required=True, help="pretrained encoder: a jar (README.md says which) or a folder")
    parser.add_argument("--work", type=Path, default=ROOT / "training" / "work", help="checkpoints")
    parser.add_argument("--out", type=Path, default=ROOT / "models")
    parser.add_argument("--stage", default="all", choices=("joint", "final", "mix", "stances", "stories", "folds", "acts", "export", "all"))
    parser.add_argument("--from", dest="source", default="final", help="checkpoint in WORK to export, or a shipped reader.onnx.gz")
    parser.add_argument("--start", type=Path, help="a shipped reader.onnx.gz or a checkpoint that `joint`, or `final` alone, goes on from")
    parser.add_argument("--teacher", type=Path, help="reader that labels the pairs' sentences and the annotated texts for the other heads")
    parser.add_argument("--rounds", type=float, nargs=2, help="rounds over relations (whole ones) and annotated texts: of `joint` in each pass (2 1), of `final` (8 6)")
    parser.add_argument("--share", type=float, help="of the corpora that are read by sentence, in each pass (1, may be more; of `final` 0.4); of the second reader in `mix` (0.4)")
    parser.add_argument("--trees", type=int, default=0, help="times that EWT and GUM are read once more in each pass of `joint` (0)")
    parser.add_argument("--mix", type=Path, nargs=2, help="checkpoints between which `mix` takes weights, --share of the second")
    parser.add_argument("--epochs", type=int, default=3, help="passes of `joint`")
    parser.add_argument("--first", type=int, default=0, help="number of the first of them: each has its own order, swapped states and part of the marked sentences (0)")
    parser.add_argument("--keep", type=int, default=0, help="layers that `joint` leaves as --start has them (0); with the same --teacher they are read once for both")
    parser.add_argument("--texts", type=Path, help="what `npm run event-texts` wrote of texts that `acts` measures on")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    rounds = args.rounds and (int(args.rounds[0]), args.rounds[1])
    folder = encoder_folder(args.encoder, args.work)

    def log(*words):
        print(time.strftime("%H:%M:%S"), *words, flush=True)

    data = Data(args.corpora, Pieces(folder / "vocab.txt"), args.work)
    if not data.told:
        log("no acts as marked sentences: write them with `npm run pair-examples -- --told` first, or the relation head learns no act marks")
    if not data.events:
        log("no annotated texts: write them with `npm run event-texts` first, or the events head stays untrained")
    if args.stage in ("joint", "all"):
        joint(data, folder, args.work, args.epochs, args.start, args.teacher, rounds or (2, 1),
              1.0 if args.share is None else args.share, args.trees, args.first, args.keep, log)
    if args.stage in ("final", "all"):
        final(data, folder, args.work, args.start if args.stage == "final" else None, args.teacher, rounds or (8, 6),
              0.4 if args.share is None else args.share, log)
    if args.stage == "mix":
        mix(data, folder, *args.mix, 0.4 if args.share is None else args.share, args.work / "mixed.pt")
    if args.stage == "stances":
        settle_stances(data, folder, args.work / f"{args.source}.pt", args.work / "settled.pt", log=log)
    if args.stage == "acts":
        from .act_scores import act_scores
        from .events import read_events
        from .train import is_shipped, load
        reader = load(Path(args.source) if is_shipped(args.source) else args.work / f"{args.source}.pt", data, folder)
        log(f"acts: {act_scores(reader, data, read_events(args.texts))}")
    if args.stage in ("export", "all"):
        from .export import export
        export(data, folder, args.work, args.source, args.out, log=log)
    if args.stage in ("stories", "folds", "all"):
        stories(data, folder, args.work, log=log)
    if args.stage in ("folds", "all"):
        from .export import record_folds
        scores = folds(data, folder, args.work, log=log)
        record_folds(scores, args.out)
        log(f"relations, pooled out-of-fold: {scores}")


if __name__ == "__main__":
    main()
