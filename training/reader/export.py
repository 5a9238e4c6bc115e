"""Writes models/reader.onnx.gz (int8), its manifest and its model card."""
import gzip
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnx import compose, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from .batches import NAME_TAGS, WINDOW
from .corpora import STANCES, TYPES
from .graph import OPSET, encoder_graph, in_columns
from .model import EVENT_TYPES, OUTPUTS, PER_TEXT, Exported
from .pretrained import MODEL, WORDPIECES
from .train import is_shipped, load
from .words import (ACT_CLOSE, ACT_OPEN, PAIR, SHAPES, SOURCE_CLOSE, SOURCE_OPEN, TARGET_CLOSE, TARGET_OPEN, TELLER_CLOSE,
                    TELLER_OPEN)

CARD = Path(__file__).with_name("model-card.md")


class Heads(Exported):
    """Everything behind the encoder, whose outcome is an input here."""

    def forward(self, hidden, ids, first, sentence):
        self.reader.encode = lambda ids, shapes: hidden
        try:
            return super().forward(ids, torch.zeros_like(ids), first, sentence)
        finally:
            del self.reader.encode


def export_heads(reader, plain: Path, outputs=OUTPUTS):
    """The heads are traced, in float32: a new one is added in model.py alone. `outputs`: names of those that this reader has."""
    ids = torch.randint(1000, 2000, (2, 24)).int()
    first = torch.arange(1, 21).repeat(2, 1).int()
    lengths = {0: "batch", 1: "pieces"}
    per_word = {0: "batch", 1: "words"}
    torch.onnx.export(
        Heads(reader), (torch.randn(2, 24, reader.encoder.width), ids, first, torch.zeros_like(first)), str(plain),
        dynamo=False, opset_version=OPSET, input_names=["hidden", "ids", "first", "sentence"], output_names=list(outputs),
        dynamic_axes={"hidden": lengths, "ids": lengths, "first": per_word, "sentence": per_word,
                      **{o: {0: "batch"} if o in PER_TEXT else per_word for o in outputs}})


def columns_as_in_the_encoder(quantised: onnx.ModelProto, plain: onnx.ModelProto):
    """The quantiser looks at each weight by itself; which ones stand side by side matters as well (`in_columns`)."""
    floats = {each.name: numpy_helper.to_array(each) for each in plain.graph.initializer}
    known = {each.name: each for each in quantised.graph.initializer}
    for name, whole in known.items():
        base = name.removesuffix("_quantized")
        if base == name or whole.data_type != onnx.TensorProto.INT8 or len(whole.dims) != 2:
            continue
        # A Gemm has become a matrix product.
        weight = floats[base] if base in floats else floats[base.removesuffix("_Transposed")].T
        columns, scale = in_columns(weight)
        assert list(columns.shape) == list(whole.dims) and list(scale.shape) == list(known[f"{base}_scale"].dims), name
        whole.CopyFrom(numpy_helper.from_array(columns, name))
        known[f"{base}_scale"].CopyFrom(numpy_helper.from_array(scale, f"{base}_scale"))


def write_graph(reader, quantised: Path):
    with tempfile.TemporaryDirectory() as folder:
        plain, heads = Path(folder) / "plain.onnx", Path(folder) / "heads.onnx"
        export_heads(reader, plain)
        # Every dense layer becomes int8 per channel; activations are scaled at run time.
        quantize_dynamic(str(plain), str(heads), per_channel=True, weight_type=QuantType.QInt8)
        encoder = compose.add_prefix(encoder_graph(reader.encoder), "encoder.", rename_inputs=False, rename_outputs=False)
        behind = onnx.load(str(heads))
        columns_as_in_the_encoder(behind, onnx.load(str(plain)))
    whole = onnx.ModelProto()
    whole.CopyFrom(encoder)
    graph = whole.graph
    graph.name = "reader"
    graph.node.extend(behind.graph.node)
    graph.initializer.extend(behind.graph.initializer)
    known = {value.name for value in graph.input} | {"hidden"}
    graph.input.extend(value for value in behind.graph.input if value.name not in known)
    del graph.output[:]
    graph.output.extend(behind.graph.output)
    onnx.checker.check_model(whole)
    onnx.save(whole, str(quantised))


def export(data, encoder_folder: Path, work: Path, source: str, out: Path, log=print):
    reader = load(Path(source) if is_shipped(source) else work / f"{source}.pt", data, encoder_folder)
    reader.eval()
    out.mkdir(parents=True, exist_ok=True)
    file = out / MODEL
    with tempfile.TemporaryDirectory() as folder:
        quantised = Path(folder) / "reader.onnx"
        write_graph(reader, quantised)
        # No date, so that one reader gives one file.
        file.write_bytes(gzip.compress(quantised.read_bytes(), mtime=0))
    pieces = out / WORDPIECES.name
    shutil.copyfile(WORDPIECES, pieces)
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    manifest = {
        "version": digest[:12],
        "file": MODEL,
        "sha256": digest,
        "bytes": file.stat().st_size,
        "wordpieces": {"file": pieces.name, "sha256": hashlib.sha256(pieces.read_bytes()).hexdigest()},
        "windowPieces": WINDOW,
        "shapes": list(SHAPES),
        "markers": {"pair": PAIR, "sourceOpen": SOURCE_OPEN, "sourceClose": SOURCE_CLOSE,
                    "targetOpen": TARGET_OPEN, "targetClose": TARGET_CLOSE, "actOpen": ACT_OPEN, "actClose": ACT_CLOSE,
                    "tellerOpen": TELLER_OPEN, "tellerClose": TELLER_CLOSE},
        "labels": {"upos": reader.upos, "deprel": reader.deprels, "names": NAME_TAGS, "relation": list(TYPES), "acts": list(EVENT_TYPES),
                   "stance": list(STANCES)},
    }
    listed = out / "reader.json"
    # Figures of the recipe stay until `folds` measures them again.
    if listed.exists() and "relations" in (known := json.loads(listed.read_text())):
        manifest["relations"] = known["relations"]
    listed.write_text(json.dumps(manifest, indent=2) + "\n")
    (out / "MODEL_CARD.md").write_text(CARD.read_text(encoding="utf8").replace("{version}", manifest["version"])
                                       .replace("{sha256}", digest), encoding="utf8")
    log(f"{file}: {manifest['bytes'] / 1e6:.1f} MB, {digest}")


def record_folds(scores: dict, out: Path):
    """Out-of-fold figures stand in the manifest beside the model whose recipe they measure."""
    file = out / "reader.json"
    manifest = json.loads(file.read_text())
    manifest["relations"] = scores
    file.write_text(json.dumps(manifest, indent=2) + "\n")
