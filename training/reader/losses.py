"""One loss per head; a batch trains the heads its corpus speaks to."""
import torch
from torch.nn import functional as F

from .batches import IGNORE
from .corpora import STANCES, TYPES
from .events import event_loss
from .model import Reader
from .taught import taught_loss
from .told import told_loss

YIELD = [TYPES.index("CONCEDE"), TYPES.index("RETREAT")]


def sentence_loss(reader: Reader, batch: dict, teacher: Reader | None = None) -> torch.Tensor:
    """`teacher` labels what the annotated texts leave unlabelled (see taught.py)."""
    lower = reader.encoder.lower(batch["ids"], batch["shapes"])
    hidden = reader.encoder.upper(lower, batch["ids"])
    words = reader.words(hidden, batch["first"])
    total = hidden.new_zeros(())

    def entropy(logits, gold):
        return F.cross_entropy(logits.float().reshape(-1, logits.shape[-1]), gold.reshape(-1), ignore_index=IGNORE)

    if (batch["attribution"] != IGNORE).any():
        logits = reader.attribution(words).unflatten(-1, (3, 3))
        total = total + 3 * entropy(logits, batch["attribution"])
        if "links" in batch:
            row, word, cue = batch["links"].unbind(1)
            scores = reader.link_scores(words, batch["sentence"])[row, word]
            total = total + 0.3 * F.cross_entropy(scores, cue)
    if (batch["heads"] != IGNORE).any():
        total = total + 0.5 * entropy(reader.tags(words), batch["tags"])
        total = total + entropy(reader.arc_scores(words, batch["sentence"]), batch["heads"])
        gold = batch["heads"].clamp(min=0).unsqueeze(-1)
        total = total + entropy(reader.labels(words, gold).squeeze(2), batch["rels"])
    if (batch["names"] != IGNORE).any():
        total = total + 2 * entropy(reader.names(words).unflatten(-1, (2, 7)), batch["names"])
    if "events" in batch:
        total = total + event_loss(reader.events, words, batch["sentence"], batch["events"]) + told_loss(reader, batch, words)
        if teacher is not None:
            total = total + taught_loss(reader, teacher, batch, words, lower)
    known = ~batch["facts"].isnan()
    if known.any():
        guess = reader.facts(words).squeeze(-1).float()[known]
        total = total + 2 * F.smooth_l1_loss(guess, batch["facts"][known])
    return total


def merged_log_probs(logits: torch.Tensor) -> torch.Tensor:
    """[B, 16] -> [B, 15]: the corpus knows CONCEDE and RETREAT only as YIELD, which takes CONCEDE's place."""
    logp = logits.float().log_softmax(-1)
    both = torch.logsumexp(logp[:, YIELD], -1, keepdim=True)
    kept = [i for i in range(len(TYPES)) if i not in YIELD]
    return torch.cat([logp[:, kept], both], -1)


def stance_loss(reader: Reader, hidden: torch.Tensor, ids: torch.Tensor, labels: list[str], smoothing: float = 0.05) -> torch.Tensor:
    """`hidden`: what the encoder made of `ids`."""
    gold = torch.tensor([STANCES.index(label) for label in labels])
    return F.cross_entropy(reader.telling(hidden, ids).float(), gold, label_smoothing=smoothing)


MERGED = [t for t in TYPES if t not in ("CONCEDE", "RETREAT")] + ["YIELD"]


def pair_loss(reader: Reader, batch: dict, labels: list[str], smoothing: float = 0.1) -> torch.Tensor:
    logits = reader.pair(reader.encode(batch["ids"], batch["shapes"]), batch["ids"])
    merged = merged_log_probs(logits)
    gold = torch.tensor([MERGED.index("YIELD" if t in ("CONCEDE", "RETREAT") else t) for t in labels])
    loss = (1 - smoothing) * F.nll_loss(merged, gold) - smoothing * merged.mean()
    # Where a corpus does tell concession from retreat, learn the split too.
    fine = [i for i, t in enumerate(labels) if t in ("CONCEDE", "RETREAT")]
    if fine:
        pick = logits[fine][:, YIELD].float()
        loss = loss + 0.3 * F.cross_entropy(pick, torch.tensor([YIELD.index(TYPES.index(labels[i])) for i in fine]))
    return loss
