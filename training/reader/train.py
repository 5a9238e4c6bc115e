"""Trains in stages, each resumable from its last checkpoint.

    joint      all heads at once, on all corpora and the annotated texts, from the pretrained encoder
    stories    encoder and relation head alone, on the synthetic stories' opening sentences, from the pretrained encoder
    folds      five folds of the relation corpus, encoder and relation head from `stories`: out-of-fold figures
    final      `joint` or a shipped reader continued: relations and annotated texts, with a replay of everything else
"""
import json
import math
import random
import time
from pathlib import Path

import torch

from .batches import WINDOW, group, pair_batch, pair_row, sentence_batch, windows
from .corpora import Pair, label_sets, read_facts, read_marked, read_polnear, read_relations, read_stories, read_ud
from .events import event_windows, read_events, read_stances, read_told
from .losses import MERGED, merged_log_probs, pair_loss, sentence_loss, stance_loss
from .model import LATER, Encoder, Reader
from .silver import silver
from .swapped import swapped
from .words import ROOT, Pieces

SAVE_SECONDS = 180
# The weights that are kept are a moving average (Polyak averaging) over a twentieth of the run: a longer one would
# hold the weights of a short run's unlearned beginning.
AVERAGE_EVERY, AVERAGED_SHARE = 5, 0.05


def faster_in_bfloat16() -> bool:
    """Measured, since processors that have the instructions can still be slower by them than by float32."""
    def seconds(kind):
        a, b = torch.ones(1536, 384, dtype=kind), torch.ones(384, 1536, dtype=kind)
        times = []
        for _ in range(12):
            begun = time.perf_counter()
            a @ b
            times.append(time.perf_counter() - begun)
        return sorted(times)[4]
    supported = torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()
    return supported and seconds(torch.bfloat16) < seconds(torch.float32)


BFLOAT16 = faster_in_bfloat16()


