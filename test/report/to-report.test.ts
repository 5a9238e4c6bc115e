import { describe, expect, it } from "vitest";
import type { IntakeItem } from "../../src/intake/item.ts";
import type { ReportRecord } from "../../src/intake/record.ts";
import { ReportError, toReport } from "../../src/report/to-report.ts";

const bytes = new Uint8Array();
const text = (words: string): IntakeItem => ({ origin: "a.txt", bytes, content: { kind: "text", text: words } });
const record = (fields: ReportRecord): IntakeItem => ({
  origin: "a.jsonl:1",
  bytes,
  content: { kind: "record", record: fields },
});

const body = "Turkey has delivered dozens of armoured vehicles to Somalia, the ministry said on Monday.";
const second = "Somalia confirmed that they had arrived in Mogadishu.";

describe("canonical text", () => {
  it("is the title, then the paragraphs, parted by blank lines", () => {
    const report = toReport(record({ text: `${body}\n\n${second}`, title: "Vehicles arrive" }));
    expect(report.text).toBe(`Vehicles arrive\n\n${body}\n\n${second}`);
    expect(report.title).toBe("Vehicles arrive");
  });

  it.each([
    ["as it is", "Turkey ‘ends’ the talks"],
    ["in other quotes and capitals", 'TURKEY "ENDS" THE TALKS.'],
    ["with the outlet behind it", "Turkey 'ends' the talks - The Daily Sample"],
    ["with another outlet behind it", "Turkey ‘ends’ the talks | World | Sample Tribune".replace(" | World", "")],
  ])("says a title once, also when the body repeats it %s", (_, repeated) => {
    const report = toReport(
      record({ text: `${repeated}\n\n${body}`, title: "Turkey ‘ends’ the talks", outlet: "The Daily Sample" }),
    );
    expect(report.text).toBe(`Turkey ‘ends’ the talks\n\n${body}`);
    expect(report.removed).toEqual([{ reason: "repeated title", text: repeated }]);
  });

  it("takes the first line of a plain text for its title only where it reads like a headline", () => {
    expect(toReport(text(`Vehicles arrive in Mogadishu\n\n${body}`)).title).toBe("Vehicles arrive in Mogadishu");
    expect(toReport(text(`${second}\n\n${body}`)).title).toBeNull();
    expect(toReport(text("Vehicles arrive in Mogadishu")).title).toBeNull();
  });

  it("has plain spaces only, no soft hyphens and no zero-width marks, and keeps curly quotes", () => {
    const report = toReport(
      text(
        "\ufeffThe minis\u00adter said\u00a0“10\u202fkm” \u200bof\tborder,\r\nor ‘more’, was \u2009closed.\r\n\r\n\r\nCafe\u0301s too.",
      ),
    );
    expect(report.text).toBe("The minister said “10 km” of border,\n\nor ‘more’, was closed.\n\nCafés too.");
  });

  it("joins the lines of a hard-wrapped text to paragraphs and keeps lists and short lines apart", () => {
    const wrapped = [
      "Turkey has delivered dozens of armoured vehicles to Somalia, the",
      "ministry said on Monday, after months of talks between the two",
      "governments in Ankara and Mogadishu about help for the army.",
      "",
      "The list of the ministry:",
      "- forty armoured vehicles that are new",
      "- ten lorries",
      "",
      "Somalia confirmed that the vehicles had arrived at the port, and a",
      "spokesman thanked the government.",
    ];
    expect(toReport(text(wrapped.join("\n"))).text.split("\n\n")).toEqual([
      wrapped.slice(0, 3).join(" "),
      "The list of the ministry:",
      "- forty armoured vehicles that are new",
      "- ten lorries",
      wrapped.slice(8).join(" "),
    ]);
  });

  it("leaves one-line paragraphs of like length apart", () => {
    const lines = [
      "Turkey said on Monday that it would send forty vehicles.",
      "Somalia said on Tuesday that it would welcome them all.",
      "Kenya said on Wednesday that it had not been asked yet.",
    ];
    expect(toReport(text(lines.join("\n"))).text).toBe(lines.join("\n\n"));
  });

  it("reads records whose text is markup as a page", () => {
    const report = toReport(record({ id: "m", text: `<p>${body}</p><p>Fish &amp; chips were <b>served</b>.</p>` }));
    expect(report.text).toBe(`${body}\n\nFish & chips were served.`);
  });
});

