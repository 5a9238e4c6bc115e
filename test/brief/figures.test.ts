import { describe, expect, test } from "vitest";
import { nameOf } from "../../src/actors/principals.ts";
import type { Brief, BriefInput, Figure } from "../../src/brief/brief.ts";
import { composeBrief } from "../../src/brief/compose.ts";
import { renderHtml } from "../../src/brief/render-html.ts";
import { renderJson } from "../../src/brief/render-json.ts";
import { renderMarkdown } from "../../src/brief/render-markdown.ts";
import { renderText } from "../../src/brief/render-text.ts";
import { unsupported } from "../../src/brief/unsupported.ts";
import { buildClaims } from "../../src/claims/build-claims.ts";
import type { Report } from "../../src/terms/types.ts";
import { factsOf, ministry, statement, type StatementInput } from "../support/statement.ts";

function inputOf(dyad: [string, string], inputs: StatementInput[]) {
  const statements = inputs.map((each) => statement({ dyad, ...each }));
  return {
    a: dyad[0],
    b: dyad[1],
    names: nameOf,
    claims: buildClaims(statements, factsOf(statements)),
    statementsById: new Map(statements.map((each) => [each.id, each])),
    reportsById: new Map<string, Report>(),
    coverage: { reports: inputs.length, outlets: ["A"], first: "2024-03-01", last: "2024-03-14" },
    since: null,
    until: null,
    asOf: null,
    cutOff: "2024-03-20",
  } satisfies BriefInput & { reportsById: Map<string, Report> };
}

function figure(brief: Brief, id: string): Figure | undefined {
  const block = brief.sections.find((section) => section.id === id)?.blocks[0];
  return block?.kind === "figure" ? block : undefined;
}

const gift: StatementInput = {
  id: "a",
  chain: [ministry("KEN")],
  proposition: {
    others: [
      { principal: "grp:al-shabaab", role: "affected" },
      { principal: "org:EU", role: "affected" },
    ],
  },
};
const denial: StatementInput = {
  id: "b",
  dyad: ["SOM", "TUR"],
  stance: "denies",
  scope: "whole",
  chain: [ministry("SOM", "acting")],
  proposition: { type: "ASSAULT", predicate: "attack", object: null },
};
const talks: StatementInput = { id: "c", proposition: { type: "CONSULT", predicate: "meet", object: null } };