class Data:
    def __init__(self, corpora: Path, pieces: Pieces, work: Path = ROOT / "training" / "work", limit: int | None = None):
        self.pieces = pieces
        self.polnear = read_polnear(corpora / "polnear" / "train")[:limit]
        facts = read_facts(corpora / "uds-factuality" / "train.jsonl")
        self.ewt = read_ud(corpora / "ud" / "ewt-train.conllu", facts=facts)[:limit]
        self.gum = read_ud(corpora / "ud" / "gum-train.conllu", names=True)[:limit]
        self.stories = read_stories(corpora / "synthetic-events" / "stories.jsonl")[:limit]
        self.relations = read_relations(corpora / "plover-relations" / "train.jsonl")
        self.marked = read_marked(ROOT / "training" / "sentences" / "relations.jsonl")
        acts = work / "events.jsonl"
        self.events = read_events(acts)[:limit] if acts.exists() else []
        told = work / "told.jsonl"
        self.told = read_told(told) if told.exists() else []
        stances = work / "stances.jsonl"
        self.stances = [p for p in read_stances(stances) if len(pair_row(p, pieces)[0]) < WINDOW - 4] if stances.exists() else []
        upos, deprels = label_sets(self.ewt + self.gum)
        self.upos, self.deprels = upos, deprels
        self.tag_ids = {t: i for i, t in enumerate(upos)}
        self.rel_ids = {r: i for i, r in enumerate(deprels)}

    def sentences(self, documents, seed, most, short):
        rng = random.Random(seed)
        size = lambda w: 2 + sum(len(self.pieces.of(f)) for s in w.sentences for f in s.forms)
        for batch in group(windows(documents, self.pieces, rng, short), size, most, rng):
            yield lambda b=batch: ("sentences", b)

    def pairs(self, pairs, seed, size=32, kind="pairs"):
        rng = random.Random(seed)
        for batch in group(pairs, lambda p: len(pair_row(p, self.pieces)[0]), size * 48, rng):
            yield lambda b=batch: (kind, b)

    def tellings(self, turn: int, seed: int):
        """Half of the stances, an eighth of the assertions and a twenty-fourth of what says nothing; each comes round in turn."""
        parts = {"asserts": 8, "none": 24}
        labels = dict.fromkeys(p.label for p in self.stances)
        chosen = []
        for label in labels:
            own, count = [p for p in self.stances if p.label == label], parts.get(label, 2)
            chosen += own[turn % count::count]
        return self.pairs(chosen, seed, kind="stances")

    def own_pairs(self, turn: int, parts: int = 16) -> list[Pair]:
        """Half of this project's marked sentences and one of `parts` of the acts of its annotated texts; each comes round in turn."""
        return self.marked[turn % 2::2] + self.told[turn % parts::parts]

    def acts(self, seed, size=8):
        rng = random.Random(seed)
        # Every other window is about other states than it was written about.
        windows = [swapped(w, rng) if rng.random() < 0.5 else w for w in event_windows(self.events, self.pieces, rng, 190)]
        length = lambda w: 2 + sum(len(self.pieces.of(f)) for s in w.sentences for f in s.forms)
        for batch in group(windows, length, size * 192, rng):
            yield lambda b=batch: ("sentences", b)

    def treebanks(self, seed):
        return [*self.sentences(self.ewt, seed + 2, 800, 0.6), *self.sentences(self.gum, seed + 3, 800, 0.6)]

    def epoch(self, number, relation_rounds=0, act_rounds=0, share=1.0, trees=0, labelled=(), stories=0):
        """
        A shuffled list of batch thunks; the same number gives the same list, which is what makes a run resumable. `share`: of the corpora that are
        read by sentence (beyond 1: once more, cut into other windows); `trees`: so many times more EWT and GUM; `stories`: one of so many is a pair to be
        judged (0: none is). Of `act_rounds` with a fraction the last is cut short.
        """
        steps = []
        for r in range(math.ceil(share)):
            seed = number * 10 + r * 10_000
            round_ = [*self.sentences(self.polnear, seed + 1, 8 * 192, 0.2), *self.treebanks(seed)]
            random.Random(seed + 5).shuffle(round_)
            steps += round_[:int(len(round_) * min(1, share - r))]
        for r in range(trees):
            steps += self.treebanks(number * 10 + (r + 50) * 10_000)
        # A third of them an epoch: they keep the encoder from forgetting how to read, and teach nothing new.
        steps += self.sentences(labelled[number % 3::3], number * 10 + 7, 1500, 0)
        steps += self.pairs(self.stories[number % stories::stories], number * 10 + 4) if stories else []
        for r in range(relation_rounds):
            turn = number * relation_rounds + r
            steps += self.pairs(self.relations + self.own_pairs(turn), number * 100 + r)
            # Every other round, since there are more of them than of sentences of the corpus.
            if r % 2 == 0:
                steps += self.tellings(number * math.ceil(relation_rounds / 2) + r // 2, number * 100 + 50 + r)
        for r in range(math.ceil(act_rounds)):
            round_ = list(self.acts(number * 100 + r))
            steps += round_[:math.ceil(len(round_) * min(1, act_rounds - r))]
        random.Random(number * 10 + 6).shuffle(steps)
        return steps


def optimiser(reader: Reader, encoder_rate: float, head_rate: float):
    encoder = list(reader.encoder.parameters())
    inside = {id(p) for p in encoder}
    heads = [p for p in reader.parameters() if id(p) not in inside]
    return torch.optim.AdamW([{"params": encoder, "lr": encoder_rate}, {"params": heads, "lr": head_rate}],
                             weight_decay=0.01, fused=True)


def step_loss(reader, data, thunk, teacher=None):
    kind, batch = thunk()
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=BFLOAT16):
        if kind == "sentences":
            return sentence_loss(reader, sentence_batch(batch, data.pieces, data.tag_ids, data.rel_ids), teacher)
        rows, labels = pair_batch(batch, data.pieces), [p.label for p in batch]
        if kind == "stances":
            return stance_loss(reader, reader.encode(rows["ids"], rows["shapes"]), rows["ids"], labels)
        return pair_loss(reader, rows, labels)


