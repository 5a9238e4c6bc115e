"""Words and wordpieces, cut exactly as the TypeScript reader cuts them (vocabulary/words.json is shared)."""
import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import regex
from tokenizers import BertWordPieceTokenizer

ROOT = Path(__file__).resolve().parents[2]
CLS, SEP, PAD = 101, 102, 0
# Four wordpieces that BERT never trained mark a pair of spans for the relation head.
SOURCE_OPEN, SOURCE_CLOSE, TARGET_OPEN, TARGET_CLOSE = 1, 2, 3, 4
# A fifth opens every pair, so that the encoder knows a sentence to be judged from one to be read.
PAIR, ACT_OPEN, ACT_CLOSE = 5, 6, 7
# Who may speak of the act, for the head of stances.
TELLER_OPEN, TELLER_CLOSE = 8, 9
# The encoder was trained on lower-cased text; the shape of a word reaches it through the token-type embedding.
SHAPES = ("lower", "title", "upper", "other")


@dataclass(frozen=True)
class Word:
    start: int
    end: int
    text: str


@lru_cache(maxsize=1)
def word_pattern():
    rules = json.loads((ROOT / "vocabulary" / "words.json").read_text(encoding="utf8"))
    return regex.compile("|".join(f"(?:{rule['pattern']})" for rule in rules["alternatives"]))


def words(text: str) -> list[Word]:
    return [Word(m.start(), m.end(), m.group()) for m in word_pattern().finditer(text)]


def shape(word: str) -> int:
    letters = [c for c in word if c.isalpha()]
    if not letters or word == word.lower():
        return 0
    if len(letters) > 1 and word == word.upper():
        return 2
    if word[0].isupper() and word[1:] == word[1:].lower():
        return 1
    return 3


class Pieces:
    """Wordpieces of single words."""

    def __init__(self, vocab: Path):
        self.tokenizer = BertWordPieceTokenizer(str(vocab), lowercase=True)
        self.names = [self.tokenizer.id_to_token(i) for i in range(self.tokenizer.get_vocab_size())]
        self.cache: dict[str, list[int]] = {}

    def of(self, word: str) -> list[int]:
        known = self.cache.get(word)
        if known is None:
            known = self.tokenizer.encode(word, add_special_tokens=False).ids or [100]
            # A pathological "word" must not fill a window by itself.
            known = known[:16]
            self.cache[word] = known
        return known
