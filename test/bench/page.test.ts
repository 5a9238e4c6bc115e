import { expect, test } from "vitest";
import { measurements } from "../../bench/measurements.ts";
import { commandOf, medians, renew, type Results } from "../../bench/page.ts";
import { readYardsticks } from "../../bench/yardsticks.ts";
import { createProgram } from "../../src/cli/program.ts";

const [attribution] = measurements;
const results = (alpha: number, folds: Results["folds"] = null): Results => ({
  date: "2024-03-05",
  machine: { cores: 2, processor: "a processor", node: "20.19.0", system: "linux x64", load: 0.1 },
  modelVersion: "abc123",
  measured: [{ measurement: attribution!, runs: [{ task: "attribution", n: 3, alpha }] }],
  folds,
  yardsticks: [],
});

test("each figure stands under the command that makes it, beside what others reach", () => {
  const page = renew(null, results(0.7));
  expect(page).toContain('`entente bench attribution --data "$CORPORA/polnear/dev" --json`');
  expect(page).toMatch(/\| `alpha` \| 0\.7 \| 0\.754.*\|/u);
  expect(page).toContain("model `abc123`");
});

test("what was written by hand stays, and figures are renewed", () => {
  const old = renew(null, results(0.7))
    .replace("# Results", "# Results\n\nBefore.")
    .concat("\n## Read by hand\n\nAfter.\n");
  const page = renew(old, results(0.8));
  expect(page).toContain("Before.");
  expect(page).toContain("## Read by hand\n\nAfter.\n");
  expect(page).toContain("| 0.8 |");
  expect(page).not.toContain("| 0.7 |");
  expect(renew(page, results(0.8))).toBe(page);
});

test("a page without its marks is not overwritten", () => {
  expect(() => renew("# Results\n\nAll by hand.\n", results(0.8))).toThrow(/must hold/u);
});

test("out-of-fold figures are shown once training has recorded them", () => {
  expect(renew(null, results(0.8))).not.toContain("out of fold\n");
  const page = renew(null, results(0.8, { n: 10, root_macro_f1: 0.81 }));
  expect(page).toContain("## Relations, out of fold\n");
  expect(page).toMatch(/`root_macro_f1` \| 0\.81 \| 0\.743/u);
});

test("what another system reaches on the same data stands beside ours, speeds with their ratio", () => {
  const [names, throughput] = ["names", "throughput"].map((task) => measurements.find((one) => one.task === task)!);
  const yardsticks = readYardsticks(
    '{"task":"names","system":"Other 1.0","n":10,"f1":0.4,"mentions":7,"how":"raw text"}\n' +
      '{"task":"throughput","system":"Other 1.0","n":3,"words_per_second":2000,"how":"two processes"}\n',
    "other.jsonl",
  );
  const page = renew(null, {
    ...results(0.7),
    measured: [
      { measurement: names!, runs: [{ n: 10, f1: 0.5, mentions: 7 }] },
      { measurement: throughput!, runs: [{ n: 3, words_per_second: 5000 }] },
    ],
    yardsticks,
  });
  expect(page).toContain("| `f1` | 0.5 | 0.4 (Other 1.0) |");
  expect(page).toContain("| `mentions` | 7 |  |");
  expect(page).toContain("| `words_per_second` | 5000 | 2000 (Other 1.0), Entente 2.50 times as fast |");
  expect(page).toContain("\nOther 1.0: two processes.\n");
  expect(page).toContain('--corpora "$CORPORA" --yardsticks FILE`');
});

test("a figure on other data is not set beside ours", () => {
  const page = renew(null, {
    ...results(0.7),
    yardsticks: readYardsticks('{"task":"attribution","system":"Other","n":4,"f1":0.9,"how":"so"}', "other.jsonl"),
  });
  expect(page).toContain("| `n` | 3 | 4 (Other): other data, not compared |");
});

test.each(['{"task":"names"}', "half a line", '{"task":"cooking","system":"Other","how":"so"}', "null"])(
  "a file that no yardstick printed is refused with its line: %s",
  (line) => {
    expect(() => readYardsticks(`\n${line}\n`, "other.jsonl")).toThrow(/^other\.jsonl:2: expected/u);
  },
);

test("medians are taken figure by figure", () => {
  expect(
    medians([
      { n: 1, speed: 5 },
      { n: 1, speed: 9 },
      { n: 1, speed: 7 },
    ]),
  ).toEqual({ n: 1, speed: 7 });
  expect(medians([{ speed: 4 }, { speed: 6 }])).toEqual({ speed: 5 });
  expect(medians([{ r: null }, { r: 1 }])).toEqual({ r: null });
});

test("every command on the page is one that the command line takes", () => {
  const bench = createProgram().commands.find((command) => command.name() === "bench")!;
  const flags = new Set(bench.options.map(({ long }) => long));
  for (const measurement of measurements) {
    expect(bench.registeredArguments[0]?.argChoices).toContain(measurement.task);
    const used = commandOf(measurement).match(/--[a-z-]+/gu) ?? [];
    expect(used.filter((flag) => !flags.has(flag))).toEqual([]);
  }
});
