import { describe, expect, test } from "vitest";
import { states } from "../../src/actors/states.ts";
import { actorsIn, mentionsIn } from "./found.ts";

describe("names of states", () => {
  test("every state is found by its name, its demonym and what its people are called", async () => {
    const missed: string[] = [];
    for (const { code, name, names, adjectives } of states()) {
      for (const form of [name, ...names.slice(0, 2)]) {
        const found = await mentionsIn(`Yesterday ${form} signed the treaty.`);
        if (!found.some((mention) => mention.principals.includes(code))) missed.push(form);
      }
      const [adjective] = adjectives;
      if (adjective === undefined) continue;
      const found = await mentionsIn(`The ${adjective} government, which rules ${name}, signed the treaty.`);
      if (!found.some((mention) => mention.kind === "organ" && mention.principals.includes(code)))
        missed.push(adjective);
    }
    expect(missed).toEqual([]);
  });

  test("the longest name wins", async () => {
    const text =
      "Guinea, Guinea-Bissau, Equatorial Guinea, Papua New Guinea, Niger, Nigeria, Sudan and South Sudan signed.";
    expect(await actorsIn(text)).toEqual([
      "Guinea = GIN",
      "Guinea-Bissau = GNB",
      "Equatorial Guinea = GNQ",
      "Papua New Guinea = PNG",
      "Niger = NER",
      "Nigeria = NGA",
      "Sudan = SDN",
      "South Sudan = SSD",
    ]);
  });

  test("historic and contested states have their own principals", async () => {
    const text = "Soviet troops left East Germany. Yugoslavia protested. Taiwan recognised Kosovo and Palestine.";
    expect(await actorsIn(text)).toEqual([
      "Soviet troops = SUN",
      "East Germany = DDR",
      "Yugoslavia = YUG",
      "Taiwan = TWN",
      "Kosovo = XKX",
      "Palestine = PSE",
    ]);
  });

  test("diacritics, spelling variants and capitals do not matter", async () => {
    expect(await actorsIn("TÜRKİYE AND SOMALIA AGREED")).toEqual(expect.arrayContaining(["TÜRKİYE = TUR"]));
    expect(await actorsIn("Türkiye met Côte d’Ivoire in July.")).toEqual(["Türkiye = TUR", "Côte d’Ivoire = CIV"]);
  });

  test("seats, streets and palaces stand for their state", async () => {
    const text = "The Kremlin, the Quai d'Orsay, Downing Street and the Pentagon rejected the plan of the Knesset.";
    expect(await actorsIn(text)).toEqual([
      "Kremlin = RUS",
      "Quai d'Orsay = FRA",
      "Downing Street = GBR",
      "Pentagon = USA",
      "Knesset = ISR",
    ]);
  });

  test("collective phrases stay as mentioned", async () => {
    const mentions = await mentionsIn("The West and the international community condemned the attack.");
    expect(mentions.map(({ kind, principals }) => ({ kind, principals }))).toEqual([
      { kind: "collective", principals: [] },
      { kind: "collective", principals: [] },
    ]);
  });

  test("organisations, armed groups, agencies and companies act for their principals", async () => {
    const text = "The European Commission fined Gazprom. KCNA quoted the IAEA. Hezbollah and al-Shabaab denied it.";
    const mentions = await mentionsIn(text);
    expect(mentions.map(({ principals, kind }) => `${principals.join()} ${kind}`)).toEqual([
      "org:EU organisation",
      "RUS company",
      "PRK agency",
      "org:IAEA organisation",
      "grp:hezbollah group",
      "grp:al-shabaab group",
    ]);
  });
});

describe("capitals", () => {
  test("a capital that speaks or is dealt with is the state", async () => {
    expect(await actorsIn("Ankara said that talks with Moscow had failed.")).toEqual(["Ankara = TUR", "Moscow = RUS"]);
  });
  test("a capital in which something happens is a place without a principal", async () => {
    const mentions = await mentionsIn("The delegations met in Ankara. The minister flew to Moscow.");
    const places = mentions.filter(({ rule }) => rule === "place");
    expect(places.map(({ name, principals }) => ({ name, principals }))).toEqual([
      { name: "Ankara", principals: [] },
      { name: "Moscow", principals: [] },
    ]);
  });
  test("a dateline is a place", async () => {
    const [first] = await mentionsIn("MOSCOW, March 5 (Reuters) - Russia signed the treaty on Tuesday.");
    expect(first).toMatchObject({ rule: "place", principals: [] });
  });
  test("officials in a capital act for its state, guests there do not", async () => {
    expect(await actorsIn("Officials in Moscow denied the report.")).toEqual(["Officials in Moscow = RUS"]);
    expect(await actorsIn("US officials in Moscow denied the report.")).toEqual(["US officials = USA", "Moscow = ?"]);
  });
});
