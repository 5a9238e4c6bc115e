/** Parts of the results page that programs of their own renew. */
import { describe, expect, test } from "vitest";
import { renewPart } from "../../bench/part.ts";

const main = "<!-- made by npm run bench: end -->";
const page = `# Results\n\n${main}\n\n## By hand\n\nWords.\n`;

describe("a part of the results page", () => {
  test("comes after those that are made already, and before what is written by hand", () => {
    const once = renewPart(page, "npm run bench:scale", ["## Scale", "", "one"]);
    const twice = renewPart(once, "npm run bench:killed", ["## Killed"]);
    expect(twice.indexOf("## Scale")).toBeGreaterThan(twice.indexOf(main));
    expect(twice.indexOf("## Killed")).toBeGreaterThan(twice.indexOf("## Scale"));
    expect(twice.indexOf("## By hand")).toBeGreaterThan(twice.indexOf("## Killed"));
  });
  test("is renewed in its place, and nothing else is touched", () => {
    const once = renewPart(page, "npm run bench:scale", ["one"]);
    const renewed = renewPart(once, "npm run bench:scale", ["two"]);
    expect(renewed).toBe(once.replace("one", "two"));
  });
  test("is refused where its end is missing", () => {
    const broken = renewPart(page, "npm run bench:scale", ["one"]).replace(
      "<!-- made by npm run bench:scale: end -->",
      "",
    );
    expect(() => renewPart(broken, "npm run bench:scale", ["two"])).toThrow("npm run bench:scale: end");
  });
});
