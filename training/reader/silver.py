"""What a reader says of the relation corpora's sentences, as labels for a later one."""
import torch

from .batches import Window, sentence_batch
from .corpora import Document, Pair, Sentence
from .model import Reader
from .words import Pieces, words

TAGS = "BIO"


@torch.no_grad()
def silver(reader: Reader, pairs: list[Pair], pieces: Pieces, upos: list[str], deprels: list[str]) -> list[Document]:
    """
    One document a sentence, with parts of speech, tree and attribution as `reader` finds them. Without these the pairs
    teach the encoder that a short sentence by itself is no text to be parsed: nothing else tells them from a report.
    """
    reader.eval()
    tag_ids, rel_ids = {t: i for i, t in enumerate(upos)}, {r: i for i, r in enumerate(deprels)}
    sentences = [Sentence(forms=[w.text for w in words(pair.text)]) for pair in pairs]
    sentences = [s for s in sentences if 0 < len(s.forms) <= 80]
    out = []
    for at in range(0, len(sentences), 32):
        batch = sentences[at:at + 32]
        tensors = sentence_batch([Window([s]) for s in batch], pieces, tag_ids, rel_ids)
        hidden = reader.encode(tensors["ids"], tensors["shapes"])
        found = reader.words(hidden, tensors["first"])
        tags = reader.tags(found).argmax(-1)
        heads = reader.arc_scores(found, tensors["sentence"]).argmax(-1)
        rels = reader.labels(found, heads.unsqueeze(-1)).squeeze(2).argmax(-1)
        attribution = reader.attribution(found).unflatten(-1, (3, 3)).argmax(-1)
        for k, s in enumerate(batch):
            count = len(s.forms)
            out.append(Document(f"silver{at + k}", [Sentence(
                forms=s.forms,
                upos=[upos[i] for i in tags[k, :count]],
                heads=[int(h) for h in heads[k, :count]],
                deprels=[deprels[i] for i in rels[k, :count]],
                attribution=[tuple(TAGS[i] for i in attribution[k, w]) for w in range(count)])]))
    return out
