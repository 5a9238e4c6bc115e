import { findActors } from "../../src/actors/find-actors.ts";
import type { ActorMention } from "../../src/actors/mention.ts";
import { loadReader, type Reader } from "../../src/language/reader.ts";

let reader: Promise<Reader> | undefined;

/** The mentions that the real reader and the actors stage find in a text. */
export async function mentionsIn(text: string, published: string | null = null): Promise<ActorMention[]> {
  reader ??= loadReader();
  return findActors(await (await reader).read(text), { published });
}

/** The same as lines: "Turkish Defence Ministry = TUR", "the two countries = SOM TUR", "Korea = ?" where it stays open. */
export async function actorsIn(text: string, published: string | null = null): Promise<string[]> {
  const mentions = await mentionsIn(text, published);
  return mentions.map(({ start, end, principals }) => `${text.slice(start, end)} = ${principals.join(" ") || "?"}`);
}
