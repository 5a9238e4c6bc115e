"""Reads a shipped reader.onnx.gz (int8) back into weights, so that a later run can go on from it."""
import gzip
import re
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from .model import LATER, Encoder, Reader
from .pretrained import vocabulary


def graph_of(file: Path) -> onnx.GraphProto:
    """Of an .onnx file, gzipped or not."""
    content = file.read_bytes()
    return onnx.load_from_string(gzip.decompress(content) if file.suffix == ".gz" else content).graph


def shipped_reader(shipped: Path, config: dict, data) -> Reader:
    """
    The reader in `shipped`, whose wordpieces stand beside it. `config`: the shape of today's encoder; how deep the file's is and how many wordpieces it
    knows are its own. It reads what is cut into today's wordpieces (`data.pieces`), all of which it must know.
    """
    names = [i.name for i in graph_of(shipped).initializer]
    pieces = vocabulary(shipped.with_name("wordpieces.txt"))
    layers = len({name.split(".")[2] for name in names if name.startswith("encoder.layers.")})
    torch.manual_seed(7)
    reader = Reader(Encoder({**config, "num_hidden_layers": layers, "vocab_size": len(pieces)}), data.upos, data.deprels)
    dequantised(reader, shipped)
    at = {piece: row for row, piece in enumerate(pieces)}
    rows = torch.tensor([at[piece] for piece in data.pieces.names])
    reader.encoder.word = torch.nn.Embedding.from_pretrained(reader.encoder.word.weight.detach()[rows], freeze=False, padding_idx=0)
    return reader


def dequantised(reader: Reader, shipped: Path) -> Reader:
    """
    Loads the weights of `shipped` into `reader`, which must have the same shape. The encoder's bear their parameters' names.
    The exporter renames most matrices of the heads, so the reader is filled with noise and exported once: each initialiser
    is then the parameter that has its values. Heads that the file lacks (`LATER`) stay as they are.
    """
    from .export import export_heads
    file = graph_of(shipped)
    outputs = [output.name for output in file.output]
    # Heads that are younger than the file must not be there: the exporter numbers what it names.
    younger = {name: reader._modules.pop(name) for name in LATER if name not in outputs}
    torch.manual_seed(1)
    with torch.no_grad():
        for parameter in reader.parameters():
            parameter.normal_()
    reader.eval()
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "noise.onnx"
        export_heads(reader, plain, outputs)
        noise = {i.name: numpy_helper.to_array(i) for i in onnx.load(str(plain)).graph.initializer}
    weights = {i.name: numpy_helper.to_array(i) for i in file.initializer}
    numbered = dict(zip(in_order(noise), in_order(weights)))
    noise = {numbered.get(name, name): array for name, array in noise.items()}
    found = {}
    for name, parameter in reader.state_dict().items():
        value = parameter.numpy()
        if name.startswith("encoder."):
            if name in weights or f"{name}_quantized" in weights:
                # A dense layer, the only kind with a scale for each column, is kept the other way round.
                dense = weights.get(f"{name}_scale", np.float32(1)).ndim == 1
                array = stored(weights, name)
                found[name] = torch.from_numpy((array.T if dense else array).copy())
            continue
        for initialiser, array in noise.items():
            if array.size != value.size:
                continue
            if array.shape == value.shape and np.array_equal(array, value):
                found[name] = torch.from_numpy(stored(weights, initialiser).copy())
            elif array.ndim == 2 and array.shape == value.T.shape and np.array_equal(array, value.T):
                found[name] = torch.from_numpy(stored(weights, initialiser).T.copy())
            elif np.array_equal(array.reshape(-1), value.reshape(-1)):
                found[name] = torch.from_numpy(stored(weights, initialiser).reshape(value.shape).copy())
        if name not in found and value.ndim == 1:
            # The exporter folds a short parameter that is used by its elements into numbers of their own.
            single = [next((i for i, array in noise.items() if array.size == 1 and array.reshape(()) == v), None) for v in value]
            if None not in single:
                found[name] = torch.from_numpy(np.stack([stored(weights, i).reshape(()) for i in single]))
    missing = sorted(set(reader.state_dict()) - set(found))
    if missing:
        raise SystemExit(f"{shipped} does not hold {', '.join(missing)}: it is a reader of another shape.")
    reader.load_state_dict(found)
    for name, head in younger.items():
        setattr(reader, name, head)
    return reader


def in_order(names) -> list[str]:
    """
    What the exporter named by numbers, by these. The numbers depend on what else is in the graph, their order only on that of the heads.
    """
    plain = {re.sub(r"(_Transposed)?(_quantized|_scale|_zero_point)$", "", name) for name in names}
    return sorted((name for name in plain if name.startswith("onnx::")), key=lambda name: int(name.rsplit("_", 1)[1]))


def stored(weights: dict[str, np.ndarray], name: str) -> np.ndarray:
    if name in weights:
        return weights[name].astype(np.float32)
    if f"{name}_Transposed_quantized" in weights:  # a Gemm that the quantiser turned into a matrix product
        return stored(weights, f"{name}_Transposed").T
    whole = weights[f"{name}_quantized"].astype(np.float32)
    zero = weights[f"{name}_zero_point"].astype(np.float32)
    scale = weights[f"{name}_scale"].astype(np.float32)
    if scale.ndim == 1 and scale.size > 1:
        # Per channel: the last axis of a matrix product's weight.
        axis = next(a for a in reversed(range(whole.ndim)) if whole.shape[a] == scale.size)
        shape = [-1 if a == axis else 1 for a in range(whole.ndim)]
        return (whole - zero.reshape(shape)) * scale.reshape(shape)
    return (whole - zero.reshape(())) * scale.reshape(())
