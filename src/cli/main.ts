#!/usr/bin/env node
/** The program: runs a command and turns whatever goes wrong into a message and an exit status. */
import { CommanderError } from "commander";
import { ModelError } from "../language/model.ts";
import { LedgerError } from "../ledger/errors.ts";
import { MailError } from "../mail/mail-error.ts";
import { PrintError } from "../print/print-error.ts";
import { exitStatus, Failure } from "./failure.ts";
import { note, prepareOutput } from "./output.ts";
import { createProgram } from "./program.ts";

/** Errors whose message says what to do. */
const meant = [Failure, LedgerError, ModelError, PrintError, MailError];

prepareOutput();
try {
  await createProgram().parseAsync();
} catch (cause) {
  process.exitCode = report(cause);
}

function report(cause: unknown): number {
  // Commander has said what is wrong by itself; help and version end this way too.
  if (cause instanceof CommanderError) return cause.exitCode === 0 ? exitStatus.well : exitStatus.unusable;
  if (meant.some((kind) => cause instanceof kind)) {
    note(`entente: ${(cause as Error).message}`);
    return exitStatus.unusable;
  }
  const { stack, message } = cause as Error;
  note(
    `entente: ${message}\nThis is a defect in Entente; what was in the ledger is whole. Where it happened:\n${stack}`,
  );
  return exitStatus.unusable;
}
