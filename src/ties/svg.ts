/** Parts of an SVG drawing, as text. */

/** Text as the content or attribute of an element, without characters that XML forbids or that reorder what is read. */
export function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, " ")
    .replace(/[\uD800-\uDFFF]/gu, "\uFFFD")
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;")
    .replace(/"/gu, "&quot;");
}

/** An element; attributes are escaped, `content` is not. */
export function element(name: string, attributes: Record<string, string | number>, content = ""): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    const text = typeof value === "number" ? String(Math.round(value * 10) / 10) : escaped(value);
    return ` ${key}="${text}"`;
  });
  return `<${name}${written.join("")}${content === "" ? "/>" : `>${content}</${name}>`}`;
}

export interface TextOptions {
  class?: "et-ink" | "et-faint";
  anchor?: "start" | "middle" | "end";
  /** In pixels; 11 by default. */
  size?: number;
  bold?: boolean;
}

export function text(x: number, y: number, words: string, options: TextOptions = {}): string {
  const { class: tone = "et-ink", anchor = "start", size = 11, bold = false } = options;
  const fill = tone === "et-ink" ? "#1c1b1a" : "#5f5b55";
  return element(
    "text",
    {
      x,
      y,
      class: tone,
      fill,
      "font-size": size,
      ...(anchor === "start" ? {} : { "text-anchor": anchor }),
      ...(bold ? { "font-weight": "bold" } : {}),
    },
    escaped(words),
  );
}

/** A path through points; a null breaks the line. A point alone between two breaks is a short stroke. */
export function path(points: ([number, number] | null)[]): string {
  const number = (value: number): string => String(Math.round(value * 10) / 10);
  let drawing = "";
  let open = false;
  for (const [index, point] of points.entries()) {
    if (point === null) {
      open = false;
      continue;
    }
    const [x, y] = point;
    drawing += `${open ? "L" : "M"}${number(x)} ${number(y)}`;
    const alone = !open && (points[index + 1] ?? null) === null;
    if (alone) drawing += `h0.1`;
    open = true;
  }
  return drawing;
}

/** Words in lines of at most `width` characters. */
export function wrapped(words: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** At most `length` characters; what is cut off is marked. */
export function shortened(words: string, length: number): string {
  const characters = [...words];
  return characters.length <= length
    ? words
    : `${characters
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`;
}
