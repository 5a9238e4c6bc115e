import { expect, test } from "vitest";
import { countTests } from "../../scripts/lib/count-tests.mjs";

const report = (changes: object) =>
  JSON.stringify({
    numPassedTests: 5,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...changes,
  });

test("the counts are those of the runner's own report", () => {
  expect(countTests(report({ numPendingTests: 2, numTodoTests: 1 }), 0)).toEqual({ passed: 5, failed: 0, skipped: 3 });
  expect(countTests(report({ numFailedTests: 2 }), 1)).toEqual({ passed: 5, failed: 2, skipped: 0 });
});

test("a test file that cannot be loaded counts as a failure", () => {
  const testResults = [{ status: "failed", assertionResults: [] }];
  expect(countTests(report({ testResults }), 1).failed).toBe(1);
});

test("a runner that crashed, ended badly or found no tests never counts as passed", () => {
  expect(countTests(null, 0).failed).toBe(1);
  expect(countTests("{", 0).failed).toBe(1);
  expect(countTests(report({}), 1).failed).toBe(1);
  expect(countTests(report({ numPassedTests: 0 }), 0).failed).toBe(1);
});
