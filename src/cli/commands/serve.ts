/** `entente serve`: the app and its API. */
import { Command, InvalidArgumentError, Option } from "commander";
import { ApiError } from "../../serve/http/api-error.ts";
import { type Serving, startServer } from "../../serve/server.ts";
import { Failure } from "../failure.ts";
import { ledgerOption } from "../options.ts";
import { note, write } from "../output.ts";

interface ServeOptions {
  ledger: string;
  port: number;
  host: string;
  token?: string;
}

/** Characters of a token below which it is guessed. */
const shortestToken = 16;

export function serveCommand(): Command {
  return new Command("serve")
    .description("Serve the app and its API: on this machine alone, or with a token wherever --host says.")
    .addOption(ledgerOption())
    .addOption(new Option("--port <number>", "port to listen on, 0 for any that is free").default(4173).argParser(port))
    .option("--host <address>", "address to listen on; one beyond this machine needs a token", "127.0.0.1")
    .addOption(
      new Option("--token <text>", `what every request must carry, ${shortestToken} characters or more`).env(
        "ENTENTE_TOKEN",
      ),
    )
    .action(async (options: ServeOptions) => {
      const serving = await start(options);
      await write(`${serving.address}\n`);
      note(`Serving ${options.ledger}${serving.app ? "" : " (the API alone: the app is not built)"}. Ctrl-C ends it.`);
      const signal = await stopped();
      note("Stopping after the report at hand …");
      await serving.close();
      process.kill(process.pid, signal);
    });
}

async function start({ ledger, port: wanted, host, token }: ServeOptions): Promise<Serving> {
  if (token !== undefined && token.length < shortestToken) {
    throw new Failure(
      `The token is too short. Give ${shortestToken} characters or more, such as: openssl rand -hex 16`,
    );
  }
  try {
    return await startServer({ ledger, port: wanted, host, token: token ?? null, log });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (cause instanceof ApiError) throw new Failure(cause.message, { cause });
    if (code === "EADDRINUSE") throw new Failure(`Port ${wanted} is taken. Name another: --port 0`, { cause });
    if (code === "EACCES" || code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
      throw new Failure(`${host}:${wanted} cannot be listened on (${code}).`, { cause });
    }
    throw cause;
  }
}

function log(cause: unknown): void {
  note(`entente: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
}

/** The signal that ends the server, its listeners taken away, so that sent again it ends the program. */
function stopped(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    const signals: NodeJS.Signals[] = ["SIGINT", "SIGTERM"];
    const listener = (signal: NodeJS.Signals): void => {
      for (const each of signals) process.off(each, listener);
      resolve(signal);
    };
    for (const each of signals) process.on(each, listener);
  });
}

function port(text: string): number {
  const number = Number(text);
  if (!/^\d{1,5}$/u.test(text) || number > 65_535) throw new InvalidArgumentError("Write a number from 0 to 65535.");
  return number;
}
