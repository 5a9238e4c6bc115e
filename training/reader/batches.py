"""Packs sentences into windows and windows into batches of tensors."""
import random
from dataclasses import dataclass

import torch

from .corpora import NAME_TYPES, Document, Pair, Sentence
from .events import EventWindow
from .words import (ACT_CLOSE, ACT_OPEN, CLS, PAD, PAIR, SEP, SOURCE_CLOSE, SOURCE_OPEN, TARGET_CLOSE, TARGET_OPEN, TELLER_CLOSE, TELLER_OPEN,
                    Pieces, shape, words)

WINDOW = 192   # wordpieces, [CLS] and [SEP] included
NAME_TAGS = ["O"] + [f"{b}-{t}" for t in NAME_TYPES for b in "BI"]
BIO = {"B": 0, "I": 1, "O": 2}
IGNORE = -100


@dataclass
class Window:
    sentences: list[Sentence]


def window_of(sentence_lengths: list[int], start: int, budget: int) -> int:
    """Index after the last sentence that fits into the budget (at least one sentence)."""
    used, end = 2, start
    while end < len(sentence_lengths) and (end == start or used + sentence_lengths[end] <= budget):
        used += sentence_lengths[end]
        end += 1
    return end


def windows(documents: list[Document], pieces: Pieces, rng: random.Random, short: float) -> list[Window]:
    """Cuts every document into consecutive windows of random budgets, so that the reader works with and without context."""
    out = []
    for document in documents:
        lengths = [sum(len(pieces.of(f)) for f in s.forms) for s in document.sentences]
        at = 0
        while at < len(lengths):
            budget = WINDOW if rng.random() > short else rng.choice((1, 48, 96, 128))
            end = window_of(lengths, at, budget)
            out.append(Window(document.sentences[at:end]))
            at = end
    return out


def group(items: list, size_of, most: int, rng: random.Random) -> list[list]:
    """Batches of similar length below a number of wordpieces (padding included), in random order."""
    keyed = sorted(items, key=lambda i: size_of(i) + rng.random() * 12)
    batches, batch, longest = [], [], 0
    for item in keyed:
        size = size_of(item)
        if batch and max(longest, size) * (len(batch) + 1) > most:
            batches.append(batch)
            batch, longest = [], 0
        batch.append(item)
        longest = max(longest, size)
    if batch:
        batches.append(batch)
    rng.shuffle(batches)
    return batches


def pad(rows, value):
    width = max(len(r) for r in rows)
    return torch.tensor([list(r) + [value] * (width - len(r)) for r in rows])


def sentence_batch(batch: list[Window], pieces: Pieces, upos: dict[str, int], deprels: dict[str, int]) -> dict:
    ids, shapes, first, sentence = [], [], [], []
    tags, heads, rels, names, attribution, facts = [], [], [], [], [], []
    links = []
    for number, window in enumerate(batch):
        row, row_shapes, row_first, row_sentence = [CLS], [0], [], []
        row_tags, row_heads, row_rels, row_names, row_attr, row_facts = [], [], [], [], [], []
        position_of = {}
        for index, s in enumerate(window.sentences):
            base = len(row_first)
            for k, form in enumerate(s.forms):
                p = pieces.of(form)
                if len(row) + len(p) > 510:
                    break
                position_of[s.offset + k] = len(row_first)
                row_first.append(len(row))
                row_sentence.append(index)
                row.extend(p)
                row_shapes.extend([shape(form)] * len(p))
                row_tags.append(upos[s.upos[k]] if s.upos else IGNORE)
                row_heads.append(base + s.heads[k] if s.heads else IGNORE)
                row_rels.append(deprels.get(s.deprels[k], deprels.get(s.deprels[k].split(":")[0], 0))
                                if s.deprels else IGNORE)
                row_names.append([NAME_TAGS.index(layer[k]) for layer in s.names] if s.names else [IGNORE] * 2)
                row_attr.append([BIO[t] for t in s.attribution[k]] if s.attribution else [IGNORE] * 3)
                row_facts.append(s.facts.get(k, float("nan")))
        for s in window.sentences:
            for word, cues in s.links.items():
                seen = [position_of[c] for c in cues if c in position_of]
                if word in position_of and seen:
                    links.append((number, position_of[word], min(seen, key=lambda c: abs(c - position_of[word]))))
        row.append(SEP)
        row_shapes.append(0)
        # A sentence cut at the position limit can leave heads that point past the end.
        row_heads = [h if h < len(row_first) else IGNORE for h in row_heads]
        for rows, value in ((ids, row), (shapes, row_shapes), (first, row_first), (sentence, row_sentence),
                            (tags, row_tags), (heads, row_heads), (rels, row_rels), (names, row_names),
                            (attribution, row_attr), (facts, row_facts)):
            rows.append(value)
    width = max(len(r) for r in first)
    out = {
        "ids": pad(ids, PAD), "shapes": pad(shapes, 0), "first": pad(first, -1), "sentence": pad(sentence, -1),
        "tags": pad(tags, IGNORE), "heads": pad(heads, IGNORE), "rels": pad(rels, IGNORE),
        "facts": pad(facts, float("nan")),
        "names": torch.tensor([r + [[IGNORE] * 2] * (width - len(r)) for r in names]),
        "attribution": torch.tensor([r + [[IGNORE] * 3] * (width - len(r)) for r in attribution]),
    }
    if links:
        out["links"] = torch.tensor(links)
    if isinstance(batch[0], EventWindow):
        out["events"] = batch
    return out


def pair_row(pair: Pair, pieces: Pieces) -> tuple[list[int], list[int]]:
    marks = []
    for span, open_, close in ((pair.source, SOURCE_OPEN, SOURCE_CLOSE), (pair.target, TARGET_OPEN, TARGET_CLOSE),
                              (pair.act, ACT_OPEN, ACT_CLOSE), (pair.teller, TELLER_OPEN, TELLER_CLOSE)):
        if span:
            marks += [(span[0], 1, open_), (span[1], 0, close)]
    marks.sort()   # what closes at a place comes before what opens there
    row, shapes = [CLS, PAIR], [0, 0]
    for word in words(pair.text):
        while marks and (marks[0][0] < word.end if marks[0][1] else marks[0][0] <= word.start):
            row.append(marks.pop(0)[2])
            shapes.append(0)
        p = pieces.of(word.text)
        row.extend(p)
        shapes.extend([shape(word.text)] * len(p))
    row = row[:WINDOW - 5]
    shapes = shapes[:WINDOW - 5]
    for _, _, mark in marks:
        row.append(mark)
        shapes.append(0)
    return row + [SEP], shapes + [0]


def pair_batch(batch: list[Pair], pieces: Pieces) -> dict:
    rows = [pair_row(p, pieces) for p in batch]
    return {"ids": pad([r[0] for r in rows], PAD), "shapes": pad([r[1] for r in rows], 0)}
