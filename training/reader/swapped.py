"""The same text about other states: what is learnt of an act should not hang on which two states it is between."""
import json
import random
from dataclasses import replace
from functools import cache

from .events import EventWindow
from .words import ROOT

KINDS = ("name", "adjectives", "people", "capitals")


@cache
def forms() -> dict[str, dict[str, str]]:
    """By state: the kind of each form that is one word. States whose forms differ from each other, one of each kind."""
    out = {}
    for state in json.loads((ROOT / "vocabulary" / "states.json").read_text(encoding="utf8"))["states"]:
        chosen = {}
        for kind in KINDS:
            given = state.get(kind, [])
            first = next((form for form in ([given] if isinstance(given, str) else given) if form.isalpha()), None)
            if first is not None and first not in chosen:
                chosen[first] = kind
        if len(chosen) == len(KINDS):
            out[state["code"]] = chosen
    return out


def swapped(window: EventWindow, rng: random.Random) -> EventWindow:
    """
    Every state that is named throughout by forms of one word becomes another that the window does not name. A state is left as it is where a mention
    consists of other names, of a town or a person: these would give it away.
    """
    known = forms()
    begin = window.sentences[0].offset
    words = [form for sentence in window.sentences for form in sentence.forms]
    named: dict[str, list[int]] = {}
    fixed = set()
    for mention, principals in window.mentions:
        for principal in principals:
            own = known.get(principal, {})
            at = [w - begin for w in mention]
            theirs = [w for w in at if words[w] in own]
            if not theirs and all(words[w][0].isupper() for w in at):
                fixed.add(principal)
            named.setdefault(principal, []).extend(theirs)
    free = [code for code in known if code not in named]
    changed = dict(enumerate(words))
    for principal, at in named.items():
        if principal in fixed or not at:
            continue
        other = {kind: form for form, kind in known[free.pop(rng.randrange(len(free)))].items()}
        for w in at:
            changed[w] = other[known[principal][words[w]]]
    sentences = [replace(s, forms=[changed[s.offset - begin + k] for k in range(len(s.forms))]) for s in window.sentences]
    return replace(window, sentences=sentences)