describe("boilerplate", () => {
  const surrounded = [
    "Vehicles arrive in Mogadishu",
    "By Jane Doe, Staff Writer",
    "March 5, 2024",
    "Share this article",
    `MOGADISHU, March 5 (Reuters) - ${body}`,
    "Advertisement",
    second,
    "Read more: What Turkey sells",
    "By Tuesday, Turkey had delivered all of them.",
    "Share prices rose in Istanbul.",
    "(Reporting by Jane Doe; Editing by John Roe)",
    "© 2024 The Daily Sample. All rights reserved.",
    "Sign up for our newsletter",
  ];
  const report = toReport(text(surrounded.join("\n\n")));

  it("is removed by whole paragraphs, and sentences that only begin like it stay", () => {
    expect(report.text.split("\n\n")).toEqual([surrounded[0], body, second, surrounded[8], surrounded[9]]);
  });

  it("is kept beside the text, each part with its reason", () => {
    const reasons = Object.fromEntries(report.removed.map((part) => [part.text, part.reason]));
    expect(reasons).toMatchObject({
      "By Jane Doe, Staff Writer": "byline",
      "March 5, 2024": "publication date line",
      "Share this article": "share line",
      Advertisement: "advertisement",
      "Read more: What Turkey sells": "pointer to other reports",
      "MOGADISHU, March 5 (Reuters) -": "dateline",
    });
    const kept = [report.text, ...report.removed.map((part) => part.text)].join(" ").split(/\s+/).sort();
    expect(kept).toEqual(surrounded.join(" ").split(/\s+/).sort());
  });

  it("tells author, publication, dateline and wire credit", () => {
    expect(report).toMatchObject({
      author: "Jane Doe",
      published: "2024-03-05",
      dateline: "MOGADISHU, March 5 (Reuters)",
      credit: "Reuters",
    });
  });
});

describe("datelines and credits", () => {
  it.each([
    ["ANKARA, March 5 (Reuters) - ", "ANKARA, March 5 (Reuters)", "Reuters"],
    ["ANKARA — ", "ANKARA", null],
    ["ANKARA, Turkey (AP) — ", "ANKARA, Turkey (AP)", "AP"],
    ["Ankara (AFP) – ", "Ankara (AFP)", "AFP"],
    ["BEIJING, March 5 (Xinhua) -- ", "BEIJING, March 5 (Xinhua)", "Xinhua"],
    ["MOSCOW, March 5. /TASS/. ", "MOSCOW, March 5. /TASS/", "TASS"],
    ["Ankara, Mar 5 (PTI) ", "Ankara, Mar 5 (PTI)", "PTI"],
    ["Dec 29 (Reuters) - ", "Dec 29 (Reuters)", "Reuters"],
    ["(CNN) — ", "(CNN)", null],
    ["ISLAMABAD: ", "ISLAMABAD", null],
    ["Islamabad: ", "Islamabad", null],
    ["HARARE (Village Post) – ", "HARARE (Village Post)", null],
    ["WASHINGTON/ANKARA, March 5 (Reuters) - ", "WASHINGTON/ANKARA, March 5 (Reuters)", "Reuters"],
    ["RENO, Nev. — ", "RENO, Nev.", null],
    ["Washington, March 5 — ", "Washington, March 5", null],
  ])("%s is taken off the text and kept", (line, dateline, credit) => {
    expect(toReport(text(`${line}${body}\n\n${second}`))).toMatchObject({
      text: `${body}\n\n${second}`,
      dateline,
      credit,
    });
  });

  it.each([
    "NATO — Turkey's alliance — met in Lima on Monday.",
    "Turkey — a member of NATO — said it would agree.",
    "BREAKING: Turkey has left the talks.",
    "Moscow: “We have left the talks.”",
    "BRICS (Brazil, Russia, India, China) — the group of five — met on Monday.",
    "UN - African Union talks began on Monday in Nairobi.",
    "Turkey and Russia - long at odds - met on Monday.",
  ])("leaves sentences that are no dateline alone: %s", (sentence) => {
    expect(toReport(text(`${sentence}\n\n${body}`))).toMatchObject({ text: `${sentence}\n\n${body}`, dateline: null });
  });

  it("does not take speakers of a transcript for places", () => {
    const talk = "MINISTER: We have delivered them.\n\nJOURNALIST: All of them?";
    expect(toReport(text(talk)).text).toBe(talk);
  });

  it.each([
    ["at the end", `${body}\n\n${second} (Reuters)`, "Reuters"],
    ["behind a dash", `${body}\n\n${second} - AFP`, "AFP"],
    ["as a line", `${body}\n\n${second}\n\nSource: TASS`, "TASS"],
    ["in words", `${body}\n\n${second}\n\nThis story was first published by AP.`, "AP"],
    ["as the desk's signature", `${body}\n\n${second}\n\nReporting by Jane Doe; editing by John Roe`, "Reuters"],
  ])("finds a wire credit %s", (_, words, credit) => {
    expect(toReport(text(words))).toMatchObject({ text: `${body}\n\n${second}`, credit });
  });

  it("credits the agency that signs as author", () => {
    expect(toReport(record({ text: body, author: "Agence France-Presse", outlet: "The Daily Sample" })).credit).toBe(
      "Agence France-Presse",
    );
    expect(toReport(record({ text: body, author: "Jane Doe" })).credit).toBeNull();
  });

  it("believes the dateline rather than a picture's credit", () => {
    const report = toReport(text(`Vehicles arrive\n\nASSOCIATED PRESS.\n\nANKARA, March 5 (Reuters) - ${body}`));
    expect(report).toMatchObject({ text: `Vehicles arrive\n\n${body}`, credit: "Reuters" });
  });

  it("is no credit that a report mentions an agency", () => {
    expect(toReport(text(`${body}\n\nReuters reported that they had arrived.`)).credit).toBeNull();
  });
});

