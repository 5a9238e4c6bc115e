/** Parts of bench/RESULTS.md that programs of their own make: each between two marks that name its command. */

/** The page with the part of `command` renewed; a part that is not there yet goes before the first hand-written section. */
export function renewPart(page: string, command: string, lines: string[]): string {
  const begin = `<!-- made by ${command}: begin; changes in here are lost -->`;
  const end = `<!-- made by ${command}: end -->`;
  const made = [begin, "", ...lines, "", end].join("\n");
  const [before, rest] = page.split(begin);
  if (before !== undefined && rest !== undefined) {
    const after = rest.split(end)[1];
    if (after === undefined) throw new Error(`bench/RESULTS.md must hold "${end}" after "${begin}". Put it back.`);
    return before + made + after;
  }
  const others = [...page.matchAll(/^<!-- made by [^:]+(?::[a-z]+)?: end -->\n/gmu)].at(-1);
  const place = others === undefined ? page.length : others.index + others[0].length;
  return `${page.slice(0, place)}\n${made}\n${page.slice(place)}`;
}
