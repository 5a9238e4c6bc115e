"""The encoder (BERT's layout, read from safetensors) and its heads. Every head reads the first wordpiece of each word."""
import json
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

from .corpora import STANCES, TYPES
from .words import ACT_OPEN, CLS, PAD, SEP, SHAPES, SOURCE_OPEN, TARGET_OPEN, TELLER_OPEN

CANDIDATES = 3   # heads offered per word, so that the decoder can build a tree without the full score matrix
LINKS = 4        # cues offered per word
OWNERS = 8       # words offered per word of a source, as those that tell whose voice it is
PARTIES = 10  # words offered per act for each side: a party may have several mentions near by
# Heads that a file of an earlier reader may lack, all of them; they begin anew.
LATER = ("owners", "stance")
# Type 0: no act between two principals.
EVENT_TYPES = ("none", *TYPES)


class Dropout(nn.Module):
    """nn.Dropout by random bytes, which is ten times as fast on a processor; rates are rounded to 256ths."""

    def __init__(self, rate: float):
        super().__init__()
        self.dropped = round(rate * 256)

    def forward(self, x):
        if not self.training or self.dropped == 0:
            return x
        low, high = -2**63, 2**63 - 1
        drawn = torch.randint(low, high, ((x.numel() + 7) // 8,), dtype=torch.int64).view(torch.uint8)
        kept = (drawn[:x.numel()] >= self.dropped).view(x.shape)
        return x * kept.to(x.dtype).mul_(256 / (256 - self.dropped))


def attention(q, k, v, bias):
    """
    For training, without dropout on the probabilities. In bfloat16 by plain products: the fused operator's backward pass took
    seven times as long there, two fifths of a step. In float32 the fused one is faster.
    """
    if not torch.is_autocast_enabled("cpu"):
        return F.scaled_dot_product_attention(q, k, v, attn_mask=bias)
    q, k, v, bias = (t.to(torch.bfloat16) for t in (q, k, v, bias))
    scores = (q * q.shape[-1] ** -0.5) @ k.transpose(2, 3) + bias
    # Else autocast does it in float32.
    with torch.autocast("cpu", enabled=False):
        probabilities = scores.softmax(-1)
    return probabilities @ v


class Layer(nn.Module):
    def __init__(self, width, heads, inner, dropout):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.out = (nn.Linear(width, width) for _ in range(4))
        self.norm1, self.norm2 = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.dropout = Dropout(dropout)

    def forward(self, x, bias):
        batch, length, width = x.shape
        def split(t):
            return t.view(batch, length, self.heads, width // self.heads).transpose(1, 2)
        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        if self.training:
            mixed = attention(q, k, v, bias)
        else:
            mixed = (q @ k.transpose(2, 3) / (width // self.heads) ** 0.5 + bias).softmax(-1) @ v
        x = self.norm1(x + self.dropout(self.out(mixed.transpose(1, 2).reshape(batch, length, width))))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, config, dropout=0.1):
        super().__init__()
        width = config["hidden_size"]
        self.width = width
        self.word = nn.Embedding(config["vocab_size"], width, padding_idx=0)
        self.position = nn.Embedding(config["max_position_embeddings"], width)
        self.shape = nn.Embedding(len(SHAPES), width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = Dropout(dropout)
        self.layers = nn.ModuleList(
            Layer(width, config["num_attention_heads"], config["intermediate_size"], dropout)
            for _ in range(config["num_hidden_layers"]))
        self.kept = 0

    def forward(self, ids, shapes):
        return self.upper(self.lower(ids, shapes), ids)

    def keep(self, layers: int):
        """Leaves the first `layers`, and what they read, as they are: they cost a run no backward pass, and are read without dropout."""
        self.kept = layers
        for part in (self.word, self.position, self.shape, self.norm, *self.layers[:layers]):
            part.requires_grad_(False)

    def train(self, mode: bool = True):
        super().train(mode)
        if self.kept:
            self.dropout.eval()
            for layer in self.layers[:self.kept]:
                layer.eval()
        return self

    def lower(self, ids, shapes):
        """What the layers make that are kept; where none is, what the first of all reads."""
        positions = torch.arange(ids.shape[1], device=ids.device)
        x = self.dropout(self.norm(self.word(ids) + self.position(positions) + self.shape(shapes)))
        return self.through(self.layers[:self.kept], x, ids)

    def upper(self, lower, ids):
        return self.through(self.layers[self.kept:], lower, ids)

    def through(self, layers, x, ids):
        bias = (ids == PAD).to(torch.float32)[:, None, None, :] * -1e4
        for layer in layers:
            x = layer(x, bias)
        return x

    @classmethod
    def pretrained(cls, folder: Path):
        encoder = cls(json.loads((folder / "config.json").read_text()))
        weights = load_file(folder / "model.safetensors")
        names = {"attention.self.query": "query", "attention.self.key": "key", "attention.self.value": "value",
                 "attention.output.dense": "out", "attention.output.LayerNorm": "norm1",
                 "intermediate.dense": "up", "output.dense": "down", "output.LayerNorm": "norm2"}
        state = {}
        for name, tensor in weights.items():
            if name == "embeddings.token_type_embeddings.weight":
                # Row 0 is what every token had; the shapes start from it and learn their difference.
                state["shape.weight"] = tensor[:1].repeat(len(SHAPES), 1)
            elif name.startswith("embeddings.LayerNorm"):
                state["norm." + name.rsplit(".", 1)[1]] = tensor
            elif name in ("embeddings.word_embeddings.weight", "embeddings.position_embeddings.weight"):
                state[name.split(".")[1].split("_")[0] + ".weight"] = tensor
            elif name.startswith("encoder.layer."):
                _, _, number, rest = name.split(".", 3)
                part, kind = rest.rsplit(".", 1)
                state[f"layers.{number}.{names[part]}.{kind}"] = tensor
        encoder.load_state_dict(state)
        return encoder


class Biaffine(nn.Module):
    """score(i, j) = dep_i W head_j + u head_j"""

    def __init__(self, width, size, dropout=0.2):
        super().__init__()
        self.dep, self.head = nn.Linear(width, size), nn.Linear(width, size)
        self.weight = nn.Parameter(torch.zeros(size, size))
        self.bias = nn.Parameter(torch.zeros(size))
        nn.init.xavier_uniform_(self.weight)
        self.dropout = Dropout(dropout)

    def forward(self, x):
        dep, head = self.dropout(F.gelu(self.dep(x))), self.dropout(F.gelu(self.head(x)))
        return (dep @ self.weight + self.bias) @ head.transpose(1, 2)


class Labels(nn.Module):
    """Relation of a word to a given head, bilinear per label."""

    def __init__(self, width, size, labels, dropout=0.2):
        super().__init__()
        self.size, self.labels = size, labels
        self.dep, self.head = nn.Linear(width, size), nn.Linear(width, size)
        self.bilinear = nn.Linear(size, labels * size, bias=False)
        self.linear = nn.Linear(2 * size, labels)
        self.dropout = Dropout(dropout)

    def forward(self, x, heads):
        """x [B, W, width], heads [B, W, K] -> [B, W, K, labels]"""
        dep, head = self.dropout(F.gelu(self.dep(x))), self.dropout(F.gelu(self.head(x)))
        batch, count, candidates = heads.shape
        index = heads.reshape(batch, count * candidates, 1).expand(-1, -1, self.size)
        chosen = head.gather(1, index).view(batch, count, candidates, self.size)
        mixed = self.bilinear(dep).view(batch, count, self.labels, self.size)
        scores = chosen @ mixed.transpose(2, 3)
        spread = dep.unsqueeze(2).expand(-1, -1, candidates, -1)
        return scores + self.linear(torch.cat([spread, chosen], -1))


class Events(nn.Module):
    """Type of each word's act; for each word, how much every word of the window acts or receives in it (logits)."""

    def __init__(self, width: int, size: int = 128):
        super().__init__()
        self.types = nn.Sequential(Dropout(0.1), nn.Linear(width, width), nn.GELU(), nn.Linear(width, len(EVENT_TYPES)))
        self.acting, self.receiving = Biaffine(width, size), Biaffine(width, size)
        # Nearly every word is no party of nearly every other.
        self.prior = nn.Parameter(torch.tensor([-4.0, -4.0]))

    def forward(self, words: torch.Tensor, sentence: torch.Tensor):
        outside = 1e4 * (sentence.unsqueeze(1) < 0).to(torch.float32)
        acting = self.acting(words).float() + self.prior[0] - outside
        receiving = self.receiving(words).float() + self.prior[1] - outside
        return self.types(words), acting, receiving


def at_marks(hidden, ids, marks):
    """The mean of a text's wordpieces and the places of its marks, side by side; zeros where a mark is missing."""
    inside, *places = (at.to(hidden.dtype) for at in (ids != PAD, *(ids == mark for mark in marks)))
    share = torch.stack([inside / inside.sum(1, keepdim=True).clamp(min=1), *places], 1)
    return (share @ hidden).flatten(1)


class Reader(nn.Module):
    def __init__(self, encoder: Encoder, upos: list[str], deprels: list[str]):
        super().__init__()
        width = encoder.width
        self.encoder = encoder
        self.upos, self.deprels = upos, deprels
        self.attribution = nn.Linear(width, 9)
        self.names = nn.Linear(width, 14)
        self.tags = nn.Linear(width, len(upos))
        self.arcs = Biaffine(width, 256)
        self.labels = Labels(width, 128, len(deprels))
        self.links = Biaffine(width, 128)
        self.facts = nn.Sequential(nn.Linear(width, 128), nn.GELU(), nn.Linear(128, 1))
        self.relation = nn.Sequential(Dropout(0.1), nn.Linear(3 * width, width), nn.GELU(), Dropout(0.1),
                                      nn.Linear(width, 16))
        self.events = Events(width)
        self.owners = Biaffine(width, 128)
        self.stance = nn.Sequential(Dropout(0.1), nn.Linear(5 * width, width // 2), nn.GELU(), Dropout(0.1),
                                    nn.Linear(width // 2, len(STANCES)))
        self.dropout = Dropout(0.1)

    def encode(self, ids, shapes):
        return self.encoder(ids, shapes)

    def words(self, hidden, first):
        batch, length, width = hidden.shape
        row = torch.arange(batch, device=hidden.device).unsqueeze(1) * length
        return self.dropout(hidden.reshape(batch * length, width)[first.clamp(min=0) + row])

    def arc_scores(self, words, sentence):
        """Words may only depend on words of their own sentence; a root depends on itself. sentence is -1 for padding."""
        apart = (sentence.unsqueeze(2) != sentence.unsqueeze(1)).to(torch.float32)
        return self.arcs(words).float() - 1e4 * apart

    def link_scores(self, words, sentence):
        return self.links(words).float() - 1e4 * (sentence.unsqueeze(1) < 0).to(torch.float32)

    def owner_scores(self, words, sentence):
        """For each word, how much every word of the window names the principal whose voice it is; the last column is for none of them."""
        scores = self.owners(words).float() - 1e4 * (sentence.unsqueeze(1) < 0).to(torch.float32)
        return F.pad(scores, (0, 1))

    def pair(self, hidden, ids):
        return self.relation(at_marks(hidden, ids, (SOURCE_OPEN, TARGET_OPEN)))

    def telling(self, hidden, ids):
        """What the marked teller says of the marked act."""
        return self.stance(at_marks(hidden, ids, (SOURCE_OPEN, TARGET_OPEN, ACT_OPEN, TELLER_OPEN)))


class Exported(nn.Module):
    """What the TypeScript reader runs: decoded where decoding is an arg-max, probabilities where scores are kept."""

    def __init__(self, reader: Reader):
        super().__init__()
        self.reader = reader

    def forward(self, ids, shapes, first, sentence):
        # 32-bit inputs, since JavaScript's 64-bit arrays hold slow BigInts.
        ids, shapes, first, sentence = (t.long() for t in (ids, shapes, first, sentence))
        r = self.reader
        hidden = r.encode(ids, shapes)
        words = r.words(hidden, first)
        batch, count, _ = words.shape
        attribution = r.attribution(words).view(batch, count, 3, 3).softmax(-1)
        names = r.names(words).view(batch, count, 2, 7).softmax(-1)
        upos = r.tags(words).argmax(-1)
        arc_scores, heads = r.arc_scores(words, sentence).log_softmax(-1).topk(CANDIDATES, -1)
        deprels = r.labels(words, heads).argmax(-1)
        link_scores, cues = r.link_scores(words, sentence).softmax(-1).topk(LINKS, -1)
        facts = r.facts(words).squeeze(-1)
        relation = r.pair(hidden, ids).softmax(-1)
        text = ((ids != PAD) & (ids != CLS) & (ids != SEP)).to(hidden.dtype)
        vector = ((text / text.sum(1, keepdim=True).clamp(min=1)).unsqueeze(1) @ hidden).squeeze(1)
        acts, acting, receiving = r.events(words, sentence)
        acting, actors = acting.topk(PARTIES, -1)
        receiving, receivers = receiving.topk(PARTIES, -1)
        found = (attribution, names, upos.int(), heads.int(), arc_scores, deprels.int(), cues.int(), link_scores, facts,
                 relation, acts.softmax(-1), actors.int(), acting.sigmoid(), receivers.int(), receiving.sigmoid(), vector)
        # A reader read back from an earlier file lacks them while its weights are looked for (dequantise.py).
        if not hasattr(r, "owners"):
            return found
        owning, owners = r.owner_scores(words, sentence).softmax(-1)[..., :-1].topk(OWNERS, -1)
        found = (*found, owners.int(), owning)
        return (*found, r.telling(hidden, ids).softmax(-1)) if hasattr(r, "stance") else found


OUTPUTS = ("attribution", "names", "upos", "heads", "arc_scores", "deprels", "cues", "link_scores", "factuality",
           "relation", "acts", "actors", "acting", "receivers", "receiving", "vector", "owners", "owning", "stance")
# Outputs with one row a text instead of one a word.
PER_TEXT = ("relation", "vector", "stance")