describe("corrections and retractions", () => {
  it("take the note about an earlier version out of the text and keep it", () => {
    const note = "Correction: An earlier version of this article said that Turkey had delivered tanks.";
    const report = toReport(text(`Vehicles arrive\n\n${body}\n\n${note}`));
    expect(report.text).toBe(`Vehicles arrive\n\n${body}`);
    expect(report.corrects).toEqual({ kind: "correction", text: note });
    expect(report.removed).toContainEqual({ reason: "correction note", text: note });
  });

  it("find the note under a heading of its own", () => {
    const report = toReport(
      text(
        `${body}\n\n${second}\n\nCorrection: March 6, 2024, Wednesday.\n\nThe article misstated the number of vehicles.`,
      ),
    );
    expect(report.text).toBe(`${body}\n\n${second}`);
    expect(report.corrects?.kind).toBe("correction");
  });

  it("keep what a retraction says, since it withdraws claims", () => {
    const note = "Editor’s note: The Daily Sample has withdrawn this story of March 3.";
    const report = toReport(text(`${note}\n\n${body}`));
    expect(report.text).toBe(`${note}\n\n${body}`);
    expect(report.corrects).toEqual({ kind: "retraction", text: note });
    expect(toReport(record({ title: "RETRACTION: Vehicles arrive", text: body })).corrects?.kind).toBe("retraction");
  });

  it("are not seen in news about troops withdrawn or borders corrected", () => {
    for (const sentence of [
      "The Turkish Army has withdrawn its forces.",
      "Correction of the border began in May.",
      "Withdrawn troops came home.",
    ]) {
      expect(toReport(text(`${sentence}\n\n${body}`))).toMatchObject({
        corrects: null,
        text: `${sentence}\n\n${body}`,
      });
    }
  });

  it("keep the text of a report that is nothing but its correction", () => {
    const note = "Correction: Turkey delivered forty vehicles, not fifty.";
    expect(toReport(record({ title: "A correction", text: note })).text).toBe(`A correction\n\n${note}`);
  });
});

describe("identity and fields", () => {
  it("keeps a given id, and else makes one of outlet, publication and text alone", () => {
    expect(toReport(record({ id: "x", text: body })).id).toBe("x");
    const one = toReport(text(body), { outlet: "Sample", published: "2024-03-05" });
    const same = toReport(
      { ...text(`  ${body}\r\n`), origin: "b.txt" },
      { outlet: "Sample", published: "March 5, 2024" },
    );
    expect(one.id).toMatch(/^[0-9a-f]{16}$/);
    expect(same.id).toBe(one.id);
    expect(toReport(text(body), { outlet: "Other", published: "2024-03-05" }).id).not.toBe(one.id);
  });

  it("lets a record's fields beat flags", () => {
    const flags = { outlet: "Flag", published: "2023-01-01" };
    expect(toReport(record({ text: body, outlet: "Own", published: "2024-03-05" }), flags)).toMatchObject({
      outlet: "Own",
      published: "2024-03-05",
    });
    expect(toReport(record({ text: body }), flags)).toMatchObject({ outlet: "Flag", published: "2023-01-01" });
  });

  it("says clearly what is wrong with a publication that is no date", () => {
    expect(() => toReport(record({ text: body, published: "last week" }))).toThrow(ReportError);
    expect(() => toReport(text(body), { published: "3/5/2024" })).toThrow(
      /a\.txt: "published" is no date that can be read: "3\/5\/2024"; write it as/,
    );
  });

  it("refuses an input without usable text", () => {
    expect(() => toReport(text("  \n\u200b "))).toThrow(/a\.txt: no usable text: it holds no words/);
    expect(() => toReport(text("Advertisement\n\nShare"))).toThrow(/everything in it was taken for boilerplate/);
    expect(() => toReport(record({ text: "...", title: "Title" }))).toThrow(ReportError);
  });
});
