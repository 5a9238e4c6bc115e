"""Reads the corpora into sequences of sentences whose words carry the labels of one or more heads."""
import json
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from .words import words

NAME_TYPES = ("person", "place", "organization")


@dataclass
class Sentence:
    """Parallel lists over words; a list is None where the corpus does not speak to that head."""
    forms: list[str]
    upos: list[str] | None = None
    heads: list[int] | None = None          # index within the sentence; a root points to itself
    deprels: list[str] | None = None
    names: list[list[str]] | None = None    # two layers of BIO
    facts: dict[int, float] = field(default_factory=dict)
    attribution: list[tuple[str, str, str]] | None = None   # BIO of source, cue, content
    links: dict[int, list[int]] = field(default_factory=dict)  # document word index -> cue word indices
    offset: int = 0                          # first word's index in the document


@dataclass
class Document:
    id: str
    sentences: list[Sentence]


# --- Universal Dependencies -------------------------------------------------------------------------------------------

def read_conllu(path: Path):
    """Yields (document id, sentence id, rows)."""
    doc, sent, rows = None, None, []
    with open(path, encoding="utf8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id"):
                doc = line.split("=", 1)[1].strip()
            elif line.startswith("# sent_id"):
                sent = line.split("=", 1)[1].strip()
            elif not line:
                if rows:
                    yield doc, sent, rows
                rows = []
            elif line[0] != "#":
                columns = line.split("\t")
                if "-" not in columns[0] and "." not in columns[0]:
                    rows.append(columns)


def mentions(rows) -> list[tuple[int, int, str]]:
    """GUM's mentions that open and close within the sentence, as (start, end, type) over words."""
    open_, found = [], []
    for i, row in enumerate(rows):
        entity = re.search(r"(?:^|\|)Entity=([^|]*)", row[9])
        if not entity:
            continue
        for part in re.findall(r"\([^()]*\)|\([^()]*|[^()]*\)", entity.group(1)):
            if part.startswith("("):
                ident, kind = part.strip("()").split("-")[:2]
                if part.endswith(")"):
                    found.append((i, i + 1, kind))
                else:
                    open_.append((ident, kind, i))
            else:
                ident = part.rstrip(")")
                for k in range(len(open_) - 1, -1, -1):
                    if open_[k][0] == ident:
                        _, kind, start = open_.pop(k)
                        found.append((start, i + 1, kind))
                        break
    return found


def named_mentions(rows) -> list[tuple[int, int, str]]:
    """Mentions whose head word is a proper noun and whose type is one of NAME_TYPES (the definition of the bench)."""
    out = []
    for start, end, kind in mentions(rows):
        if kind not in NAME_TYPES:
            continue
        head = next((i for i in range(start, end) if not start <= int(rows[i][6]) - 1 < end), None)
        if head is not None and rows[head][3] == "PROPN":
            out.append((start, end, kind))
    return sorted(set(out), key=lambda m: (m[0], -m[1]))


def name_layers(rows) -> list[list[str]]:
    """Outermost mentions in the first layer, mentions directly inside them in the second; deeper ones are left out."""
    found = named_mentions(rows)
    layers = [["O"] * len(rows), ["O"] * len(rows)]
    for start, end, kind in found:
        depth = sum(1 for s, e, _ in found if s <= start and end <= e and (s, e) != (start, end))
        if depth < 2:
            for i in range(start, end):
                layers[depth][i] = ("B-" if i == start else "I-") + kind
    return layers


def read_ud(path: Path, names: bool = False, facts: dict | None = None) -> list[Document]:
    documents: dict[str, Document] = {}
    for doc, sent, rows in read_conllu(path):
        heads = [int(r[6]) - 1 if r[6] != "0" else i for i, r in enumerate(rows)]
        sentence = Sentence(
            forms=[r[1] for r in rows], upos=[r[3] for r in rows], heads=heads, deprels=[r[7] for r in rows],
            names=name_layers(rows) if names else None, facts=(facts or {}).get(sent, {}))
        documents.setdefault(doc, Document(doc, [])).sentences.append(sentence)
    return list(documents.values())


def read_facts(path: Path) -> dict[str, dict[int, float]]:
    by_sentence: dict[str, dict[int, float]] = {}
    for line in open(path, encoding="utf8"):
        row = json.loads(line)
        by_sentence.setdefault(row["sent_id"], {})[row["predicate"]] = row["factuality"]
    return by_sentence


def label_sets(documents: list[Document], least: int = 40):
    relations = Counter(d for doc in documents for s in doc.sentences for d in s.deprels)
    tags = Counter(t for doc in documents for s in doc.sentences for t in s.upos)
    # Rare subtypes fall back to their main type, which is what the bench compares.
    kept = {r for r, n in relations.items() if n >= least} | {r.split(":")[0] for r in relations}
    return sorted(tags), sorted(kept)


# --- PolNeAR ----------------------------------------------------------------------------------------------------------

