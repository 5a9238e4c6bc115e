import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builtInSources } from "../../src/claims/built-in-sources.ts";
import { SourceRegister } from "../../src/claims/register.ts";
import { reliabilities, type SourceEntry } from "../../src/claims/source-entry.ts";
import { nameKey } from "../../src/claims/source-name.ts";
import { vocabulary } from "../../src/terms/vocabulary.ts";

const register = new SourceRegister();

function entry(name: string, fields: Partial<SourceEntry>): SourceEntry {
  return { key: nameKey(name), name, changedBy: "tester", changedAt: "2024-03-05T08:00:00.000Z", ...fields };
}

describe("names are matched as a reader would match them", () => {
  test.each([
    [
      "Reuters",
      ["REUTERS", "reuters", "Reuters News Agency", "the news agency Reuters", "Reuters News", "reuters.com"],
    ],
    ["Associated Press", ["AP", "The Associated Press", "associated press"]],
    ["Anadolu Agency", ["AA", "Anadolu", "Anadolu Ajansı", "the state-run news agency Anadolu"]],
    ["Xinhua", ["Xinhua news agency", "XINHUA", "the official news agency Xinhua"]],
    ["The Guardian", ["Guardian", "THE GUARDIAN", "The Guardian newspaper", "the newspaper The Guardian"]],
    ["Al Jazeera", ["Al-Jazeera", "al jazeera", "Al Jazeera television"]],
    ["Hürriyet", ["Hurriyet", "HÜRRİYET"]],
    ["Janes", ["Jane's", "Jane’s"]],
    ["BBC", ["bbc.co.uk", "the broadcaster BBC", "www.bbc.com"]],
  ])("%s", (name, others) => {
    const key = register.keyOf(name);
    expect(register.find(name)).not.toBeNull();
    expect(others.map((other) => [other, register.keyOf(other)])).toEqual(others.map((other) => [other, key]));
  });

  test("a tag that several agencies share, or in other letters than printed, names none of them", () => {
    expect(register.find("MNA")).toBeNull();
    expect(register.find("AFP")?.name).toBe("Agence France-Presse");
    expect(register.find("aa")).toBeNull();
  });

  test("a person or ministry is not the agency or outlet of the same name", () => {
    expect(register.find("Petra")?.principal).toBe("JOR");
    expect(register.find("Petra", "person")).toBeNull();
    const key = register.keyOf("Petra", "person");
    expect(key).not.toBe(register.keyOf("Petra", "agency"));
    const set = new SourceRegister([entry("Petra", { key, kind: "person", reliability: "D" })]);
    expect([set.reliabilityOf("Petra", "person"), set.reliabilityOf("Petra")]).toEqual(["D", "F"]);
    expect(set.voiceKeyOf("Petra", "person")).toBe(register.voiceKeyOf("Petra", "person"));
    expect(register.find("Taiwan", "government")).toBeNull();
    expect(register.find("Taiwan")).toBeNull();
    expect(register.find("China Daily")?.principal).toBe("CHN");
  });
});

describe("voices", () => {
  test("outlets under one roof are one voice, others are their own", () => {
    const demiroren = ["Hürriyet", "Milliyet", "CNN Turk", "DHA"].map((name) => register.voiceKeyOf(name));
    expect(new Set(demiroren)).toEqual(new Set(["house:demiroren group"]));
    expect(register.houseOf("Financial Times")).toEqual({ key: "house:nikkei inc", name: "Nikkei Inc." });
    expect(register.voiceKeyOf("Nikkei Asia")).toBe(register.voiceKeyOf("financial times"));
    expect(register.voiceKeyOf("British Broadcasting Corporation")).toBe("house:bbc");
    expect(register.voiceKeyOf("CNN")).not.toBe(register.voiceKeyOf("CNN Türk"));
    expect(register.voiceKeyOf("Haaretz")).not.toBe(register.voiceKeyOf("Times of Israel"));
  });

  test("outlets and agencies of a state speak with the state's voice, public-service ones with their own", () => {
    for (const name of ["TASS", "RIA Novosti", "Sputnik", "RT", "Rossiya 1"]) {
      expect(register.voiceKeyOf(name)).toBe("principal:RUS");
    }
    expect(register.voiceKeyOf("Xinhua", "agency")).toBe(register.voiceKeyOf("Global Times", "outlet"));
    expect(register.principalOf("BBC")).toBeNull();
    expect(register.voiceKeyOf("EFE")).toBe("house:efe");
  });

  test("an unknown outlet has reliability F and its own voice, which its grade never changes", () => {
    expect(register.reliabilityOf("Sample Courier")).toBe("F");
    expect(register.principalOf("Sample Courier")).toBeUndefined();
    expect(register.voiceKeyOf("The Sample Courier newspaper")).toBe(register.voiceKeyOf("Sample Courier"));
    expect(register.voiceKeyOf("Sample Courier")).not.toBe(register.voiceKeyOf("Sample Gazette"));
    for (const reliability of reliabilities) {
      const graded = new SourceRegister([entry("Sample Courier", { reliability })]);
      expect(graded.reliabilityOf("the sample courier")).toBe(reliability);
      expect(graded.voiceKeyOf("Sample Courier")).toBe(register.voiceKeyOf("Sample Courier"));
    }
  });

  test("what a report says of a source counts only where the register does not say", () => {
    expect(register.voiceKeyOf("Selin Aksu", "person", "TUR")).toBe("principal:TUR");
    expect(register.voiceKeyOf("Selin Aksu", "expert", "TUR")).toBe("person:selin aksu");
    expect(register.voiceKeyOf("BBC", "outlet", "GBR")).toBe("house:bbc");
    expect(register.voiceKeyOf("Sample Agency of Ruritania", "agency", "XKX")).toBe("principal:XKX");
    expect(register.voiceKeyOf("Annual Report", "document")).toBe("document:annual report");
  });
});