describe("the figures of a brief", () => {
  const input = inputOf(["TUR", "SOM"], [gift, denial, talks]);
  const brief = composeBrief(input);
  const network = figure(brief, "network");
  const map = figure(brief, "map");

  test("are the same for the same claims, whatever their order, and say nothing unsupported", () => {
    const again = composeBrief({ ...input, claims: input.claims.toReversed() });
    expect(figure(again, "network")).toEqual(network);
    expect(figure(again, "map")).toEqual(map);
    expect(unsupported(brief, input)).toEqual([]);
  });

  test("are whole drawings with a title and a description, without script or anything fetched", async () => {
    for (const svg of [network?.svg ?? "", map?.svg ?? ""]) {
      expect(svg).toMatch(/^<svg [^>]*role="img"[\s\S]*<title [^>]*>[\s\S]*<desc [^>]*>[\s\S]*<\/svg>\n$/u);
      expect(svg).not.toMatch(/<script|<image|href|url\(|NaN|undefined/u);
      expect(svg.length).toBeLessThan(120_000);
    }
    await expect(network?.svg).toMatchFileSnapshot("../golden/brief/network.svg");
  });

  test("name who is named and who is heard, each by its own name", () => {
    for (const [code, name] of [
      ["KEN", "Kenya"],
      ["grp:al-shabaab", "al-Shabaab"],
      ["org:EU", "European Union"],
    ]) {
      expect(network?.svg).toContain(`data-actor="${code}">${name}</text>`);
    }
    expect(map?.caption.runs[0]?.text).toContain("Without a place on the map: al-Shabaab, the European Union.");
  });

  test("do not draw a denied act like one that is reported, nor an arrow where there is no direction", () => {
    expect(network?.svg).toContain(">material conflict: 1 denied</text>");
    expect(network?.svg).toContain("fg-hollow fg-conflict");
    expect(map?.svg.match(/<polygon/gu)).toHaveLength(2);
  });

  test("stand as drawings in HTML, as tables of the same data elsewhere", () => {
    expect(renderHtml(brief)).toContain('<svg xmlns="http://www.w3.org/2000/svg"');
    expect(renderHtml(brief, { drawings: false })).not.toContain("<svg");
    for (const text of [renderMarkdown(brief), renderText(brief, { color: false, width: 200 }), renderJson(brief)]) {
      expect(text).not.toContain("<svg");
      expect(text).toMatch(/Turkey and Somalia[\s\S]*Verbal cooperation/u);
    }
  });

  test("whose labels name or count what no cited claim holds are found", () => {
    const tampered = (from: string, to: string): string[] => {
      const copy = structuredClone(brief);
      const drawn = figure(copy, "network");
      if (drawn === undefined || !drawn.svg.includes(from)) throw new Error(`no ${from}`);
      drawn.svg = drawn.svg.replace(from, to);
      return unsupported(copy, input).map(({ what }) => what);
    };
    expect(tampered('data-actor="KEN">Kenya', 'data-actor="KEN">Eritrea')).toEqual(["Eritrea"]);
    expect(tampered('data-actor="KEN">Kenya', 'data-actor="ERI">Eritrea')).toEqual(["Eritrea"]);
    expect(tampered(">material conflict: 1 denied", ">material conflict: 4 denied")).toEqual([
      "material conflict: 4 denied",
    ]);
  });
});

/** Area within a path of relative lines, in square units. */
function areaOf(path: string): number {
  return path.split("M").reduce((sum, ring) => {
    const points: [number, number][] = [];
    for (const [, x = "", y = ""] of ring.matchAll(/(-?[\d.]+) (-?[\d.]+)/gu)) {
      const [lastX, lastY] = points.at(-1) ?? [0, 0];
      points.push([lastX + Number(x), lastY + Number(y)]);
    }
    const area = points.reduce((total, [x, y], at) => {
      const [nextX, nextY] = points[(at + 1) % points.length]!;
      return total + x * nextY - nextX * y;
    }, 0);
    return sum + Math.abs(area) / 2;
  }, 0);
}

describe("the map", () => {
  const svgOf = (a: string, b: string): string | undefined => figure(composeBrief(inputOf([a, b], [gift])), "map")?.svg;
  const numbers = (svg: string, name: string): number[] =>
    [...svg.matchAll(new RegExp(`class="fg-${name}"`, "gu"))].map(({ index }) => index);

  test.each([
    ["RUS", "USA"],
    ["FJI", "NZL"],
    ["USA", "AUS"],
    ["CHN", "BRA"],
  ])("of %s and %s keeps each in one piece across the 180th meridian, within its frame", (a, b) => {
    const svg = svgOf(a, b) ?? "";
    expect(svg.length).toBeLessThan(120_000);
    expect(numbers(svg, "state")).toHaveLength(2);
    for (const [path] of svg.matchAll(/<path d="[^"]*" class="fg-state"/gu)) {
      const starts = [...path.matchAll(/M(-?[\d.]+) /gu)].map(([, x]) => Number(x));
      // A state torn at the seam would stand at both edges.
      expect(starts.some((x) => x < 10) && starts.some((x) => x > 750)).toBe(false);
    }
    expect(svg.match(/<polygon/gu)).toHaveLength(1);
    // Islands that lost points have not turned inside out and covered the sea.
    const land = /<path d="([^"]*)" class="fg-land"/u.exec(svg)?.[1] ?? "";
    expect(areaOf(land)).toBeGreaterThan(0);
    expect(areaOf(land)).toBeLessThan(0.6 * 760 * 440);
  });

  test("shows a small state in a ring, and one of two where the other is an organisation", () => {
    expect(svgOf("ITA", "VAT")).toContain("<circle");
    const svg = svgOf("FRA", "org:NATO") ?? "";
    expect(numbers(svg, "state")).toHaveLength(1);
    expect(svg).not.toContain("<polygon");
  });

  test("is left out where neither of the two has a shape", () => {
    expect(svgOf("SUN", "org:NATO")).toBeUndefined();
  });
});