SENTENCE_END = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9])|\n+")
ABBREVIATED = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Sgt|Col|Lt|St|Jr|Sr|No|vs)|\b[A-Z])\.\s+$")


def rough_sentences(text: str) -> list[tuple[int, int]]:
    """Only decides where a training window may begin, so roughly right is enough."""
    out, start = [], 0
    for match in SENTENCE_END.finditer(text):
        if "\n" not in match.group() and ABBREVIATED.search(text[start:match.end()]):
            continue
        if text[start:match.end()].strip():
            out.append((start, match.end()))
        start = match.end()
    if text[start:].strip():
        out.append((start, len(text)))
    return out


def read_polnear(folder: Path) -> list[Document]:
    documents = []
    for ann in sorted(folder.glob("*.ann")):
        text = ann.with_suffix(".txt").open(encoding="utf8", newline="").read()
        spans, links = {}, []
        for line in ann.open(encoding="utf8", newline="\n"):
            columns = line.rstrip("\n").split("\t")
            if len(columns) < 2:  # the tail of a quoted text that holds a line break
                continue
            if columns[0].startswith("T"):
                role, offsets = columns[1].split(" ", 1)
                spans[columns[0]] = (role, [tuple(map(int, f.split())) for f in offsets.split(";")])
            elif columns[0].startswith("E"):
                parts: dict[str, list[str]] = {}
                for argument in columns[1].split():
                    role, ident = argument.split(":", 1)
                    parts.setdefault(re.sub(r"\d+$", "", role), []).append(ident)
                links.append(parts)
        all_words = words(text)
        roles = ("Source", "Cue", "Content")
        tags = [["O", "O", "O"] for _ in all_words]
        first_word: dict[str, int] = {}
        for ident, (role, fragments) in spans.items():
            if role not in roles:
                continue
            layer = roles.index(role)
            for start, end in fragments:
                inside = [i for i, w in enumerate(all_words) if w.start < end and start < w.end]
                for k, i in enumerate(inside):
                    first_word.setdefault(ident, i)
                    tags[i][layer] = "B" if k == 0 else "I"
        cue_of: dict[int, list[int]] = {}
        for parts in links:
            cues = [first_word[c] for c in parts.get("Cue", []) if c in first_word]
            if not cues:
                continue
            for role in ("Source", "Content"):
                for ident in parts.get(role, []):
                    if ident in first_word:
                        cue_of.setdefault(first_word[ident], []).append(cues[0])
        sentences, at = [], 0
        for start, end in rough_sentences(text):
            chunk = [i for i in range(at, len(all_words)) if all_words[i].start < end]
            if not chunk:
                continue
            at = chunk[-1] + 1
            sentences.append(Sentence(
                forms=[all_words[i].text for i in chunk], attribution=[tuple(tags[i]) for i in chunk],
                links={i: cue_of[i] for i in chunk if i in cue_of}, offset=chunk[0]))
        documents.append(Document(ann.stem, sentences))
    return documents


# --- relations --------------------------------------------------------------------------------------------------------

@dataclass
class Pair:
    """A sentence with the spans of an acting and a receiving party in characters (None where unknown)."""
    text: str
    source: tuple[int, int] | None
    target: tuple[int, int] | None
    label: str
    act: tuple[int, int] | None = None   # the word of the act, where it is known
    teller: tuple[int, int] | None = None   # who may speak of the act; the label is then a stance


TYPES = ("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
         "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT")
# What somebody says of an act; "none": nothing.
STANCES = ("none", "asserts", "confirms", "denies", "cannot-confirm", "declines", "doubts", "alleges", "expects", "plans", "asks", "retracts")
QUAD = {**dict.fromkeys(("AGREE", "CONSULT", "SUPPORT"), 1), **dict.fromkeys(("YIELD", "COOPERATE", "AID"), 2),
        **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
        **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4)}


def read_relations(path: Path) -> list[Pair]:
    rows = [json.loads(line) for line in open(path, encoding="utf8")]
    return [Pair(r["sentence"], tuple(r["source"]) if r["source"] else None,
                 tuple(r["target"]) if r["target"] else None, r["root"]) for r in rows]


def read_marked(path: Path) -> list[Pair]:
    """This project's own sentences (training/sentences): parties are given by their words."""
    out = []
    for line in open(path, encoding="utf8"):
        row = json.loads(line)
        at = [row["sentence"].index(row[party]) for party in ("source", "target")]
        out.append(Pair(row["sentence"], (at[0], at[0] + len(row["source"])), (at[1], at[1] + len(row["target"])), row["type"]))
    return out


def read_stories(path: Path) -> list[Pair]:
    """Opening sentences of the synthetic stories; their labels are noisy and no spans are given."""
    out = []
    for line in open(path, encoding="utf8"):
        row = json.loads(line)
        text = row["text"].strip()
        if text:
            start, end = rough_sentences(text)[0]
            out.append(Pair(text[start:end].strip(), None, None, row["label"]))
    return out
