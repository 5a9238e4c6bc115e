/** Paragraphs of a text: blank lines part them, hard-wrapped lines are joined again, real short lines stay by themselves. */
import { normaliseCharacters } from "./whitespace.ts";

/** Widest line, in characters, of a text that was wrapped by a mailer, editor or wire system (60 to 80, with some slack). */
const widestWrap = 100;
/** Text wrapped narrower than this cannot be told from verse or lists. */
const narrowestWrap = 40;
/** Share of a wrapped text's lines that go on in lower case; of lists and one-line paragraphs hardly any do. */
const continuing = 0.3;

interface Line {
  text: string;
  indented: boolean;
}

/** The paragraphs of a text, each a single line without white space around it. */
export function paragraphs(text: string): string[] {
  const blocks = blocksOf(normaliseCharacters(text));
  const width = wrapWidth(blocks);
  return blocks.flatMap((block) => joinLines(block, width));
}

function blocksOf(text: string): Line[][] {
  const blocks: Line[][] = [[]];
  for (const raw of text.split("\n")) {
    const line = { text: raw.replace(/ +/g, " ").trim(), indented: /^ {2}/.test(raw) };
    if (line.text === "") blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}

/** The column at which the text was wrapped, or 0 where it was not. */
function wrapWidth(blocks: Line[][]): number {
  const lengths = blocks.filter((block) => block.length > 1).flatMap((block) => block.map(({ text }) => text.length));
  const width = lengths.reduce((most, length) => (length <= widestWrap && length > most ? length : most), 0);
  // Lines far longer than that, other than a few addresses, show that lines end where their author ended them.
  if (lengths.filter((length) => length > widestWrap).length > lengths.length * 0.1) return 0;
  if (width < narrowestWrap) return 0;
  let breaks = 0;
  let lower = 0;
  for (const block of blocks) {
    for (const [i, line] of block.entries()) {
      const next = block[i + 1];
      if (!next || !filled(line, next, width)) continue;
      breaks++;
      if (/^\p{Ll}/u.test(next.text)) lower++;
    }
  }
  return breaks > 0 && lower / breaks >= continuing ? width : 0;
}

/** Whether the next line's first word would not have fitted on this line: what a wrapping program leaves behind. */
function filled(line: Line, next: Line, width: number): boolean {
  const word = next.text.split(" ", 1)[0] ?? "";
  return line.text.length + 1 + word.length > width;
}

const listItem = /^(?:[-–—•*·▪►]|\d{1,2}[.)]|\(?[a-z]\)) /;

function joinLines(block: Line[], width: number): string[] {
  const joined: string[] = [];
  for (const [i, line] of block.entries()) {
    const before = block[i - 1];
    const goesOn =
      before !== undefined &&
      width > 0 &&
      filled(before, line, width) &&
      !listItem.test(line.text) &&
      !(line.indented && !before.indented);
    const last = joined.at(-1);
    if (!goesOn || last === undefined) joined.push(line.text);
    else
      joined[joined.length - 1] =
        /\p{L}-$/u.test(last) && /^\p{Ll}/u.test(line.text) ? last + line.text : `${last} ${line.text}`;
  }
  return joined;
}
