import { describe, expect, test } from "vitest";
import { actorsIn } from "./found.ts";

describe("names that belong to several things", () => {
  test("persons are no states", async () => {
    expect(await actorsIn("Michael Jordan met Chad Smith, and Jordan Peterson met Kenya Moore.")).toEqual([]);
    expect(await actorsIn("Yesterday Paris Hilton and Cuba Gooding sang, and Denzel Washington laughed.")).toEqual([]);
  });
  test("Georgia is settled by what stands around it, and left open in America", async () => {
    expect(await actorsIn("Georgia accused Russia over South Ossetia, Tbilisi said.")).toContain("Georgia = GEO");
    expect(await actorsIn("Votes were counted in Georgia. Atlanta reported first.")).toEqual([
      "Georgia = ?",
      "Atlanta = ?",
    ]);
  });
  test("the bird and the dishes are no state", async () => {
    expect(await actorsIn("They ate roast turkey from fine china.")).not.toContain("turkey = TUR");
    expect(await actorsIn("Turkey with gravy was served on Thanksgiving.")).toEqual(["Turkey = ?"]);
  });
  test("towns abroad are no governments", async () => {
    expect(await actorsIn("She left Lebanon, Pa., for London, Ontario, and Moscow, Idaho.")).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/= [A-Z]/u)]),
    );
  });
  test("Washington is a government, a newspaper's name, or a state of the union", async () => {
    const text = "The Washington Post said that Washington had warned Ankara, a U.S. official said.";
    expect(await actorsIn(text)).toEqual(expect.arrayContaining(["Washington = USA", "The Washington Post = ?"]));
    expect(await actorsIn("Rain fell in Washington state.")).toEqual([]);
  });
  test("Korea and Congo stay open until the report tells", async () => {
    expect(await actorsIn("Korea launched a satellite.")).toEqual(["Korea = ?"]);
    expect(await actorsIn("Korea launched a satellite, Seoul said.")).toContain("Korea = KOR");
    expect(await actorsIn("Congo closed the border.")).toEqual(["Congo = ?"]);
    expect(await actorsIn("Congo accused Rwanda of backing M23 rebels.")).toContain("Congo = COD");
  });
  test("the North and the South are the Koreas where both are named", async () => {
    const text = "North Korea fired a rocket. South Korea protested. The North ignored the South.";
    expect(await actorsIn(text)).toEqual(["North Korea = PRK", "South Korea = KOR", "North = PRK", "South = KOR"]);
    expect(await actorsIn("Italy is divided. The North ignored the South.")).toEqual(["Italy = ITA"]);
  });
  test("longer names that contain a state's name are not the state", async () => {
    const text = "New Mexico, American Samoa and the Democratic Party sued the Bank of China (Canada).";
    expect(await actorsIn(text)).toEqual(["American Samoa = ASM", "Bank of China = CHN"]);
  });
  test("a company named after a state acts for the state only where the state holds it", async () => {
    expect(await actorsIn("Turkish Airlines and Air France cancelled flights.")).toEqual([
      "Turkish Airlines = TUR",
      "Air France = ?",
    ]);
  });
  test("an imperative is no demonym", async () => {
    expect(await actorsIn("Polish the silver before you leave.")).toEqual([]);
  });
  test("Brussels is the Union unless the report is about Belgium", async () => {
    expect(await actorsIn("The EU met. Brussels imposed tariffs.")).toContain("Brussels = org:EU");
    expect(await actorsIn("Belgium summoned the envoy. Brussels protested.")).toContain("Brussels = BEL");
  });
});
