/** Offices and organs that a report leaves without a state, because its sentence tells whose they are. */
import type { ActorMention } from "./mention.ts";
import type { NounsOfReport } from "./people-and-organs.ts";
import { nameOf } from "./principals.ts";
import type { ReportWords } from "./report-words.ts";
import { stateOf } from "./states.ts";

/**
 * "Belgrade will take delivery of the missiles, the defence minister told parliament": the minister is Serbia's, since
 * Serbia is the only state that does anything in the sentence. Nothing is settled where several do, where the office is
 * a former one, or where the report has named its state. Changes the mentions; persons keep what is found wherever they
 * are named again.
 */
export function settleHomeOffices(report: ReportWords, nouns: NounsOfReport, mentions: ActorMention[]): void {
  const bySentence: ActorMention[][] = report.annotation.sentences.map(() => []);
  for (const mention of mentions) bySentence[report.words[mention.firstWord]!.sentence]!.push(mention);
  const settled = new Map<string, string>();
  for (const mention of mentions) {
    if (mention.principals.length > 0 || mention.ground.length > 0) continue;
    const known = settled.get(mention.name);
    const principal =
      known ??
      (isOffice(report, nouns, mention)
        ? (seatOf(report, bySentence, mention) ?? homeOf(report, bySentence, mention))
        : null);
    if (principal === null) continue;
    mention.principals = [principal];
    mention.rule = "the only state that acts around it";
    if (mention.kind === "person") settled.set(mention.name, principal);
    else mention.name = `${nameOf(principal)} ${mention.name.replace(/^the\s+/iu, "")}`;
  }
}

/** "the defence minister", "a spokeswoman", "the Foreign Ministry": an office or organ in somebody's service, with no owner beside it. */
function isOffice(report: ReportWords, nouns: NounsOfReport, { firstWord, endWord, kind }: ActorMention): boolean {
  if (kind !== "person" && kind !== "organ") return false;
  for (let word = firstWord; word < endWord; word++) {
    const noun = nouns.startingAt(word);
    if (!noun?.acts || noun.plural || noun.type === "private" || noun.type === "people") continue;
    // "the news agency Belta": a body with a name of its own.
    if (noun.type === "body" && report.isCapitalised(noun.endWord) && report.upos(noun.endWord) === "PROPN")
      return false;
    return true;
  }
  return false;
}

/** "the interior minister in Dhaka", "the governor of Khost": the place behind the office is its seat. */
function seatOf(
  report: ReportWords,
  bySentence: ActorMention[][],
  { firstWord, endWord }: ActorMention,
): string | null {
  if (!["in", "of"].includes(report.lower(endWord))) return null;
  const place = bySentence[report.words[firstWord]!.sentence]!.find((other) => other.firstWord === endWord + 1);
  return place?.ground.length === 1 ? place.ground[0]! : null;
}

/** The only state that is a subject in the mention's sentence before it: what the office-holder goes on to say is about others. */
function homeOf(report: ReportWords, bySentence: ActorMention[][], mention: ActorMention): string | null {
  // "the company's spokesman", "a spokesman for the rebels": somebody is named whom the vocabulary does not know.
  if (report.children(mention.headWord, "nmod").length > 0) return null;
  const acting = new Set<string>();
  for (const other of bySentence[report.words[mention.firstWord]!.sentence]!) {
    if (other.firstWord > mention.firstWord) break;
    if (!report.deprel(other.headWord).startsWith("nsubj") || other.adjectival) continue;
    for (const principal of other.principals) acting.add(principal);
  }
  const [only] = acting;
  return acting.size === 1 && only !== undefined && stateOf(only) ? only : null;
}
