/** A reader that is killed at any moment leaves a whole ledger, and reading again makes up for all of it. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Draw } from "../../bench/scale/random.ts";
import { statementReader } from "../../src/cli/pipeline.ts";
import { momentsOf, readAndKill } from "../support/killing.ts";
import { readAgain } from "../support/read-again.ts";
import { contentOf, openWhole } from "../support/whole-ledger.ts";
import { entente, samples, workFolder } from "./run.ts";

const kills = 5;
/** For a machine that is busy with other tests. */
const patience = 240_000;

const folder = workFolder();
const unbroken = folder.file("unbroken.db");
const reader = statementReader();
let claims = "";

const killed = (index: number): string => folder.file(`killed-${index}.db`);

beforeAll(async () => {
  const pace = await readAndKill([samples], unbroken, null);
  const draw = new Draw(20_260);
  const given = momentsOf(pace, () => draw.unit());
  const moments = Array.from({ length: kills }, () => given.next().value);
  // Two at a time: as many as disturb each other's pace the least.
  for (let index = 0; index < kills; index += 2) {
    const pair = moments.slice(index, index + 2);
    await Promise.all(pair.map((moment, place) => readAndKill([samples], killed(index + place), moment)));
  }
  claims = await claimsIn(unbroken);
}, patience);

afterAll(async () => {
  await reader.close();
  folder.remove();
});

async function claimsIn(ledger: string): Promise<string> {
  const { stdout, status, stderr } = await entente(["claims", "--json", "--ledger", ledger]);
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return stdout;
}

describe("entente read, killed without warning", () => {
  test.each(Array.from({ length: kills }, (_, index) => index))(
    "leaves a whole ledger that reading again completes (%i)",
    async (index) => {
      const location = killed(index);
      await openWhole(location);
      await readAgain([samples], location, reader);
      expect(contentOf(location)).toEqual(contentOf(unbroken));
      expect(await claimsIn(location)).toBe(claims);
    },
    patience,
  );
});
