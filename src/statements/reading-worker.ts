/** The other side of `reading-thread.ts`: reads one report after the other, with a model of its own on one thread. */
import { parentPort } from "node:worker_threads";
import { loadReader } from "../language/reader.ts";
import { toReport } from "../report/to-report.ts";
import { readingOf } from "./reading.ts";
import { readingVersion } from "./reading-version.ts";
import type { Answer, Request } from "./reading-thread.ts";

/**
 * Says everything for which there is a table of its own. With and without a sign beyond Latin-1, since expressions are translated
 * once for each of the two ways in which texts are kept.
 */
const rehearsals = ["“”", '""'].map(
  ([open, close]) =>
    ({
      origin: "rehearsal",
      bytes: new Uint8Array(),
      content: {
        kind: "text",
        text: `ANKARA, March 5 (Reuters) - Turkey handed over dozens of vehicles to Somalia last week, ${open}the first of many${close}, the ministry said on Monday.`,
      },
    }) as const,
);

const port = parentPort!;
const reader = await loadReader({ threads: 1 });

// Tables, tries and expressions are made when first needed; no report is to wait for them.
for (const rehearsal of rehearsals) await readingOf(toReport(rehearsal), reader, true);

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
