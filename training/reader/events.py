"""Who does what with or to whom, and who tells it: heads that mark the word of an act and point at those who act and receive, and that know
whose voice a source is."""
import json
import random
from dataclasses import dataclass
from pathlib import Path

import torch
from torch.nn import functional as F

from .corpora import Document, Pair, Sentence
from .model import EVENT_TYPES, Events


@dataclass
class Event:
    """`word` and the words of the groups count from the start of the document."""
    word: int
    type: str
    sources: list[str]
    targets: list[str]


@dataclass
class ToldBy:
    """A source as annotated: its words, its cue's (empty where it has none beside it) and whom it speaks for."""
    mention: list[int]
    cue: list[int]
    principal: str | None


@dataclass
class Telling:
    """Who tells the act at `word`, outermost first; nobody where the report itself does."""
    word: int
    stance: str
    links: list[ToldBy]
    lost: int   # links whose words were not found


@dataclass
class EventText:
    document: Document
    events: list[Event]
    mentions: list[tuple[list[int], list[str]]]   # words of a mention, and its principals
    tellings: list[Telling]


def read_events(path: Path) -> list[EventText]:
    """Reads what `npm run event-texts` writes: a text a line."""
    out = []
    with open(path, encoding="utf8") as lines:
        for line in lines:
            row = json.loads(line)
            sentences, offset = [], 0
            for forms in row["sentences"]:
                sentences.append(Sentence(forms=forms, offset=offset))
                offset += len(forms)
            out.append(EventText(Document(row["id"], sentences), [Event(**e) for e in row["events"]],
                                 [(m["words"], m["principals"]) for m in row["mentions"]],
                                 [Telling(t["word"], t["stance"], [ToldBy(**k) for k in t["links"]], t["lost"]) for t in row["tellings"]]))
    return out


def read_told(path: Path) -> list[Pair]:
    """
    Reads what `npm run -s pair-examples -- --told` writes: acts of the annotated texts as the program marks them for the relation head. Left out
    where the text says two types of the same two at one word.
    """
    out = []
    with open(path, encoding="utf8") as lines:
        for line in lines:
            row = json.loads(line)
            spans = [(row["marked"][k]["start"], row["marked"][k]["end"]) if row["marked"][k] else None for k in ("source", "target", "act")]
            if len(row["types"]) == 1:
                out.append(Pair(row["marked"]["sentence"], spans[0], spans[1], row["types"][0], spans[2]))
    return out


def read_stances(path: Path) -> list[Pair]:
    """Reads what `npm run -s stance-examples` writes: acts of the annotated texts with one who may speak of them, and his stance or "none"."""
    out = []
    with open(path, encoding="utf8") as lines:
        for line in lines:
            row = json.loads(line)
            places = row["marked"]
            source, target, act, teller = ((places[k]["start"], places[k]["end"]) if places[k] else None for k in ("source", "target", "act", "teller"))
            out.append(Pair(places["sentence"], source, target, row["stance"], act, teller))
    return out


@dataclass
class EventWindow:
    sentences: list[Sentence]
    events: list[Event]
    mentions: list[tuple[list[int], list[str]]]
    tellings: list[Telling]


def event_windows(texts: list[EventText], pieces, rng: random.Random, most: int) -> list[EventWindow]:
    """Consecutive windows of random budgets, each with the events and mentions that stand in it whole."""
    from .batches import window_of
    out = []
    for text in texts:
        sentences = [s for s in text.document.sentences if s.forms]
        lengths = [sum(len(pieces.of(f)) for f in s.forms) for s in sentences]
        at = 0
        while at < len(lengths):
            end = window_of(lengths, at, rng.choice((most, most, most, most // 2)))
            # Beginning anywhere but at the first sentence, a window sees one sentence of context, as the reader's do.
            first = max(0, at - 1) if at and sum(lengths[at - 1:end]) < most else at
            span = sentences[first:end]
            begin, stop = span[0].offset, span[-1].offset + len(span[-1].forms)
            inside = lambda words: all(begin <= w < stop for w in words)
            out.append(EventWindow(span, [e for e in text.events if inside([e.word])],
                                   [m for m in text.mentions if inside(m[0])],
                                   [t for t in text.tellings if inside([t.word])]))
            at = end
    return out


def groups_of(window: EventWindow, count: int) -> dict[str, list[int]]:
    """Words of all mentions of each principal, counted from the window's start; `count` words of it were read."""
    begin = window.sentences[0].offset
    groups: dict[str, list[int]] = {}
    for mention, principals in window.mentions:
        for principal in principals:
            groups.setdefault(principal, []).extend(w - begin for w in mention if w - begin < count)
    return {p: w for p, w in groups.items() if w}


def event_loss(head: Events, words: torch.Tensor, sentence: torch.Tensor, windows: list[EventWindow]) -> torch.Tensor:
    """
    Types by cross entropy over all words; parties by binary cross entropy: a principal's score is that of its best
    mentions together (log-sum-exp), since the texts name principals and not which of their mentions is meant.
    """
    types, acting, receiving = head(words, sentence)
    gold = torch.where(sentence >= 0, 0, -100)
    losses = []
    for row, window in enumerate(windows):
        begin = window.sentences[0].offset
        count = int((sentence[row] >= 0).sum())
        groups = groups_of(window, count)
        events = [e for e in window.events if e.word - begin < count]
        if not events:
            continue
        member = torch.zeros(len(groups), count, dtype=torch.bool)
        for n, positions in enumerate(groups.values()):
            member[n, positions] = True
        nobody = ~member.any(0)
        at = torch.tensor([e.word - begin for e in events])
        gold[row, at] = torch.tensor([EVENT_TYPES.index(e.type) for e in events])
        for scores, wanted in ((acting[row, at, :count], [e.sources for e in events]),
                               (receiving[row, at, :count], [e.targets for e in events])):
            losses.append(0.3 * F.softplus(scores[:, nobody]).sum())
            if groups:
                score = scores.unsqueeze(1).masked_fill(~member, float("-inf")).logsumexp(-1)
                sign = torch.tensor([[-1.0 if p in w else 1.0 for p in groups] for w in wanted])
                losses.append(F.softplus(sign * score).sum())
    weights = torch.ones(len(EVENT_TYPES))
    weights[0] = 0.5
    total = F.cross_entropy(types.float().reshape(-1, len(EVENT_TYPES)), gold.reshape(-1), weight=weights)
    events = max(1, sum(len(w.events) for w in windows))
    return 6 * total + (torch.stack(losses).sum() / events if losses else 0)
