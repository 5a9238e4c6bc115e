export function countTests(report: string | null, status: number): { passed: number; failed: number; skipped: number };