def run(reader, data, epochs, out: Path, encoder_rate=1.2e-4, head_rate=1e-3, warm=0.06, teacher: Reader | None = None, log=print):
    """epochs: a list of functions giving lists of batch thunks. `teacher` labels the annotated texts (see taught.py)."""
    out.parent.mkdir(parents=True, exist_ok=True)
    lists = [e() for e in epochs]
    total = sum(len(e) for e in lists)
    opt = optimiser(reader, encoder_rate, head_rate)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        opt, lambda s: min(1, (s + 1) / (warm * total)) * max(0.0, (total - s) / total))
    done = 0
    if out.exists():
        state = torch.load(out, weights_only=True)
        reader.load_state_dict(state["reader"])
        done = state["done"]
        if done >= total:
            reader.load_state_dict(state["average"])
            return reader
        opt.load_state_dict(state["optimiser"])
        schedule.load_state_dict(state["schedule"])
        log(f"{out.stem}: resumed at step {done} of {total}")

    def save():
        partial = out.with_suffix(".partial")
        torch.save({"reader": reader.state_dict(), "optimiser": opt.state_dict(), "schedule": schedule.state_dict(),
                    "average": average, "done": done}, partial)
        partial.replace(out)

    pull = min(1.0, AVERAGE_EVERY / (AVERAGED_SHARE * total))
    average = state["average"] if done else {k: v.clone() for k, v in reader.state_dict().items()}

    reader.train()
    # The position in the schedule seeds dropout, so that a resumed run differs from an unbroken one only by rounding.
    saved, begun, first, running = time.time(), time.time(), done, 0.0
    flat = [t for e in lists for t in e]
    for thunk in flat[done:]:
        torch.manual_seed(done)
        loss = step_loss(reader, data, thunk, teacher)
        opt.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        opt.step()
        schedule.step()
        done += 1
        if done % AVERAGE_EVERY == 0:
            with torch.no_grad():
                now = reader.state_dict()
                torch._foreach_lerp_([average[k] for k in now], list(now.values()), pull)
        running = 0.98 * running + 0.02 * loss.item() if running else loss.item()
        if done % 50 == 0:
            left = (time.time() - begun) / (done - first) * (total - done)
            log(f"{out.stem}: step {done} of {total}, loss {running:.3f}, {left / 60:.0f} min left")
        if time.time() - saved > SAVE_SECONDS:
            save()
            saved = time.time()
    save()
    reader.load_state_dict(average)
    return reader


def fresh(data: Data, encoder_folder: Path) -> Reader:
    torch.manual_seed(7)
    return Reader(Encoder.pretrained(encoder_folder), data.upos, data.deprels)


def joint(data, encoder_folder, work: Path, epochs=3, start: Path | None = None, teacher: Path | None = None, rounds=(2, 1), share=1.0,
          trees=0, first=0, keep=0, log=print) -> Reader:
    """
    All heads at once: in each pass a `share` of the corpora that are read by sentence, `trees` times more of EWT and GUM, a fifth of the stories, and so many `rounds` of the pairs and of the
    annotated texts. `start`: a shipped reader.onnx.gz or a checkpoint to go on from (default: the pretrained encoder). `teacher` labels the sentences of pairs
    (silver.py) and the annotated texts (taught.py) for the other heads. `first`: number of the first pass, since each has its own order, swapped states and part of the
    marked sentences. `keep`: so many layers are left as `start` has them; a teacher that is `start` itself need not read them twice.
    """
    out = work / "joint.pt"
    reader = fresh(data, encoder_folder) if out.exists() or start is None else load(start, data, encoder_folder)
    tutor = None if teacher is None else load(teacher, data, encoder_folder).eval()
    labelled = [] if tutor is None else silver_of(data, tutor)
    if keep:
        reader.encoder.keep(keep)
        if teacher is not None and teacher == start:
            tutor.encoder.keep(keep)
    passes = range(first, first + epochs)
    return run(reader, data, [lambda n=n: data.epoch(n, *rounds, share, trees, labelled, stories=5) for n in passes], out, teacher=tutor, log=log)


