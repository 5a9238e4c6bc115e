import { expect, test } from "vitest";
import { ahead } from "../../src/statements/ahead.ts";

interface Item {
  name: string;
  weight: number;
}

async function* sourceOf(items: Item[], log: string[] = []): AsyncGenerator<Item> {
  try {
    for (const item of items) {
      log.push(`taken ${item.name}`);
      yield item;
    }
  } finally {
    log.push("closed");
  }
}

const named = (count: number, weight: number): Item[] =>
  Array.from({ length: count }, (_, n) => ({ name: String(n), weight }));

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

test("what is taken ahead comes in the source's order, each begun before it comes", async () => {
  const begun: string[] = [];
  const come: string[] = [];
  for await (const { name } of ahead(
    sourceOf(named(50, 1)),
    ({ weight }) => weight,
    ({ name }) => void begun.push(name),
  )) {
    expect(begun).toContain(name);
    come.push(name);
    await soon();
    // By now the rest has been begun as well.
    expect(begun).toHaveLength(50);
  }
  expect(come).toEqual(begun);
});

test("an archive of any length fits: no more than a million characters are held at a time", async () => {
  let held = 0;
  let most = 0;
  const begin = ({ weight }: Item): void => {
    held += weight;
    most = Math.max(most, held);
  };
  for await (const { weight } of ahead(sourceOf(named(40, 300_000)), (item) => item.weight, begin)) {
    await soon();
    held -= weight;
  }
  expect(held).toBe(0);
  expect(most).toBeGreaterThan(300_000);
  expect(most).toBeLessThanOrEqual(1_200_000);
});

test("a source that fails is told after what it gave before, and one that is no longer needed is closed", async () => {
  async function* failing(): AsyncGenerator<Item> {
    yield { name: "good", weight: 1 };
    throw new Error("the disk is gone");
  }
  const come: string[] = [];
  const all = async (): Promise<void> => {
    for await (const { name } of ahead(
      failing(),
      () => 1,
      () => {},
    ))
      come.push(name);
  };
  await expect(all()).rejects.toThrow("the disk is gone");
  expect(come).toEqual(["good"]);

  const log: string[] = [];
  for await (const { name } of ahead(
    sourceOf(named(100, 600_000), log),
    ({ weight }) => weight,
    () => {},
  )) {
    if (name === "1") break;
  }
  await soon();
  expect(log.at(-1)).toBe("closed");
  expect(log.length).toBeLessThan(10);
});
