/** Offices and organs that a report leaves without a state, because its sentence tells whose they are, or where it was written. */
import type { ActorMention } from "./mention.ts";
import type { NounsOfReport } from "./people-and-organs.ts";
import { nameOf } from "./principals.ts";
import type { ReportWords } from "./report-words.ts";
import { stateOf } from "./states.ts";

/**
 * "Belgrade will take delivery of the missiles, the defence minister told parliament": the minister is Serbia's, since
 * Serbia is the only state that does anything in the sentence. Where several do or none, or where the sentence names `home`, the state
 * that the report is written from (home.ts), it is that, if any. Nothing is settled where the office is a former one, or where the report has named
 * its state. Changes the mentions; persons keep what is found wherever they are named again.
 */
export function settleHomeOffices(
  report: ReportWords,
  nouns: NounsOfReport,
  mentions: ActorMention[],
  home: string | null,
): void {
  const bySentence: ActorMention[][] = report.annotation.sentences.map(() => []);
  for (const mention of mentions) bySentence[report.words[mention.firstWord]!.sentence]!.push(mention);
  const settled = new Map<string, string>();
  for (const mention of mentions) {
    if (mention.principals.length > 0 || mention.ground.length > 0) continue;
    const known = settled.get(mention.name);
    const [principal, rule] =
      known === undefined ? whose(report, nouns, bySentence, mention, home) : [known, "named before"];
    if (principal === null) continue;
    mention.principals = [principal];
    mention.rule = rule;
    if (mention.kind === "person") settled.set(mention.name, principal);
    else mention.name = `${nameOf(principal)} ${mention.name.replace(/^the\s+/iu, "")}`;
  }
}

/** The state of an office, and the rule that tells it. */
function whose(
  report: ReportWords,
  nouns: NounsOfReport,
  bySentence: ActorMention[][],
  mention: ActorMention,
  home: string | null,
): [string | null, string] {
  if (!isOffice(report, nouns, mention)) return [null, ""];
  const seat = seatOf(report, bySentence, mention);
  if (seat !== null) return [seat, "its seat"];
  // "the company's spokesman", "a spokesman for the rebels": somebody is named whom the vocabulary does not know.
  if (report.children(mention.headWord, "nmod", "nmod:poss").length > 0) return [null, ""];
  const acting = actingBefore(report, bySentence, mention);
  // "RABAT - Algerian guards shot at four Moroccan farmers, the governor said": who writes at home of what was done to it quotes its own.
  const concerned = bySentence[report.words[mention.firstWord]!.sentence]!.some(
    ({ principals, ground }) => home !== null && [...principals, ...ground].includes(home),
  );
  return acting === null || concerned
    ? [home, "where the report is written"]
    : [acting, "the only state that acts around it"];
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
function actingBefore(report: ReportWords, bySentence: ActorMention[][], mention: ActorMention): string | null {
  const acting = new Set<string>();
  for (const other of bySentence[report.words[mention.firstWord]!.sentence]!) {
    if (other.firstWord > mention.firstWord) break;
    if (!report.deprel(other.headWord).startsWith("nsubj") || other.adjectival) continue;
    for (const principal of other.principals) acting.add(principal);
  }
  const [only] = acting;
  return acting.size === 1 && only !== undefined && stateOf(only) ? only : null;
}