def final(data, encoder_folder, work: Path, start: Path | None = None, teacher: Path | None = None, rounds=(8, 6), share=0.4,
          log=print) -> Reader:
    """
    The relation corpus with the marked sentences, and the annotated texts (`rounds` of each), with a replay of a `share` of the
    rest. `start`: a shipped reader.onnx.gz or the checkpoint to go on from (default: joint's). `teacher` labels the sentences of
    pairs (silver.py) and the annotated texts (taught.py) for the other heads.
    """
    out = work / "final.pt"
    reader = fresh(data, encoder_folder) if out.exists() else load(start or work / "joint.pt", data, encoder_folder)
    tutor = None if teacher is None else load(teacher, data, encoder_folder).eval()
    labelled = [] if tutor is None else silver_of(data, tutor)
    return run(reader, data, [lambda: data.epoch(101, *rounds, share, labelled=labelled)], out, encoder_rate=1e-4,
               head_rate=1.5e-3, teacher=tutor, log=log)


def mix(data, encoder_folder, first: Path, second: Path, share: float, out: Path):
    """
    Weights between two checkpoints or shipped readers of one run, `share` of the second. Going on with the annotated texts alone made the acts better
    and everything else worse; half way between, both were better than at either end. A head that one of them lacks is the other's.
    """
    begun = fresh(data, encoder_folder).state_dict()
    a, b = (load(file, data, encoder_folder).state_dict() for file in (first, second))
    mixed = {k: (1 - share) * a[k] + share * b[k] for k in b}
    for head in LATER:
        own = [k for k in b if k.split(".")[0] == head]
        for present, absent in ((a, b), (b, a)):
            if all(torch.equal(absent[k], begun[k]) for k in own):
                mixed |= {k: present[k] for k in own}
    torch.save({"reader": mixed, "average": mixed}, out)


def settle_stances(data, encoder_folder, source: Path, out: Path, rounds=2, log=print):
    """
    The head of stances alone, on the encoder as it is. Of all heads it suffers most where weights are mixed with those of a reader that had none: its
    encoder has moved away from under it.
    """
    reader = load(source, data, encoder_folder)
    reader.eval()
    steps = [step for turn in range(rounds) for step in data.tellings(turn, 900 + turn)]
    opt = torch.optim.AdamW(reader.stance.parameters(), lr=1e-3, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: (len(steps) - s) / len(steps))
    reader.stance.train()
    for done, step in enumerate(steps, 1):
        pairs = step()[1]
        batch = pair_batch(pairs, data.pieces)
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16, enabled=BFLOAT16):
            hidden = reader.encode(batch["ids"], batch["shapes"])
        loss = stance_loss(reader, hidden.float(), batch["ids"], [p.label for p in pairs])
        opt.zero_grad(set_to_none=True)
        loss.backward()
        opt.step()
        schedule.step()
        if done % 100 == 0:
            log(f"stances: step {done} of {len(steps)}, loss {loss.item():.3f}")
    torch.save({"reader": reader.state_dict()}, out)


def silver_of(data, teacher: Reader):
    return silver(teacher, data.stories + data.relations, data.pieces, data.upos, data.deprels)


def weights(file: Path) -> dict:
    """The averaged weights of a checkpoint, which read better than its last ones; the last ones where none were averaged."""
    state = torch.load(file, weights_only=True)
    return state.get("average") or state["reader"]


def is_shipped(file: Path | str) -> bool:
    return str(file).endswith((".onnx", ".onnx.gz"))


def load(file: Path, data: Data, encoder_folder: Path) -> Reader:
    """A shipped reader.onnx.gz, which may have another depth and other wordpieces, or a checkpoint of this training."""
    if is_shipped(file):
        from .dequantise import shipped_reader
        return shipped_reader(file, json.loads((encoder_folder / "config.json").read_text()), data)
    reader = fresh(data, encoder_folder)
    adopt(reader, weights(file))
    return reader


