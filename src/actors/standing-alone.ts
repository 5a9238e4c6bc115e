import type { Anchor } from "./anchors.ts";
import type { ActorMention } from "./mention.ts";
import { mentionOver } from "./mention-of-phrase.ts";
import { nameOf } from "./principals.ts";
import type { ReportWords } from "./report-words.ts";

/** The mention that a form is by itself; null where it names a language and no actor. */
export function standingAlone(report: ReportWords, anchor: Anchor): ActorMention | null {
  const { entry, principals } = anchor;
  const { kind, rule } = entry;
  const [principal] = principals;
  const name = kind === "state" && principal !== undefined ? nameOf(principal) : entry.name;
  const range = { firstWord: anchor.firstWord, endWord: anchor.endWord };
  if (anchor.place)
    return mentionOver(report, range, { principals: [], ground: principals, kind, name: entry.form, rule: "place" });
  if (kind !== "state")
    return mentionOver(report, range, {
      principals,
      kind,
      name,
      rule: principals.length === 0 && entry.principal !== null ? "ambiguous name" : rule,
    });
  if (principals.length === 0)
    return mentionOver(report, range, { principals, kind, name: entry.form, rule: "ambiguous name" });
  if (rule === "demonym") return ofDemonym(report, anchor);
  if (rule === "people") {
    // "the Russians" stand for Russia, "Russians" and "a Turk" for themselves.
    const definite = report.lower(anchor.firstWord - 1) === "the" && report.token(anchor.endWord - 1).endsWith("s");
    if (!definite)
      return mentionOver(report, range, {
        principals: [],
        ground: principals,
        kind: "person",
        name: entry.form,
        rule: "people",
      });
  }
  // "US-led", "Russia-backed": the name only describes.
  const joined =
    report.token(anchor.endWord) === "-" &&
    report.words[anchor.endWord]!.start === report.words[anchor.endWord - 1]!.end;
  // "TURKEY, SOMALIA SIGN DEAL": what a comma closes describes nothing, whatever the tree says.
  const closed = report.token(anchor.endWord) === ",";
  const adjectival = joined ? { adjectival: true } : closed ? { adjectival: false } : {};
  return mentionOver(report, range, { principals, kind, name, rule, ...adjectival });
}

function ofDemonym(report: ReportWords, { firstWord, endWord, entry, principals }: Anchor): ActorMention | null {
  const last = endWord - 1;
  const range = { firstWord, endWord };
  const carrier = report.headOf(firstWord, endWord);
  const relation = report.deprel(carrier).split(":")[0]!;
  const before = report.lower(firstWord - 1);
  const joined = report.token(endWord) === "-";
  const modifies =
    joined ||
    report.upos(endWord) === "NOUN" ||
    report.upos(endWord) === "PROPN" ||
    relation === "amod" ||
    relation === "compound";
  const state = { principals, kind: "state", name: nameOf(principals[0]!), rule: "demonym" } as const;
  const adjective = () => mentionOver(report, range, { ...state, adjectival: true, headWord: last });
  if (modifies) return adjective();
  if (before === "in" || before === "into" || report.words[report.head(carrier)]?.lemma === "speak") return null;
  if (before === "the") return mentionOver(report, range, { ...state, adjectival: false });
  if (report.upos(last) !== "ADJ") {
    return mentionOver(report, range, {
      principals: [],
      ground: principals,
      kind: "person",
      name: entry.form,
      rule: "people",
      adjectival: false,
    });
  }
  return adjective();
}
