/** What annotators of corpora may rely on: places hold what their words did, and no word of a corpus is kept. */
import { describe, expect, test } from "vitest";
import { annotation, faultsOf } from "../../src/bench/annotation.ts";
import { placed, plainText, worded } from "../../scripts/lib/placed.ts";

const text = plainText(
  "Lima  and Quito met.\nThe ministry said the talks were brief;\u200B it denied that the talks in May were broken off.",
);
const statement = annotation.parse({
  anchor: "talks",
  in: "that the talks in",
  type: "REJECT",
  source: "PER",
  target: "ECU",
  stance: "denies",
  scope: "whole",
  chain: [{ mention: "it", principal: "PER", kind: "government", cue: "denied … that" }],
});

describe("annotations by place", () => {
  test("texts are put in the shape that reports keep", () => {
    expect(text).toBe(
      "Lima and Quito met.\n\nThe ministry said the talks were brief; it denied that the talks in May were broken off.",
    );
  });

  test("hold no word of the text and give all of them back", () => {
    const kept = placed("x", text, [statement]);
    expect(JSON.stringify(kept)).not.toMatch(/talks|denied/u);
    const [again] = worded(text, kept);
    expect(again).toMatchObject({ anchor: "talks", chain: statement.chain, scope: "whole" });
    expect([...faultsOf(again!, text)]).toEqual([]);
    expect(text.indexOf(again!.in!) + again!.in!.indexOf("talks")).toBe(text.lastIndexOf("talks"));
    expect(placed("x", text, [again!])).toEqual(kept);
  });

  test("are refused where a source does not stand in the text", () => {
    const [link] = statement.chain;
    const wrong = { ...statement, chain: [{ ...link!, mention: "Bogota" }] };
    expect(() => placed("x", text, [wrong])).toThrow('"Bogota" is not in the text');
  });
});
