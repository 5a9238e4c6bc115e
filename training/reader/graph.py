"""
The encoder as an ONNX graph, written by hand: an exporter's is slower by a fifth. The weights keep their parameters' names,
so that `dequantise.py` can read them back.
"""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from .model import Encoder

# The runtime's own operators beside the standard's: https://github.com/microsoft/onnxruntime/blob/main/docs/ContribOperators.md
RUNTIME = "com.microsoft"
OPSET = 17


def encoder_graph(encoder: Encoder) -> onnx.ModelProto:
    """ids and shapes [batch, pieces] int32 (id 0 is padding) -> hidden [batch, pieces, width]; weights int8."""
    g = Graph({name: tensor.numpy() for name, tensor in encoder.state_dict().items()})
    length = g.op("Slice", g.op("Shape", "ids"), g.whole(1), g.whole(2))
    places = g.op("Slice", g.table("position"), g.whole(0), length, g.whole(0))
    x = g.op("Add", g.op("Add", g.rows("word", "ids"), g.dequantised("position", places)), g.rows("shape", "shapes"))
    x = g.norm(x, "norm")
    mask = g.op("Cast", g.op("Cast", "ids", to=TensorProto.BOOL), to=TensorProto.INT32)
    whole = g.op("Cast", g.op("ReduceMin", mask, keepdims=0), to=TensorProto.BOOL)
    for number, layer in enumerate(encoder.layers):
        at = f"layers.{number}"
        quantised = g.op("DynamicQuantizeLinear", x, outputs=3)
        query, key, value = (g.dense_of(quantised, f"{at}.{part}") for part in ("query", "key", "value"))
        mixed = attention(g, whole, mask, query, key, value, layer.heads)
        x = g.norm(g.op("Sum", x, g.dense(mixed, f"{at}.out")), f"{at}.norm1")
        inner = g.op("Gelu", g.dense(x, f"{at}.up"), domain=RUNTIME)
        x = g.norm(g.op("Sum", x, g.dense(inner, f"{at}.down")), f"{at}.norm2")
    g.nodes.append(helper.make_node("Identity", [x], ["hidden"]))
    ids, shapes = (helper.make_tensor_value_info(n, TensorProto.INT32, ("batch", "pieces")) for n in ("ids", "shapes"))
    hidden = helper.make_tensor_value_info("hidden", TensorProto.FLOAT, ("batch", "pieces", encoder.width))
    graph = helper.make_graph(g.nodes, "encoder", [ids, shapes], [hidden], list(g.constants.values()))
    return helper.make_model(graph, ir_version=8,
                             opset_imports=[helper.make_opsetid("", OPSET), helper.make_opsetid(RUNTIME, 1)])


def attention(g: "Graph", whole: str, mask: str, query: str, key: str, value: str, heads: int) -> str:
    """Where nothing is padding, no mask: the runtime then need not hold the scores of all pairs of places, and is faster."""
    def branch(name, *inputs):
        out = f"{query}.{name}"
        node = helper.make_node("MultiHeadAttention", inputs, [out], domain=RUNTIME, num_heads=heads)
        return helper.make_graph([node], name, [], [helper.make_tensor_value_info(out, TensorProto.FLOAT, None)])
    # The input left out is a bias of the projections, which have had theirs.
    return g.op("If", whole, then_branch=branch("whole", query, key, value),
                else_branch=branch("padded", query, key, value, "", mask))


# Whole numbers a weight may be on either side of zero, and an embedding in all. int8 and uint8 would hold more, but the file is
# compressed and should not be larger than 25 MB: three tenths fewer levels are 1.7 MB less of 26.6.
LEVELS, TABLE_LEVELS = 90, 190


def in_columns(weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """
    Weights [in, out] as int8, and a scale for each column. Processors without VNNI add the products of two neighbours in 16
    bits, where 255 * 128 is the last that holds: no two of one sign go beyond `LEVELS`, so that all processors give the same sums.
    """
    even = np.concatenate([weight, np.zeros((len(weight) % 2, weight.shape[1]), weight.dtype)])
    pairs = even.reshape(-1, 2, weight.shape[1])
    both = np.maximum(np.maximum(pairs, 0).sum(1).max(0), np.maximum(-pairs, 0).sum(1).max(0))
    most = np.maximum(np.abs(weight).max(0), both) / LEVELS
    scale = np.where(most > 0, most, 1).astype(np.float32)
    return np.clip(np.round(weight / scale), -LEVELS, LEVELS).astype(np.int8), scale


class Graph:
    """Nodes and constants; each method adds to them and gives back the name of what it computes."""

    def __init__(self, weights: dict[str, np.ndarray]):
        self.weights = weights
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}

    def op(self, kind: str, *inputs: str, outputs=1, domain="", **attributes):
        names = [f"{kind}.{len(self.nodes)}.{k}" for k in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, name=names[0], domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def constant(self, name: str, value) -> str:
        self.constants[name] = numpy_helper.from_array(np.asarray(value), name)
        return name

    def whole(self, *values: int) -> str:
        return self.constant("whole." + ".".join(map(str, values)), np.array(values, np.int64))

    def norm(self, x: str, name: str) -> str:
        # A residual before it is a Sum, not an Add: the runtime would fuse the two into an operator five times as slow.
        scale, bias = (self.constant(f"{name}.{p}", self.weights[f"{name}.{p}"]) for p in ("weight", "bias"))
        return self.op("LayerNormalization", x, scale, bias, epsilon=1e-12)

    def matrix(self, name: str) -> list[str]:
        """A dense layer's weights [in, out] as int8 with a scale for each column, and its bias."""
        whole, scale = in_columns(self.weights[f"{name}.weight"].T)
        zero = np.zeros(len(scale), np.int8)
        return [self.constant(f"{name}.weight_quantized", whole), self.constant(f"{name}.weight_scale", scale),
                self.constant(f"{name}.weight_zero_point", zero),
                self.constant(f"{name}.bias", self.weights[f"{name}.bias"])]

    def dense(self, x: str, name: str) -> str:
        return self.op("DynamicQuantizeMatMul", x, *self.matrix(name), domain=RUNTIME)

    def dense_of(self, quantised: list[str], name: str) -> str:
        """The same of an input that several layers share, so that it is quantised once."""
        whole, scale, zero = quantised
        weight, weight_scale, weight_zero, bias = self.matrix(name)
        return self.op("MatMulIntegerToFloat", whole, weight, scale, weight_scale, zero, weight_zero, bias,
                       domain=RUNTIME)

    def table(self, name: str) -> str:
        """An embedding as uint8 with one scale."""
        weight = self.weights[f"{name}.weight"]
        low, high = min(weight.min(), 0), max(weight.max(), 0)
        scale = np.float32((high - low) / TABLE_LEVELS)
        zero = np.uint8(np.round(-low / scale))
        self.constant(f"{name}.weight_scale", scale)
        self.constant(f"{name}.weight_zero_point", zero)
        return self.constant(f"{name}.weight_quantized",
                             np.clip(np.round(weight / scale) + zero, 0, TABLE_LEVELS).astype(np.uint8))

    def dequantised(self, name: str, rows: str) -> str:
        return self.op("DequantizeLinear", rows, f"{name}.weight_scale", f"{name}.weight_zero_point")

    def rows(self, name: str, at: str) -> str:
        return self.dequantised(name, self.op("Gather", self.table(name), at))
