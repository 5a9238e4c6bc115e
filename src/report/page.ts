/** From a page to its article: Readability where it finds one, else the body without the page's furniture. */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { RemovedPart } from "../terms/types.ts";
import { pageMetadata, type PageMetadata } from "./page-metadata.ts";
import { isCaption, isSurrounding, pageText, treeDepth, type TreeNode } from "./page-text.ts";
import { paragraphs } from "./paragraphs.ts";
import { folded } from "./title.ts";

interface PageArticle extends PageMetadata {
  text: string;
  removed: RemovedPart[];
}

/** Elements beyond which a page is not searched for its article but read whole, in document order. */
const mostElements = 50_000;
/** Elements within elements beyond which Readability, which compares every ancestor, takes minutes; real pages stay below 60. */
const deepestTree = 150;
/** Letters from which Readability takes a candidate for an article (its own default of 500 fails short reports). */
const fewestLetters = 200;
/** Characters kept of what surrounds the article. */
const keptSurroundings = 20_000;

/**
 * The article of a page or fragment, its metadata, and what was left out. Never throws for malformed HTML; the text is "" where
 * the page has none.
 */
export function readPage(html: string): PageArticle {
  const page = parsed(html);
  const metadata = pageMetadata(page);
  const body = (page.body ?? page.documentElement) as unknown as TreeNode;
  const all = paragraphs(pageText(body));
  const plain = paragraphs(pageText(body, (node) => isSurrounding(node)));
  const article = treeDepth(body, deepestTree) < deepestTree ? found(html) : null;
  // A short page, or one whose article Readability cut to a piece, is read without it.
  const text = article && enough(article.text, plain) ? article.text : plain.length > 0 ? plain : all;
  const removed: RemovedPart[] = (article?.captions ?? []).map((caption) => ({
    reason: "photo caption or credit",
    text: caption,
  }));
  const outside = without(all, [...text, ...(article?.captions ?? [])]);
  if (outside.length > 0)
    removed.push({ reason: "outside the article (navigation, teasers, footers)", text: bounded(outside.join("\n")) });
  return { ...metadata, text: text.join("\n\n"), removed };
}

function parsed(html: string): ReturnType<typeof parseHTML>["document"] {
  // A "<" that opens no tag is a character; a million of them, left to the parser, take it hours.
  const tame = html.replace(/<(?![a-z/!?])/gi, "&lt;");
  // Without a body element linkedom puts an empty one beside the words.
  const whole = /<body[\s>]/i.test(tame)
    ? tame
    : `<!doctype html><html><body>${tame.replace(/<!doctype[^>]*>|<\/?html[^>]*>/gi, "")}</body></html>`;
  return parseHTML(whole).document;
}

function found(html: string): { text: string[]; captions: string[] } | null {
  try {
    const page = parsed(html) as never;
    const content = new Readability(page, { charThreshold: fewestLetters, maxElemsToParse: mostElements }).parse()
      ?.content;
    if (!content) return null;
    const article = parsed(content).body as unknown as TreeNode;
    const captions = paragraphs(pageText(article)).length;
    const text = paragraphs(pageText(article, isCaption));
    return { text, captions: captions > text.length ? without(paragraphs(pageText(article)), text) : [] };
  } catch {
    return null; // too many elements, or a tree that it cannot handle
  }
}

/** Whether an article holds at least half of the words outside the page's furniture, or is long enough to stand by itself. */
function enough(article: string[], plain: string[]): boolean {
  const length = (texts: string[]): number => texts.reduce((sum, text) => sum + text.length, 0);
  return length(article) >= Math.min(1500, length(plain) / 2) && length(article) > 0;
}

/** The paragraphs of `all` that are not among `taken`, each taken paragraph counting once. */
function without(all: string[], taken: string[]): string[] {
  const left = new Map<string, number>();
  for (const text of taken) left.set(folded(text), (left.get(folded(text)) ?? 0) + 1);
  return all.filter((text) => {
    const count = left.get(folded(text)) ?? 0;
    if (count > 0) left.set(folded(text), count - 1);
    return count === 0;
  });
}

function bounded(text: string): string {
  if (text.length <= keptSurroundings) return text;
  return `${text.slice(0, keptSurroundings)}\n[${text.length - keptSurroundings} more characters were not kept]`;
}
