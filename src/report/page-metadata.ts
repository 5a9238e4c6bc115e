/** What a page says of itself: title, author, publication, outlet and address, from JSON-LD, <meta>, <time> and <link>. */
import { parseHTML } from "linkedom";
import { normalisePublished } from "./published.ts";
import { singleLine } from "./whitespace.ts";

export interface PageMetadata {
  title: string | null;
  author: string | null;
  published: string | null;
  outlet: string | null;
  url: string | null;
}

type Page = ReturnType<typeof parseHTML>["document"];
type Json = Record<string, unknown>;

const articleTypes = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/;
const publishedNames = [
  "article:published_time",
  "og:published_time",
  "og:article:published_time",
  "datepublished",
  "date",
  "pubdate",
  "publishdate",
  "publish-date",
  "publication_date",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date",
  "dc.date.issued",
  "dcterms.created",
  "dcterms.date",
  "article.published",
];
const authorNames = [
  "author",
  "article:author",
  "byl",
  "parsely-author",
  "dc.creator",
  "sailthru.author",
  "twitter:creator",
];
const outletNames = ["og:site_name", "application-name", "publisher", "dc.publisher", "twitter:site"];

/** Metadata of a page; a date that cannot be read is as good as none. Must run before the page is changed. */
export function pageMetadata(page: Page): PageMetadata {
  const meta = metaTags(page);
  const article = jsonLd(page);
  const named = (names: string[]): (string | null)[] => names.map((name) => meta.get(name) ?? null);
  const headings = [...page.querySelectorAll("h1")].map((each) => each.textContent);
  const times = [...page.querySelectorAll("time[datetime], [itemprop='datePublished']")].map(
    (each) => each.getAttribute("datetime") ?? each.getAttribute("content") ?? each.textContent,
  );
  const dates = [textOf(article["datePublished"]), ...named(publishedNames), ...times, textOf(article["dateCreated"])];
  return {
    title: first([
      textOf(article["headline"]),
      meta.get("og:title"),
      meta.get("twitter:title"),
      headings.length === 1 ? headings[0] : null,
      page.querySelector("title")?.textContent,
      headings[0],
    ]),
    author: author([
      namesOf(article["author"]),
      ...named(authorNames),
      page.querySelector("[rel=author], [itemprop=author]")?.textContent,
    ]),
    published: dates.map((date) => (date ? normalisePublished(date) : null)).find((date) => date !== null) ?? null,
    outlet:
      first([
        ...named(outletNames.slice(0, 1)),
        namesOf(article["publisher"]),
        ...named(outletNames.slice(1)),
      ])?.replace(/^@/, "") ?? null,
    url: address([
      page.querySelector("link[rel=canonical]")?.getAttribute("href"),
      meta.get("og:url"),
      textOf(article["url"]),
      textOf(article["mainEntityOfPage"]) ?? textOf((article["mainEntityOfPage"] as Json | undefined)?.["@id"]),
    ]),
  };
}

function metaTags(page: Page): Map<string, string> {
  const found = new Map<string, string>();
  for (const tag of page.querySelectorAll("meta")) {
    const name = tag.getAttribute("property") ?? tag.getAttribute("name") ?? tag.getAttribute("itemprop");
    const content = tag.getAttribute("content");
    if (name && content && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), content);
  }
  return found;
}

/** The first article among the page's JSON-LD objects, those in @graph included; broken JSON is passed over. */
function jsonLd(page: Page): Json {
  for (const script of page.querySelectorAll("script[type='application/ld+json']")) {
    try {
      const value: unknown = JSON.parse(script.textContent ?? "");
      const objects = (Array.isArray(value) ? value : [value]).flatMap((each: unknown) => {
        const graph = (each as Json | null)?.["@graph"];
        return Array.isArray(graph) ? [each, ...(graph as unknown[])] : [each];
      });
      const article = objects.find(
        (each): each is Json =>
          isObject(each) && [each["@type"]].flat().some((type) => articleTypes.test(String(type))),
      );
      if (article) return article;
    } catch {
      continue;
    }
  }
  return {};
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** JSON-LD texts often carry HTML entities. */
function textOf(value: unknown): string | null {
  if (typeof value !== "string") return null;
  return /&#?\w+;/.test(value)
    ? parseHTML(`<html><body>${value.replaceAll("<", "&lt;")}</body></html>`).document.body.textContent
    : value;
}

function namesOf(value: unknown): string | null {
  const names = [value].flat().map((each) => (isObject(each) ? textOf(each["name"]) : textOf(each)));
  return names.filter((name): name is string => !!name?.trim()).join(", ") || null;
}

function first(candidates: (string | null | undefined)[]): string | null {
  return candidates.map((each) => singleLine(each ?? "")).find((each) => each !== "") ?? null;
}

function author(candidates: (string | null | undefined)[]): string | null {
  const names = candidates.filter((each) => each && !/^(?:https?:|@)/.test(each.trim()));
  return first(names.map((each) => each?.replace(/^\s*by\s+/i, "")));
}

function address(candidates: (string | null | undefined)[]): string | null {
  return candidates.find((each): each is string => !!each && /^https?:\/\/\S+$/.test(each.trim()))?.trim() ?? null;
}
