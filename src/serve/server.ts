/** The server: an app on a port, with all that it stands on. */
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { createAdaptorServer } from "@hono/node-server";
import { statementReader } from "../cli/pipeline.ts";
import { packageFile } from "../terms/vocabulary.ts";
import { type AppParts, createApp } from "./app.ts";
import { Desk } from "./desk.ts";
import { ApiError, errorResponse } from "./http/api-error.ts";
import { isLoopback } from "./http/guard.ts";
import { WebFiles } from "./http/web-files.ts";
import { JobQueue } from "./jobs/job-queue.ts";

export interface ServeOptions {
  /** Path of the ledger's file; made on the first write. */
  ledger: string;
  /** 0: any that is free. */
  port: number;
  host: string;
  /** Null: none is asked for, which only an address of this machine may have. */
  token: string | null;
  log: (cause: unknown) => void;
  /** Folder of the built app; default: the package's own. */
  web?: string;
  rates?: AppParts["rates"];
}

export interface Serving {
  /** "http://127.0.0.1:4173" */
  address: string;
  /** Whether the app is there, or the API alone. */
  app: boolean;
  close(): Promise<void>;
}

/** Milliseconds for the head of a request, and for all of it. */
const headMs = 20_000;
const requestMs = 300_000;

/**
 * Listens. Throws ApiError where an address beyond this machine has no token, LedgerError where the ledger cannot be
 * used, and Node's own error where the port is taken.
 */
export async function startServer(options: ServeOptions): Promise<Serving> {
  const { host, token, log } = options;
  if (token === null && !isLoopback(host)) {
    throw new ApiError("forbidden", `${host} is reached from beyond this machine: a token is needed (--token).`);
  }
  const desk = new Desk(options.ledger);
  await desk.open();
  const reader = statementReader();
  const jobs = new JobQueue(desk, reader, log);
  const web = new WebFiles(options.web ?? fileURLToPath(packageFile("web/dist")));
  const app = createApp({
    desk,
    reader,
    jobs,
    token,
    web,
    log,
    ...(options.rates === undefined ? {} : { rates: options.rates }),
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.headersTimeout = headMs;
  server.requestTimeout = requestMs;
  server.on("clientError", refuse);
  const { port } = await listening(server, options.port, host);
  desk.begin();
  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${port}`,
    app: web.built,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await jobs.close();
      await reader.close();
      await desk.close();
    },
  };
}

function listening(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve(server.address() as AddressInfo);
    });
  });
}

/** What is no HTTP, or has a head that is too large, never reaches the app. */
function refuse(cause: NodeJS.ErrnoException, socket: NodeJS.WritableStream & { writable: boolean }): void {
  if (cause.code === "ECONNRESET" || !socket.writable) return;
  const error = new ApiError("bad-request", "The request is not HTTP, or its head is too large.");
  void errorResponse(error)
    .text()
    .then((body) => {
      const head = `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}`;
      socket.end(`${head}\r\nConnection: close\r\n\r\n${body}`);
    });
}
