/**
 * `npm start`: from a fresh checkout to a first dossier and the app. With arguments it is the command line.
 * ENTENTE_START=dossier ends after the dossier.
 */
import { rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { build, entente, install, main, root, say } from "./lib/house.mjs";

const ledger = join(".entente", "sample.ledger");
/** The pair of which the samples say most (samples/README.md). */
const pair = ["Turkey", "Somalia"];
const usualPort = 4173;

await main(async () => {
  await install();
  await build();
  const args = process.argv.slice(2);
  if (args.length > 0) return await entente(args);

  for (const part of ["", "-wal", "-shm"]) rmSync(join(root, ledger + part), { force: true });
  say(`Reading the sample reports into ${ledger} …`);
  const read = await entente(["read", join("samples", "reports.jsonl"), "--ledger", ledger], root);
  if (read !== 0) return read;
  process.stdout.write("\n");
  const brief = await entente(["brief", ...pair, "--ledger", ledger], root);
  if (brief !== 0) return brief;
  process.stdout.write(
    "\nThis dossier rests on sample reports written for the purpose; do not cite them. " +
      "Read reports of your own with `npm start -- read FILE…` and open a dossier with `npm start -- brief Turkey Somalia`.\n",
  );
  if (process.env.ENTENTE_START === "dossier") return 0;
  say("\nThe app is served here; open the address in a browser:");
  return await entente(["serve", "--ledger", ledger, "--port", String(await freePort(usualPort))], root);
});

/** The usual port, or 0 (any that is free) where somebody else has it. */
function freePort(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(0));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(port)));
  });
}
