/** Opens a dossier again and again in a process of its own: `tsx bench/scale/opening.ts LEDGER A B`; prints JSON. */
import { openDossier, timesOf } from "./measure.ts";

const [location = "", a = "", b = ""] = process.argv.slice(2);
const openings = 20;

const opened = [];
for (let count = 0; count < openings; count++) opened.push(await openDossier(location, [a, b]));
const [first, ...warm] = opened;
const peakMb = process.resourceUsage().maxRSS / 1024;
const { claims = 0, left = 0, text = "" } = first ?? {};
process.stdout.write(
  `${JSON.stringify({
    first: first?.ms,
    wall: timesOf(warm.map(({ ms }) => ms)),
    cpu: timesOf(warm.map(({ cpuMs }) => cpuMs)),
    claims,
    left,
    characters: text.length,
    peakMb,
  })}\n`,
);