def adopt(reader: Reader, state: dict):
    """Takes over the weights of an earlier checkpoint; heads that it did not have yet begin anew."""
    absent = reader.load_state_dict(state, strict=False).missing_keys
    if any(name.split(".")[0] not in LATER for name in absent):
        raise ValueError(f"not a checkpoint of this reader: {absent[0]} is missing")


def stories(data, encoder_folder, work: Path, epochs=2, log=print) -> Reader:
    reader = fresh(data, encoder_folder)
    lists = [lambda n=n: [*data.pairs(data.stories, 500 + n), *data.pairs(data.marked + data.told, 510 + n)] for n in range(epochs)]
    return run(reader, data, lists, work / "stories.pt", encoder_rate=1e-4, head_rate=1e-3, log=log)


def folds(data, encoder_folder, work: Path, rounds=8, count=5, log=print) -> dict:
    """Pooled out-of-fold figures; the order of the corpus is shuffled once, with a fixed seed."""
    order = list(range(len(data.relations)))
    random.Random(13).shuffle(order)
    guesses: dict[int, list[float]] = {}
    for fold in range(count):
        kept = work / f"fold{fold}.json"
        held = order[fold::count]
        if kept.exists():
            guesses.update({int(k): v for k, v in json.loads(kept.read_text()).items()})
            continue
        held_set = set(held)
        seen = [data.relations[i] for i in order if i not in held_set]
        reader = fresh(data, encoder_folder)
        out = work / f"fold{fold}.pt"
        if not out.exists():
            adopt(reader, weights(work / "stories.pt"))
        # About as many acts as sentences of the corpus a round: the runs are for the corpus, and an eighth would be four times as many.
        lists = [lambda r=r: list(data.pairs(seen + data.own_pairs(r, 32), 1000 + r)) for r in range(rounds)]
        run(reader, data, lists, out, encoder_rate=1e-4, head_rate=1e-3, log=log)
        guess = predict_pairs(reader, data, [data.relations[i] for i in held])
        here = {i: row for i, row in zip(held, guess)}
        kept.write_text(json.dumps(here))
        out.unlink()
        guesses.update(here)
        log(f"fold {fold}: {relation_scores([data.relations[i].label for i in held], [here[i] for i in held])}")
    gold = [p.label for p in data.relations]
    return relation_scores(gold, [guesses[i] for i in range(len(gold))])


@torch.no_grad()
def predict_pairs(reader, data, pairs):
    reader.eval()
    rows = []
    for at in range(0, len(pairs), 32):
        batch = pair_batch(pairs[at:at + 32], data.pieces)
        logits = reader.pair(reader.encode(batch["ids"], batch["shapes"]), batch["ids"])
        rows += merged_log_probs(logits).exp().tolist()
    return rows


def macro_f1(gold, guess):
    scores = []
    for label in sorted(set(gold)):
        hit = sum(g == label == p for g, p in zip(gold, guess))
        scores.append(2 * hit / max(1, sum(g == label for g in gold) + sum(p == label for p in guess)))
    return sum(scores) / len(scores)


def relation_scores(gold: list[str], probabilities: list[list[float]]) -> dict:
    from .corpora import QUAD
    guess = [MERGED[max(range(len(MERGED)), key=row.__getitem__)] for row in probabilities]
    quads = [[sum(p for p, t in zip(row, MERGED) if QUAD[t] == q) for q in (1, 2, 3, 4)] for row in probabilities]
    quad_guess = [1 + max(range(4), key=row.__getitem__) for row in quads]
    quad_gold = [QUAD[g] for g in gold]
    accurate = lambda a, b: sum(x == y for x, y in zip(a, b)) / len(a)
    return {"n": len(gold), "root_accuracy": round(accurate(gold, guess), 4), "root_macro_f1": round(macro_f1(gold, guess), 4),
            "quad_accuracy": round(accurate(quad_gold, quad_guess), 4), "quad_macro_f1": round(macro_f1(quad_gold, quad_guess), 4)}
