"""Writes models/reader.onnx (int8), its manifest and its model card."""
import hashlib
import json
import shutil
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from .batches import NAME_TAGS, WINDOW
from .corpora import TYPES
from .model import OUTPUTS, Exported
from .train import fresh
from .words import PAIR, SHAPES, SOURCE_CLOSE, SOURCE_OPEN, TARGET_CLOSE, TARGET_OPEN

CARD = Path(__file__).with_name("model-card.md")


def export_float(reader, plain: Path):
    ids = torch.randint(1000, 2000, (2, 12)).int()
    first = torch.arange(1, 9).repeat(2, 1).int()
    sentence = torch.zeros_like(first)
    lengths = {0: "batch", 1: "pieces"}
    per_word = {0: "batch", 1: "words"}
    torch.onnx.export(
        Exported(reader), (ids, torch.zeros_like(ids), first, sentence), str(plain), dynamo=False, opset_version=17,
        input_names=["ids", "shapes", "first", "sentence"], output_names=list(OUTPUTS),
        dynamic_axes={"ids": lengths, "shapes": lengths, "first": per_word, "sentence": per_word,
                      **{o: per_word for o in OUTPUTS if o not in ("relation", "vector")},
                      "relation": {0: "batch"}, "vector": {0: "batch"}})


def export(data, encoder_folder: Path, work: Path, source: str, out: Path, log=print):
    reader = fresh(data, encoder_folder)
    reader.load_state_dict(torch.load(work / f"{source}.pt", weights_only=True)["reader"])
    reader.eval()
    out.mkdir(parents=True, exist_ok=True)
    plain = work / "reader.float32.onnx"
    export_float(reader, plain)
    quantised = out / "reader.onnx"
    # The bilinear label weights and every dense layer become int8 per channel; activations are scaled at run time.
    quantize_dynamic(str(plain), str(quantised), per_channel=True, weight_type=QuantType.QInt8)
    onnx.checker.check_model(str(quantised))
    shutil.copyfile(encoder_folder / "vocab.txt", out / "wordpieces.txt")
    digest = hashlib.sha256(quantised.read_bytes()).hexdigest()
    manifest = {
        "version": digest[:12],
        "file": "reader.onnx",
        "sha256": digest,
        "bytes": quantised.stat().st_size,
        "wordpieces": {"file": "wordpieces.txt",
                       "sha256": hashlib.sha256((out / "wordpieces.txt").read_bytes()).hexdigest()},
        "windowPieces": WINDOW,
        "shapes": list(SHAPES),
        "markers": {"pair": PAIR, "sourceOpen": SOURCE_OPEN, "sourceClose": SOURCE_CLOSE,
                    "targetOpen": TARGET_OPEN, "targetClose": TARGET_CLOSE},
        "labels": {"upos": reader.upos, "deprel": reader.deprels, "names": NAME_TAGS, "relation": list(TYPES)},
    }
    (out / "reader.json").write_text(json.dumps(manifest, indent=2) + "\n")
    (out / "MODEL_CARD.md").write_text(CARD.read_text(encoding="utf8").replace("{version}", manifest["version"])
                                       .replace("{sha256}", digest), encoding="utf8")
    log(f"{quantised}: {manifest['bytes'] / 1e6:.1f} MB, {digest}")


def record_folds(scores: dict, out: Path):
    """Out-of-fold figures stand in the manifest beside the model whose recipe they measure."""
    file = out / "reader.json"
    manifest = json.loads(file.read_text())
    manifest["relations"] = scores
    file.write_text(json.dumps(manifest, indent=2) + "\n")
