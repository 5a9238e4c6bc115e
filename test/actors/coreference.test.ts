import { describe, expect, test } from "vitest";
import { actorsIn, mentionsIn } from "./found.ts";

describe("what takes up an actor", () => {
  test("the ministry is the one named before", async () => {
    const text = "Russia's Foreign Ministry protested. The ministry recalled its envoy.";
    expect(await actorsIn(text)).toContain("ministry = RUS");
  });
  test("a ministry is named by its spokeswoman as well", async () => {
    const text =
      "Selin Aksu, a spokeswoman for the Turkish Defence Ministry, arrived. The ministry declined to comment.";
    const mentions = await mentionsIn(text);
    expect(mentions.at(-1)).toMatchObject({ principals: ["TUR"], kind: "organ", name: "Turkish Defence Ministry" });
  });
  test("a ministry that nobody named before stays open", async () => {
    expect(await actorsIn("The ministry declined to comment.")).toEqual(["ministry = ?"]);
  });
  test("the foreign minister is not the defence minister", async () => {
    const text = "Turkish Defence Minister Aylin Demir spoke. The foreign minister listened.";
    expect(await actorsIn(text)).toContain("foreign minister = ?");
  });
  test("the kingdom is the only kingdom of the report", async () => {
    expect(await actorsIn("Jordan closed its border. The kingdom expects refugees.")).toContain("kingdom = JOR");
    expect(await actorsIn("Jordan and Morocco met. The kingdom expects refugees.")).toContain("kingdom = ?");
  });
  test("two countries are the two that were named, and nobody where there were three", async () => {
    expect(await actorsIn("Hungary and Serbia met. Both countries agreed.")).toContain("Both countries = HUN SRB");
    expect(await actorsIn("Turkey helped Somalia. The two countries agreed.")).toContain("The two countries = SOM TUR");
    expect(await actorsIn("Qatar, Oman and Egypt met. The two countries agreed.")).toContain("The two countries = ?");
  });
  test("the country is the only one at hand", async () => {
    expect(await actorsIn("Somalia asked for help. The country needs boats.")).toContain("country = SOM");
    expect(await actorsIn("Turkey met Somalia. The country needs boats.")).toContain("country = ?");
  });
});

describe("pronouns", () => {
  test("what a state says of itself is its own", async () => {
    expect(await actorsIn("Ankara said it would send troops.")).toContain("it = TUR");
    expect(await actorsIn("Turkey withdrew its troops.")).toContain("its = TUR");
  });
  test("the weather is no state", async () => {
    expect(await actorsIn("Turkey signed the deal. It rained.")).not.toContain("It = TUR");
  });
  test("where two could be meant, nobody is", async () => {
    const mentions = await mentionsIn("Turkey met Somalia, and Egypt warned Ethiopia. It sent troops.");
    expect(mentions.filter(({ name }) => name === "It").every(({ principals }) => principals.length === 0)).toBe(true);
  });
  test("she is the only person at hand", async () => {
    const text = "Turkish Foreign Minister Aylin Demir arrived. She met reporters.";
    expect(await actorsIn(text)).toContain("She = TUR");
  });
  test("he is nobody where two persons or a stranger could be meant", async () => {
    const two = "Turkish President Kemal Aydin met Russian President Pavel Orlov. He left early.";
    expect(await actorsIn(two)).toContain("He = ?");
    const stranger = "Turkish President Kemal Aydin spoke. The farmer disagreed. He left early.";
    expect(await actorsIn(stranger)).toContain("He = ?");
  });
});

describe("the shape of what is found", () => {
  test("mentions are in order, do not overlap, and their spans are their words", async () => {
    const text =
      "Turkey's Defence Ministry spokeswoman Col. Selin Aksu said Ankara and Mogadishu would help U.S.-backed forces.";
    const mentions = await mentionsIn(text);
    mentions.forEach((mention, k) => {
      expect(mention.start).toBeGreaterThanOrEqual(mentions[k - 1]?.end ?? 0);
      expect(mention.headWord).toBeGreaterThanOrEqual(mention.firstWord);
      expect(mention.headWord).toBeLessThan(mention.endWord);
    });
    expect(text.slice(mentions[0]!.start, mentions[0]!.end)).toBe(
      "Turkey's Defence Ministry spokeswoman Col. Selin Aksu",
    );
  });
  test("an empty text has no actors", async () => {
    expect(await mentionsIn("")).toEqual([]);
  });
});