describe("what a ledger's users set", () => {
  test("beats the vocabulary field by field, and the rest of it stands", () => {
    const set = new SourceRegister([entry("Interfax", { principal: "RUS", reliability: "C" })]);
    expect(set.find("interfax news agency")).toMatchObject({ kind: "agency", principal: "RUS", reliability: "C" });
    expect(set.voiceKeyOf("Interfax")).toBe("principal:RUS");
    const freed = new SourceRegister([entry("MTI", { principal: null })]);
    expect(freed.voiceKeyOf("Hungarian News Agency", "agency", "HUN")).toBe("house:mti");
  });

  test("an owner joins unlisted outlets, through several roofs, and a circle of owners ends", () => {
    const set = new SourceRegister([
      entry("Sample Courier", { owner: "Sample Press" }),
      entry("Sample Gazette", { owner: "The Sample Press" }),
      entry("Sample Press", { owner: "Sample Holdings" }),
      entry("Round A", { owner: "Round B" }),
      entry("Round B", { owner: "Round A" }),
    ]);
    expect(set.houseOf("Sample Courier")).toEqual({ key: "house:sample holdings", name: "Sample Holdings" });
    expect(set.voiceKeyOf("Sample Gazette")).toBe(set.voiceKeyOf("Sample Courier"));
    expect(set.houseOf("Round A").key).toBe(set.houseOf("Round B").key);
    expect(set.principalOf("Round A")).toBeUndefined();
  });

  test("an outlet whose house speaks for a state speaks for it too, unless set otherwise", () => {
    const house = entry("Sample State Holding", { principal: "BLR" });
    const owned = new SourceRegister([house, entry("Sky News", { owner: "Sample State Holding" })]);
    expect(owned.voiceKeyOf("Sky News")).toBe("principal:BLR");
    const free = new SourceRegister([house, entry("Sky News", { owner: "Sample State Holding", principal: null })]);
    expect(free.voiceKeyOf("Sky News")).toBe("house:sample state holding");
  });

  test("an entry made under another name of a listed source is that source's, the latest change last", () => {
    const later = entry("Islamic Republic News Agency", { reliability: "E", changedAt: "2024-04-01T00:00:00.000Z" });
    const set = new SourceRegister([later, entry("IRNA", { reliability: "B" })]);
    expect([set.reliabilityOf("IRNA"), set.principalOf("IRNA")]).toEqual(["E", "IRN"]);
  });

  test("the order in which entries are given changes nothing", () => {
    const entries = ["Reuters", "Sample Courier", "IRNA", "Islamic Republic News Agency"].map((name, n) =>
      entry(name, { owner: `Owner ${n}`, changedAt: `2024-03-0${n + 1}T00:00:00.000Z` }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: 4, maxLength: 4 }), (order) => {
        expect(new SourceRegister(order).all()).toEqual(new SourceRegister(entries).all());
      }),
      { numRuns: 24 },
    );
  });
});

test("the vocabulary puts no outlet under two roofs, and no outlet of a state under one", () => {
  const { houses } = vocabulary<{ houses: { name: string; outlets: string[] }[] }>("houses");
  const roofs = new Map<string, Set<string>>();
  for (const { name, outlets } of houses) {
    for (const outlet of outlets) {
      const key = register.keyOf(outlet);
      roofs.set(key, (roofs.get(key) ?? new Set()).add(name));
    }
  }
  expect([...roofs].filter(([, names]) => names.size > 1)).toEqual([]);
  const owned = [...builtInSources().byKey.values()].filter(({ owner }) => owner !== null);
  expect(owned.filter(({ principal }) => principal != null)).toEqual([]);
  expect(owned.length).toBeGreaterThan(100);
  expect(owned.filter(({ key, owner }) => register.keyOf(owner ?? "") === key)).toEqual([]);
});
