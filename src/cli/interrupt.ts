/** Ctrl-C while a ledger is written: the report at hand is finished, then the command stops. */

export interface Interrupt {
  /** Whether the user has asked to stop. */
  readonly asked: boolean;
  /** Ends by the signal, as a shell expects of an interrupted program, if there was one; else does nothing. */
  end(): void;
}

/** Watches for SIGINT and SIGTERM. The second signal ends the program at once; the ledger is whole even then. */
export function watchInterrupt(onFirst: () => void): Interrupt {
  let received: NodeJS.Signals | null = null;
  const signals: NodeJS.Signals[] = ["SIGINT", "SIGTERM"];
  const listener = (signal: NodeJS.Signals): void => {
    received = signal;
    stop();
    onFirst();
  };
  const stop = (): void => {
    for (const signal of signals) process.off(signal, listener);
  };
  for (const signal of signals) process.on(signal, listener);
  return {
    get asked() {
      return received !== null;
    },
    end() {
      stop();
      if (received !== null) process.kill(process.pid, received);
    },
  };
}
