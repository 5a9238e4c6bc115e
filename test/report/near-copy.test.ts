import { describe, expect, it } from "vitest";
import { containment, isNearCopy, resemblance, shingles } from "../../src/report/near-copy.ts";

const wire = Array.from(
  { length: 12 },
  (_, i) => `In month ${i} Turkey sent ship ${i * 7} to port ${i * 3} of Somalia, said officer number ${i + 40}.`,
);
const other = Array.from(
  { length: 12 },
  (_, i) => `Peru and Chile agreed on point ${i} of a treaty about the sea and its fish, paragraph ${i * 5}.`,
);

describe("near copies", () => {
  it("a text is wholly like itself, whatever its case and punctuation", () => {
    const text = wire.join(" ");
    expect(resemblance(shingles(text), shingles(text.toUpperCase().replaceAll(",", " —")))).toBe(1);
  });

  it("a copy with a new headline and two paragraphs cut is a near copy", () => {
    const copy = ["Ships again", ...wire.slice(0, 10)].join("\n\n");
    expect(isNearCopy(shingles(wire.join("\n\n")), shingles(copy))).toBe(true);
  });

  it("a copy cut to a third is a near copy by containment", () => {
    const [all, cut] = [shingles(wire.join(" ")), shingles(wire.slice(0, 4).join(" "))];
    expect(resemblance(all, cut)).toBeLessThan(0.5);
    expect(containment(all, cut)).toBe(1);
    expect(isNearCopy(all, cut)).toBe(true);
  });

  it("a report that quotes one sentence of another is none", () => {
    expect(isNearCopy(shingles(wire.join(" ")), shingles([...other, wire[0]].join(" ")))).toBe(false);
  });

  it("short texts are copies only when they are the same", () => {
    expect(isNearCopy(shingles("Turkey sent ships to Somalia today."), shingles("Turkey sent ships to Somalia."))).toBe(
      false,
    );
    expect(isNearCopy(shingles("Turkey sent ships."), shingles("turkey sent ships"))).toBe(true);
  });

  it("texts without words resemble nothing", () => {
    expect(shingles("— …").size).toBe(0);
    expect(resemblance(shingles(""), shingles(""))).toBe(0);
    expect(isNearCopy(shingles(""), shingles(""))).toBe(false);
  });
});
