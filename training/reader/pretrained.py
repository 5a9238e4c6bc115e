"""
The pretrained encoder: where its weights are found and which of its wordpieces are kept.

    python -m reader.pretrained JAR_OR_FOLDER --corpora DIR --choose COUNT     # writes wordpieces.txt
"""
import argparse
import json
import zipfile
from collections import Counter
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper
from safetensors.numpy import load_file, save_file

from .words import ROOT, Pieces, words

WORDPIECES = ROOT / "training" / "wordpieces.txt"
# Gzipped: int8 weights hold some six bits each.
MODEL = "reader.onnx.gz"
# [PAD], what serves as marks, [UNK], [CLS], [SEP] and [MASK] stand in their places in every vocabulary.
RESERVED = 104
# A wordpiece that the training texts use as often as this is kept however rare it is elsewhere.
USES = 5


def vocabulary(file: Path) -> list[str]:
    return file.read_text(encoding="utf8").rstrip("\n").split("\n")


def from_jar(jar: Path, folder: Path) -> Path:
    """
    A BERT encoder as the Java library LangChain4j ships it (an .onnx file and a tokenizer.json inside a jar), as a folder with config.json,
    model.safetensors and vocab.txt. A model hub cannot be assumed to be in reach.
    """
    with zipfile.ZipFile(jar) as inside:
        graph, = (n for n in inside.namelist() if n.endswith(".onnx"))
        pieces, = (n for n in inside.namelist() if n.endswith("tokenizer.json"))
        model = onnx.load_from_string(inside.read(graph)).graph
        ids = json.loads(inside.read(pieces))["model"]["vocab"]
    arrays = {i.name: numpy_helper.to_array(i) for i in model.initializer}
    weights = {k: v for k, v in arrays.items() if k.startswith(("embeddings.", "encoder.")) and not k.endswith("position_ids")}
    for node in model.node:
        # Matrices have lost their names, but not the nodes that use them.
        if node.op_type == "MatMul" and "/encoder/layer." in node.name and node.input[1] in arrays:
            name = node.name.strip("/").removesuffix("/MatMul").replace("/", ".")
            weights[f"{name}.weight"] = np.ascontiguousarray(arrays[node.input[1]].T)
    layers = 1 + max(int(k.split(".")[2]) for k in weights if k.startswith("encoder.layer."))
    inner, width = weights["encoder.layer.0.intermediate.dense.weight"].shape
    write(folder, weights, sorted(ids, key=ids.get), {
        # The heads of attention leave no trace in the weights; BERT's small relatives have them 32 wide.
        "num_attention_heads": width // 32, "hidden_size": width, "num_hidden_layers": layers, "intermediate_size": inner,
        "max_position_embeddings": len(weights["embeddings.position_embeddings.weight"])})
    return folder


def as_folder(given: Path, folder: Path) -> Path:
    """`given` is a jar, whose encoder is then put into `folder`, or a folder already."""
    return from_jar(given, folder) if given.suffix == ".jar" else given


def write(folder: Path, weights: dict, pieces: list[str], config: dict):
    folder.mkdir(parents=True, exist_ok=True)
    save_file({k: v.astype(np.float32) for k, v in weights.items()}, folder / "model.safetensors")
    (folder / "vocab.txt").write_text("\n".join(pieces) + "\n", encoding="utf8")
    (folder / "config.json").write_text(json.dumps({**config, "vocab_size": len(pieces)}) + "\n", encoding="utf8")


def narrowed(whole: Path, folder: Path, kept: list[str]) -> Path:
    """The encoder of `whole` with the wordpieces `kept` alone, in their order."""
    at = {piece: row for row, piece in enumerate(vocabulary(whole / "vocab.txt"))}
    weights = load_file(whole / "model.safetensors")
    table = "embeddings.word_embeddings.weight"
    weights[table] = np.ascontiguousarray(weights[table][[at[piece] for piece in kept]])
    write(folder, weights, kept, json.loads((whole / "config.json").read_text()))
    return folder


def foreign(piece: str) -> bool:
    """Of a script that the reader cannot read anyway: beyond Latin letters and general punctuation."""
    return any(ord(c) >= 0x250 and not 0x2000 <= ord(c) < 0x2100 for c in piece.removeprefix("##"))


def choose(whole: Path, uses: Counter, count: int) -> list[str]:
    """
    The `count` wordpieces that are kept of a vocabulary: single letters and signs, what the training texts use, and then in its own order, which
    BERT's gives by frequency. A word whose piece is gone is cut into smaller ones.
    """
    pieces = vocabulary(whole / "vocab.txt")
    usable = [i for i in range(RESERVED, len(pieces)) if not pieces[i].startswith("[unused") and not foreign(pieces[i])]
    chosen = {i for i in usable if len(pieces[i].removeprefix("##")) == 1 or uses[pieces[i]] >= USES}
    if RESERVED + len(chosen) > count:
        raise SystemExit(f"{len(chosen)} wordpieces are used {USES} times: {count} are too few.")
    rest = (i for i in usable if i not in chosen)
    chosen.update(i for i, _ in zip(rest, range(count - RESERVED - len(chosen))))
    return pieces[:RESERVED] + [pieces[i] for i in sorted(chosen)]


def uses_of(corpora: Path, whole: Path) -> Counter:
    from .train import Data
    pieces, names = Pieces(whole / "vocab.txt"), vocabulary(whole / "vocab.txt")
    data = Data(corpora, pieces)
    found = Counter()
    for documents in (data.polnear, data.ewt, data.gum):
        for sentence in (s for d in documents for s in d.sentences):
            for form in sentence.forms:
                found.update(pieces.of(form))
    annotated = (json.loads(f.read_text(encoding="utf8")) for f in sorted((ROOT / "training" / "texts").glob("*.json")))
    texts = [p.text for p in data.stories + data.relations + data.marked] + [f"{t['title'] or ''} {t['text']}" for t in annotated]
    for text in texts:
        for word in words(text):
            found.update(pieces.of(word.text))
    return Counter({names[i]: n for i, n in found.items()})


def main():
    parser = argparse.ArgumentParser(prog="python -m reader.pretrained", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("encoder", type=Path)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--choose", type=int, required=True, metavar="COUNT")
    args = parser.parse_args()
    whole = as_folder(args.encoder, ROOT / "training" / "work" / "encoder-whole")
    WORDPIECES.write_text("\n".join(choose(whole, uses_of(args.corpora, whole), args.choose)) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
