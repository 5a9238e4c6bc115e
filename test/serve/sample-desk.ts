/** A ledger of hand-made reports and statements: no model, and every kind of claim that the app must show. */
import { SourceRegister } from "../../src/claims/register.ts";
import { bringUpToDate, claimKeeper } from "../../src/keeping/keeper.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { openLedger } from "../../src/ledger/open.ts";
import type { Report, Statement } from "../../src/terms/types.ts";
import { ministry, report, statement, type StatementInput } from "../support/statement.ts";

/** What a hostile page tries. */
export const hostilePage = `<!doctype html><html><head><title>Vehicles</title>
<script>window.stolen = 1</script><style>body{background:url(https://example.org/x)}</style>
<meta http-equiv="refresh" content="0;url=https://example.org"></head>
<body onload="alert(1)"><article><h1>Vehicles for Somalia</h1>
<p onclick="alert(2)">Turkey handed over armoured vehicles to Somalia last week. <a href="javascript:alert(3)">more</a></p>
<img src="https://example.org/pixel.gif" onerror="alert(4)"><svg onload="alert(5)"><script>alert(6)</script></svg>
<iframe src="https://example.org"></iframe><form action="https://example.org"><input name="a"></form>
<math><mtext><style><img src=x onerror=alert(7)></style></mtext></math>
</article></body></html>`;

export interface Made extends Partial<Omit<Report, "text">> {
  id: string;
  words: string[];
  statements: Omit<StatementInput, "report" | "start">[];
  bytes?: string;
}

const vehicles = "Turkey handed over armoured vehicles to Somalia last week";
const story =
  "The vehicles were unloaded in the harbour on Monday morning, where port workers had waited since dawn for the ship. " +
  "Soldiers drove them through the city in a long column while people stood at the roadside and watched them go by.";

const made: Made[] = [
  {
    id: "r-plan",
    outlet: "Sample Courier",
    published: "2024-02-01",
    title: "Promise of vehicles",
    words: ["Turkey will hand over armoured vehicles to Somalia, the Turkish ministry said."],
    statements: [
      {
        id: "s-plan",
        quote: "Turkey will hand over armoured vehicles to Somalia",
        chain: [ministry("TUR", "acting")],
        stance: "plans",
        proposition: { type: "AGREE", future: true, time: { start: null, end: null, text: null, basis: "none" } },
      },
    ],
  },
  {
    id: "r-html",
    outlet: "Sample Courier",
    published: "2024-03-05",
    title: "Vehicles for Somalia",
    words: [`${vehicles}, the Turkish ministry said.`, "An envoy is to travel to the region in spring."],
    bytes: hostilePage,
    statements: [{ id: "s-turkey", quote: vehicles, chain: [ministry("TUR", "acting")], stance: "confirms" }],
  },
  {
    id: "r/with slash?&#",
    outlet: "Sample Wire",
    published: "2024-03-06",
    words: [
      `${vehicles}.`,
      "Residents said the column was the longest that they had seen for many years in the harbour city.",
      story,
    ],
    statements: [{ id: "s-wire", quote: vehicles }],
  },
  {
    id: "r-copy",
    outlet: "The Sample Gazette",
    published: "2024-03-07",
    words: [
      `${vehicles}.`,
      "Residents said the column was the longest that they had seen for many years in the harbour city.",
      story,
    ],
    statements: [{ id: "s-copy", quote: vehicles }],
  },
  {
    id: "r-denial",
    outlet: "Sample Harbour News",
    published: "2024-03-08",
    words: ["Somalia denied that Turkey handed over armoured vehicles to it last week."],
    statements: [
      {
        id: "s-denial",
        quote: "Turkey handed over armoured vehicles to it last week",
        chain: [ministry("SOM", "receiving")],
        stance: "denies",
        scope: "whole",
        factuality: "CT-",
      },
    ],
  },
  {
    id: "r-azeri",
    outlet: "Sample Wire",
    published: "2023-12-20",
    words: ["Armenia accused Azerbaijan of shelling a village."],
    statements: [
      {
        id: "s-accuse",
        quote: "Armenia accused Azerbaijan of shelling a village",
        dyad: ["ARM", "AZE"],
        proposition: {
          type: "ACCUSE",
          domains: ["military"],
          predicate: "accuse",
          object: "shelling a village",
          time: { start: "2023-12-19", end: "2023-12-20", text: null, basis: "published" },
        },
      },
    ],
  },
  ...["2023-10-01", "2023-10-04", "2023-10-08"].map((published, index): Made => ({
    id: `r-quiet-${index}`,
    outlet: "Sample Quiet Post",
    published,
    words: [`Nothing of note happened in the harbour on day ${index}, the paper wrote at length and with some regret.`],
    statements: [],
  })),
];

/** Records everything; a second revision of one report besides. */
export async function fillDesk(ledger: Ledger): Promise<void> {
  await bringUpToDate(ledger, at(0));
  for (const [index, entry] of made.entries()) await record(ledger, entry, at(index + 1));
  const wire = made.find(({ id }) => id === "r-azeri") as Made;
  await record(ledger, { ...wire, words: [...wire.words, "Azerbaijan did not answer."] }, at(50));
  const key = new SourceRegister().keyOf("Sample Wire", "outlet");
  await ledger.setSources([{ key, name: "Sample Wire", fields: { reliability: "B" } }], "Ada", at(51));
}

export async function record(
  ledger: Ledger,
  { words, statements, bytes, ...rest }: Made,
  recordedAt: string,
): Promise<void> {
  const made = report({ ...rest, text: [...(rest.title == null ? [] : [rest.title]), ...words].join("\n\n") });
  const read = statements.map((each): Statement => {
    const { outlet, published, title } = made;
    const input = { ...each, report: made.id, start: made.text.indexOf(each.quote ?? "") };
    const whole = statement({
      ...input,
      ...(outlet === null ? {} : { outlet }),
      ...(published === null ? {} : { published }),
    });
    return { ...whole, report: { ...whole.report, title } };
  });
  const kept = Buffer.from(bytes ?? made.text, "utf8");
  await ledger.record(
    { report: made, bytes: kept, statements: read, readerVersion: "test", recordedAt },
    claimKeeper(),
  );
}

function at(minute: number): string {
  return new Date(Date.UTC(2024, 3, 1, 0, minute)).toISOString();
}

export async function makeSampleDesk(path: string): Promise<void> {
  const ledger = await openLedger(path);
  await fillDesk(ledger);
  await ledger.close();
}
