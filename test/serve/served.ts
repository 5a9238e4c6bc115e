/** A real server on a free port over a ledger of its own; every answer is held to the document. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";
import { startServer, type ServeOptions, type Serving } from "../../src/serve/server.ts";
import { packageFile } from "../../src/terms/vocabulary.ts";
import { makeSampleDesk } from "./sample-desk.ts";

interface Document {
  paths: Record<string, Record<string, { responses: Record<string, { content?: Record<string, unknown> }> }>>;
}

const document = JSON.parse(readFileSync(packageFile("schema/openapi.json"), "utf8")) as Document;
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema(document, "openapi");

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- what the document says of it has been checked
  json: any;
}

export interface Served {
  serving: Serving;
  ledger: string;
  folder: string;
  /** Defects that the server has told of. */
  defects: unknown[];
  ask(path: string, init?: RequestInit): Promise<Answer>;
  send(method: string, path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}

interface ServedOptions extends Partial<ServeOptions> {
  /** Without a ledger. */
  empty?: boolean;
  /** Makes the ledger at this path; default: the sample desk. */
  fill?: (path: string) => Promise<void>;
}

export async function served({ empty, fill = makeSampleDesk, ...options }: ServedOptions = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "entente-serve-"));
  const ledger = join(folder, "desk.ledger");
  if (empty !== true) await fill(ledger);
  const defects: unknown[] = [];
  const serving = await startServer({
    ledger,
    port: 0,
    host: "127.0.0.1",
    token: null,
    web: join(folder, "web"),
    log: (cause) => void defects.push(cause),
    ...options,
  });
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(serving.address + path, init);
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.startsWith("application/json") === true && text !== "";
    const json: unknown = isJson ? JSON.parse(text) : undefined;
    if (path.startsWith("/api/")) checkAnswer(init.method ?? "GET", path, response, json);
    return { status: response.status, headers: response.headers, text, json };
  };
  return {
    serving,
    ledger,
    folder,
    defects,
    ask,
    send: (method, path, body, headers = {}) =>
      ask(path, { method, body: JSON.stringify(body), headers: { "Content-Type": "application/json", ...headers } }),
    async close() {
      await serving.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whether the document describes such an answer. Paths and methods that it does not have are errors of the one shape. */
function checkAnswer(method: string, path: string, response: Response, body: unknown): void {
  const { status, headers } = response;
  const template = templateOf(path.replace(/^\/api/u, "").replace(/\?.*$/u, ""));
  const described = template === undefined ? undefined : document.paths[template]?.[method.toLowerCase()];
  const told = `${method} ${path}: ${status} ${JSON.stringify(body)?.slice(0, 500)}`;
  if (described === undefined || template === undefined) {
    if (status >= 400) expect(ajv.validate({ $ref: "openapi#/components/schemas/Error" }, body), told).toBe(true);
    return;
  }
  const answer = described.responses[String(status)];
  expect(answer, `undocumented: ${told}`).toBeDefined();
  const type = headers.get("content-type")?.split(";")[0] ?? "";
  if (answer?.content === undefined) return;
  expect(Object.keys(answer.content), told).toContain(type);
  if (type !== "application/json") return;
  const escaped = `/paths/${template.replaceAll("/", "~1")}/${method.toLowerCase()}/responses/${status}/content/application~1json/schema`;
  const valid = ajv.validate({ $ref: `openapi#${encodeURI(escaped)}` }, body);
  expect(valid, `${told}\n${ajv.errorsText(ajv.errors)}`).toBe(true);
}

function templateOf(path: string): string | undefined {
  return Object.keys(document.paths)
    .toSorted((a, b) => a.split("{").length - b.split("{").length)
    .find((template) => new RegExp(`^${template.replace(/\{\w+\}/gu, "[^/]+")}$`, "u").test(path));
}
