"""What the annotated texts say of sources: their words and cues, what they tell, and whom they speak for."""
import torch
from torch.nn import functional as F

from .events import EventWindow, ToldBy, groups_of
from .model import Reader

B, I = 0, 1
SOURCE, CUE, CONTENT = 0, 1, 2


def marked(window: EventWindow, count: int) -> list[ToldBy]:
    """Each source of a window once, by words that were read, counted from the window's start."""
    begin = window.sentences[0].offset
    found: dict[tuple, ToldBy] = {}
    for telling in window.tellings:
        for link in telling.links:
            words = [w - begin for w in link.mention]
            cue = [w - begin for w in link.cue]
            if all(0 <= w < count for w in words + cue):
                found.setdefault((tuple(words), tuple(cue)), ToldBy(words, cue, link.principal))
    return list(found.values())


def with_sources(attribution: torch.Tensor, windows: list[EventWindow], counts: list[int]) -> torch.Tensor:
    """
    What a teacher believes of each word (probabilities [batch, words, layer, tag]), overruled where the annotation tells that it belongs to a
    source or to its cue. A source without a cue beside it may be meant from elsewhere, and overrules nothing.
    """
    out = attribution.clone()
    for row, (window, count) in enumerate(zip(windows, counts)):
        for link in marked(window, count):
            if not link.cue:
                continue
            for layer, words in ((SOURCE, link.mention), (CUE, link.cue)):
                for at, word in enumerate(sorted(words)):
                    out[row, word, layer] = F.one_hot(torch.tensor(B if at == 0 else I), 3).to(out.dtype)
    return out


def told_loss(reader: Reader, batch: dict, words: torch.Tensor) -> torch.Tensor:
    """
    Whether an act is told by somebody or by the report, which cue a source hangs on, and whom a source speaks for. `words` as in taught.py.
    Acts that the report itself marks as unproven are left out: "is said to" tells of no source, and yet is a cue of what is alleged.
    """
    windows = batch["events"]
    counts = (batch["sentence"] >= 0).sum(1).tolist()
    total = words.new_zeros(())
    content = reader.attribution(words).unflatten(-1, (3, 3))[:, :, CONTENT].float().log_softmax(-1)
    inside = torch.logsumexp(content[..., (B, I)], -1)
    told, links, owners = [], [], []
    scores = reader.owner_scores(words, batch["sentence"])
    for row, (window, count) in enumerate(zip(windows, counts)):
        begin = window.sentences[0].offset
        by_act: dict[int, list] = {}
        for telling in window.tellings:
            if 0 <= telling.word - begin < count:
                by_act.setdefault(telling.word - begin, []).append(telling)
        for word, tellings in by_act.items():
            if any(link.cue and begin <= link.cue[0] < begin + count for t in tellings for link in t.links):
                told.append(-inside[row, word])
            elif all(not t.links and not t.lost and t.stance == "asserts" for t in tellings):
                told.append(-content[row, word, 2])
        groups = groups_of(window, count)
        for link in marked(window, count):
            if link.cue:
                links.append((row, link.mention[0], link.cue[0]))
            # Where the window does not name its principal, nobody in it is right.
            theirs = groups.get(link.principal, []) if link.principal else []
            chances = scores[row, link.mention]
            none = chances[:, -1]
            right = chances[:, theirs].logsumexp(-1) if theirs else none
            owners.append((chances.logsumexp(-1) - right).mean())
    if told:
        total = total + torch.stack(told).mean()
    if links:
        row, word, cue = torch.tensor(links).unbind(1)
        total = total + 0.3 * F.cross_entropy(reader.link_scores(words, batch["sentence"])[row, word], cue)
    if owners:
        total = total + torch.stack(owners).mean()
    return total
