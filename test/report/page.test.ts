import { describe, expect, it } from "vitest";
import type { IntakeItem } from "../../src/intake/item.ts";
import { toReport } from "../../src/report/to-report.ts";

const page = (html: string): IntakeItem => ({
  origin: "a.html",
  bytes: new Uint8Array(),
  content: { kind: "html", html },
});
const sentences = Array.from(
  { length: 8 },
  (_, i) =>
    `In year ${i + 1} of the agreement Turkey sent ${i + 3} ships to Somalia, and the ministry in Mogadishu thanked it, saying that they had come in time.`,
);

const whole = `<!doctype html><html lang="en"><head>
<title>Ships &amp; vehicles arrive | The Daily Sample</title>
<meta property="og:site_name" content="The Daily Sample"><meta name="author" content="By Jane Doe">
<link rel="canonical" href="https://sample.example/ships">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Ships &amp; vehicles arrive","datePublished":"2024-03-05T09:30:00+03:00","author":[{"@type":"Person","name":"Jane Doe"},{"name":"John Roe"}]}]}</script>
<style>p{color:red}</style></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World news of the week</a></li></ul></nav>
<article><h1>Ships &amp; vehicles arrive</h1><p class="byline">By Jane Doe and John Roe</p>
<figure><img src="x.jpg"><figcaption>The ships in the harbour of Mogadishu last week</figcaption></figure>
${sentences.map((each) => `<p>${each}</p>`).join("\n")}
<script>var tracking = "Turkey tracked you";</script>
</article>
<aside><h3>Most read</h3><p>A cat was found in Lima</p></aside>
<footer><p>© 2024 The Daily Sample</p></footer></body></html>`;

describe("a page", () => {
  const report = toReport(page(whole));

  it("becomes its article, title first", () => {
    expect(report.text).toBe(["Ships & vehicles arrive", ...sentences].join("\n\n"));
  });

  it("tells title, authors, publication, outlet and address", () => {
    expect(report).toMatchObject({
      title: "Ships & vehicles arrive",
      author: "Jane Doe, John Roe",
      published: "2024-03-05T09:30:00+03:00",
      outlet: "The Daily Sample",
      url: "https://sample.example/ships",
    });
  });

  it("keeps beside the text what stood around the article, scripts apart", () => {
    const removed = report.removed.map((part) => part.text).join("\n");
    for (const words of ["World news of the week", "A cat was found in Lima", "© 2024", "The ships in the harbour"])
      expect(removed).toContain(words);
    expect(removed).not.toContain("tracking");
    expect(removed).not.toContain("color:red");
  });

  it("does not fail when it is short", () => {
    const short = `<html><head><title>Talks in Lima</title></head><body><nav>Home</nav><div>Peru received a delegation.<br><br>It left on Monday.</div><footer>About us</footer></body></html>`;
    expect(toReport(page(short)).text).toBe("Talks in Lima\n\nPeru received a delegation.\n\nIt left on Monday.");
  });

  it("may be a fragment, or badly formed", () => {
    expect(toReport(page("<p>Peru received a delegation.<p>It left <b>on <i>Monday</b>.")).text).toBe(
      "Peru received a delegation.\n\nIt left on Monday.",
    );
    expect(toReport(page("<html><title>Talks in Lima</title><p>Peru received a delegation.</html>")).text).toBe(
      "Talks in Lima\n\nPeru received a delegation.",
    );
    expect(toReport(page("<div><p>Peru received a delegation.</div></section></p>")).text).toBe(
      "Peru received a delegation.",
    );
  });

  it("dates itself by meta tags or <time>, and a date it garbles is as good as none", () => {
    const dated = (head: string, body = ""): string | null =>
      toReport(page(`<html><head>${head}</head><body>${body}<p>Peru received a delegation.</p></body></html>`))
        .published;
    expect(dated(`<meta property="article:published_time" content="2024-03-05T10:00:00Z">`)).toBe(
      "2024-03-05T10:00:00Z",
    );
    expect(dated(`<meta name="date" content="March 5, 2024">`)).toBe("2024-03-05");
    expect(dated("", `<time datetime="2024-03-05">5 March</time>`)).toBe("2024-03-05");
    expect(dated(`<meta name="date" content="soon">`)).toBeNull();
  });

  it("without words is refused by name", () => {
    expect(() => toReport(page("<html><body><script>x()</script></body></html>"))).toThrow(/a\.html: no usable text/);
  });

  it("keeps at most 20,000 characters of its surroundings and says how much it left", () => {
    const aside = Array.from({ length: 900 }, (_, i) => `<li>Teaser number ${i} about other things</li>`).join("");
    const removed = toReport(page(whole.replace("<aside>", `<aside><ul>${aside}</ul>`)))
      .removed.map((part) => part.text)
      .join("");
    expect(removed.length).toBeLessThan(21_000);
    expect(removed).toMatch(/\[\d+ more characters were not kept\]/);
  });

  it("nested twenty thousand deep, or full of signs that open no tag, is read in a moment", () => {
    const deep = `<html><body>${"<div>".repeat(20_000)}Peru received a delegation.</body></html>`;
    // Time of the processor, not of the clock: the machine may be busy.
    const start = process.cpuUsage();
    expect(toReport(page(deep)).text).toBe("Peru received a delegation.");
    expect(toReport(page(`<html><p>${"<".repeat(200_000)} Peru</p>`)).text).toMatch(/^<+ Peru$/);
    // A few seconds at most; what grows with the square of the depth takes minutes.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(20_000);
  });
});
