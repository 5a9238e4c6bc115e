/** Counts from the test runner's JSON report. */

/**
 * `report`: the text of vitest's JSON report, null where none was written; `status`: the runner's exit status.
 * A file that could not be loaded counts as one failure, and so does a runner that ended badly without a failed test
 * (an unhandled error, a crash) or that found no tests at all.
 */
export function countTests(report, status) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  let read;
  try {
    read = JSON.parse(report);
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const unloaded = read.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  const passed = read.numPassedTests;
  const skipped = read.numPendingTests + read.numTodoTests;
  let failed = read.numFailedTests + unloaded.length;
  if (failed === 0 && (status !== 0 || passed === 0)) failed = 1;
  return { passed, failed, skipped };
}
