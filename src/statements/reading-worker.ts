/** The other side of `reading-thread.ts`: reads one report after the other, with a model of its own on one thread. */
import { parentPort } from "node:worker_threads";
import { loadReader } from "../language/reader.ts";
import { readingOf } from "./reading.ts";
import { readingVersion } from "./reading-version.ts";
import type { Answer, Request } from "./reading-thread.ts";

const port = parentPort!;
const reader = await loadReader({ threads: 1 });

let turn = Promise.resolve();
port.on("message", (request: Request | "close") => {
  if (request === "close") port.close();
  else turn = turn.then(async () => port.postMessage(await answer(request)));
});
port.postMessage(readingVersion(reader));

async function answer({ id, report, gate }: Request): Promise<Answer> {
  try {
    return { id, ok: true, reading: await readingOf(report, reader, gate) };
  } catch (cause) {
    return { id, ok: false, message: (cause as Error).message };
  }
}
