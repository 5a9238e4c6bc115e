/** Runs a command within this process, for tests of many small steps: no start of Node for each. */
import { CommanderError } from "commander";
import { vi } from "vitest";
import { exitStatus, Failure } from "../../src/cli/failure.ts";
import { createProgram } from "../../src/cli/program.ts";
import { harmless } from "../../src/brief/references.ts";

/** As `entente` of run.ts ends, but for what only a process of its own shows: signals, pipes, defects. */
export async function inProcess(args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  let stdout = "";
  let stderr = "";
  const take =
    (keep: (text: string) => void) =>
    (text: unknown, ...rest: unknown[]): boolean => {
      keep(String(text));
      for (const done of rest) if (typeof done === "function") (done as () => void)();
      return true;
    };
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation(take((text) => (stdout += text)) as never),
    vi.spyOn(process.stderr, "write").mockImplementation(take((text) => (stderr += text)) as never),
  ];
  const before = process.exitCode;
  process.exitCode = exitStatus.well;
  try {
    await createProgram().parseAsync(args, { from: "user" });
    return { status: Number(process.exitCode), stdout, stderr };
  } catch (cause) {
    if (cause instanceof Failure) stderr += `entente: ${harmless(cause.message)}\n`;
    else if (!(cause instanceof CommanderError)) throw cause;
    return { status: exitStatus.unusable, stdout, stderr };
  } finally {
    process.exitCode = before;
    for (const spy of spies) spy.mockRestore();
  }
}
