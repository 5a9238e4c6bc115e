"""What a teacher reads in texts that carry no labels of sources, syntax and names, as soft labels for a reader trained on them."""
import torch
from torch.nn import functional as F

from .model import Reader
from .told import with_sources


def taught_loss(reader: Reader, teacher: Reader, batch: dict, words: torch.Tensor, lower: torch.Tensor) -> torch.Tensor:
    """
    Cross entropy with the teacher's probabilities, by the weights that the same heads have on labelled text (losses.py; factuality, which is
    read of verbs alone, by half). Without it the annotated
    texts, which mark acts and the sources of acts alone, make the encoder forget how agencies and communiqués name their sources.
    words: what `reader` makes of the batch's words, [batch, words, width]; lower: what its kept layers make, which are the teacher's own where it keeps as many.
    """
    inside = batch["sentence"] >= 0
    with torch.no_grad():
        shared = reader.encoder.kept == teacher.encoder.kept > 0
        hidden = teacher.encoder.upper(lower, batch["ids"]) if shared else teacher.encode(batch["ids"], batch["shapes"])
        seen = teacher.words(hidden, batch["first"])
        arcs, links = teacher.arc_scores(seen, batch["sentence"]), teacher.link_scores(seen, batch["sentence"])
        attribution = teacher.attribution(seen).unflatten(-1, (3, 3)).float().softmax(-1)
        heads = arcs.argmax(-1, keepdim=True)
        linked = inside & (attribution[..., (0, 2), 0].amax(-1) > 0.5)
        attribution = with_sources(attribution, batch["events"], inside.sum(1).tolist())
        verbs = inside & (teacher.tags(seen).argmax(-1) == reader.upos.index("VERB"))

    def entropy(logits, probabilities, where=inside):
        return F.cross_entropy(logits[where].float().flatten(0, -2), probabilities[where].float().flatten(0, -2))

    total = 3 * entropy(reader.attribution(words).unflatten(-1, (3, 3)), attribution)
    total = total + 2 * entropy(reader.names(words).unflatten(-1, (2, 7)), teacher.names(seen).unflatten(-1, (2, 7)).softmax(-1))
    total = total + 0.5 * entropy(reader.tags(words), teacher.tags(seen).softmax(-1))
    total = total + entropy(reader.arc_scores(words, batch["sentence"]), arcs.softmax(-1))
    total = total + entropy(reader.labels(words, heads).squeeze(2), teacher.labels(seen, heads).squeeze(2).softmax(-1))
    if linked.any():
        total = total + 0.3 * entropy(reader.link_scores(words, batch["sentence"]), links.softmax(-1), linked)
    if verbs.any():
        total = total + F.smooth_l1_loss(reader.facts(words)[verbs].float(), teacher.facts(seen)[verbs].float())
    return total
