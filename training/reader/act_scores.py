"""How well the acts head finds annotated acts: average precision of (word, acting, receiving), as a reader would rank them."""
import random

import torch

from .batches import sentence_batch
from .events import EventText, event_windows, groups_of


@torch.no_grad()
def act_scores(reader, data, texts: list[EventText]) -> dict:
    """
    `average_precision`: over all acts and pairs of principals named in their window, ranked by the product of the three
    probabilities; a pair that does the same to each other counts once, in either direction. `words`: the same of the word alone.
    """
    reader.eval()
    ranked, ranked_words, wanted, wanted_words = [], [], 0, 0
    for window in event_windows(texts, data.pieces, random.Random(0), 190):
        batch = sentence_batch([window], data.pieces, data.tag_ids, data.rel_ids)
        words = reader.words(reader.encode(batch["ids"], batch["shapes"]), batch["first"])
        types, acting, receiving = reader.events(words, batch["sentence"])
        belief = 1 - types[0].float().softmax(-1)[:, 0]
        begin, count = window.sentences[0].offset, belief.shape[0]
        groups = groups_of(window, count)
        names = list(groups)
        sides = []
        for scores in (acting[0], receiving[0]):
            sides.append(torch.stack([scores[:, groups[n]].logsumexp(-1).sigmoid() for n in names]) if names else None)
        gold = {}
        for event in window.events:
            pairs = {tuple(sorted((s, t))) for s in event.sources for t in event.targets if s != t}
            gold.setdefault(event.word - begin, set()).update(pairs)
        wanted += sum(len(pairs) for pairs in gold.values())
        wanted_words += len(gold)
        for word in range(count):
            if belief[word] < 0.02:
                continue
            ranked_words.append((belief[word].item(), word in gold))
            for i, a in enumerate(names):
                for j in range(i + 1, len(names)):
                    there = (sides[0][i, word] * sides[1][j, word]).item()
                    back = (sides[0][j, word] * sides[1][i, word]).item()
                    ranked.append((belief[word].item() * max(there, back), tuple(sorted((a, names[j]))) in gold.get(word, ())))
    return {"average_precision": round(average_precision(ranked, wanted), 4), "words": round(average_precision(ranked_words, wanted_words), 4)}


def average_precision(ranked: list[tuple[float, bool]], wanted: int) -> float:
    hits, total = 0, 0.0
    for place, (_, right) in enumerate(sorted(ranked, key=lambda each: -each[0]), 1):
        if right:
            hits += 1
            total += hits / place
    return total / max(1, wanted)
