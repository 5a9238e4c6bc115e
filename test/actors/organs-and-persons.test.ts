import { describe, expect, test } from "vitest";
import { actorsIn, mentionsIn } from "./found.ts";

describe("organs of a state", () => {
  test.each([
    ["The Turkish Defence Ministry confirmed it.", "Turkish Defence Ministry = TUR"],
    ["The Ministry of Defence of Turkey confirmed it.", "Ministry of Defence of Turkey = TUR"],
    ["Russia's Foreign Ministry confirmed it.", "Russia's Foreign Ministry = RUS"],
    ["The Ukrainian General Staff confirmed it.", "Ukrainian General Staff = UKR"],
    ["South Korea's Joint Chiefs of Staff confirmed it.", "South Korea's Joint Chiefs of Staff = KOR"],
    ["The US Central Command confirmed it.", "US Central Command = USA"],
    ["The Bundeswehr confirmed it.", "Bundeswehr = DEU"],
    ["Polish lawmakers confirmed it.", "Polish lawmakers = POL"],
    ["The General Staff of the Armed Forces of Ukraine agreed.", "General Staff of the Armed Forces of Ukraine = UKR"],
  ])("%s", async (text, expected) => {
    expect(await actorsIn(text)).toEqual([expected]);
  });

  test("an organ is called alike however the report puts it", async () => {
    const [first] = await mentionsIn("The Turkish Defence Ministry agreed.");
    const [second] = await mentionsIn("Turkey's Defence Ministry agreed.");
    expect(second?.name).toBe(first?.name);
  });

  test("an organ of two states acts for both", async () => {
    expect(await actorsIn("The Turkish and Somali defence ministers met.")).toEqual([
      "Turkish and Somali defence ministers = SOM TUR",
    ]);
  });

  test("things of a state are no organ: the adjective stands alone and is marked", async () => {
    const [mention] = await mentionsIn("Turkish drones hit the depot.");
    expect(mention).toMatchObject({ principals: ["TUR"], adjectival: true, rule: "demonym" });
  });

  test("citizens do not act for their state", async () => {
    expect(await actorsIn("A Turkish analyst, an Iranian dissident and a Brazilian singer spoke.")).toEqual([
      "Turkish analyst = ?",
      "Iranian dissident = ?",
      "Brazilian singer = ?",
    ]);
  });
});

describe("persons", () => {
  test("a role learnt once holds for the rest of the report, and before it", async () => {
    const text =
      "Sikorski visits Kyiv\n\nPolish Foreign Minister Radosław Sikorski arrived on Monday. Later Sikorski left. The minister was tired.";
    const mentions = await mentionsIn(text);
    const persons = mentions.filter(({ kind }) => kind === "person");
    expect(persons.map(({ principals, name }) => `${name} ${principals.join()}`)).toEqual(
      Array.from({ length: 4 }, () => "Radosław Sikorski POL"),
    );
  });

  test.each([
    ["Selin Aksu, a spokeswoman for the Turkish Defence Ministry, declined to comment.", "Selin Aksu", "TUR"],
    ["Turkish Defence Ministry spokeswoman Col. Selin Aksu declined to comment.", "Selin Aksu", "TUR"],
    ["President Kemal Aydin of Turkey declined to comment.", "Kemal Aydin", "TUR"],
    ["Aydin, the Turkish president, declined to comment.", "Aydin", "TUR"],
    ["The president of Turkey, Kemal Aydin, declined to comment.", "Kemal Aydin", "TUR"],
    ["Russia's ambassador to Turkey, Igor Petrov, declined to comment.", "Igor Petrov", "RUS"],
    ["Oleh Bondar, head of Ukraine's military intelligence, declined to comment.", "Oleh Bondar", "UKR"],
    ["NATO Secretary-General Jan Berg declined to comment.", "Jan Berg", "org:NATO"],
  ])("%s", async (text, name, principal) => {
    const persons = (await mentionsIn(text)).filter(({ kind }) => kind === "person");
    expect(persons).toMatchObject([{ name, principals: [principal] }]);
  });

  test("a namesake is somebody else", async () => {
    const found = await actorsIn("Turkish President Kemal Aydin spoke. Then Murat Aydin, a baker, left.");
    expect(found.filter((line) => line.endsWith("TUR"))).toEqual(["Turkish President Kemal Aydin = TUR"]);
  });

  test("a title without a state names nobody's principal", async () => {
    const [mention] = await mentionsIn("Foreign Minister Aylin Demir arrived.");
    expect(mention).toMatchObject({ kind: "person", name: "Aylin Demir", principals: [] });
  });

  test("former office-holders no longer act for the state", async () => {
    expect(await actorsIn("Former Turkish president Kemal Aydin disagreed.")).toEqual([
      "Turkish president Kemal Aydin = ?",
    ]);
  });

  test("of a day that is not known, who stands for an office does not hold it", async () => {
    const text = "The Republican nominee, Donald Trump, spoke about Mexico. Trump promised a wall.";
    expect(await actorsIn(text)).not.toContain("Donald Trump = USA");
    expect(await actorsIn(text)).not.toContain("Trump = USA");
    expect(await actorsIn("Donald Trump spoke about Mexico.")).toContain("Donald Trump = USA");
  });

  test("office-holders of the vocabulary count within their term", async () => {
    const text = "Olaf Scholz arrived on Monday.";
    expect(await actorsIn(text, "2023-05-01")).toEqual(["Olaf Scholz = DEU"]);
    expect(await actorsIn(text, "2026-05-01")).toEqual([]);
  });
});
