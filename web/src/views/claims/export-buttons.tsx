import { useState } from "react";
import { ask } from "../../api/client.ts";
import type { ClaimRow } from "../../api/schema.ts";
import type { ClaimsQuery } from "../../app/filter.ts";
import { actWords } from "../../parts/words.ts";

const most = 20_000;

/** What is shown, as a file: CSV for a table, JSON lines for a program. */
export function ExportButtons({ asked, total }: { asked: ClaimsQuery; total: number }): React.JSX.Element {
  const [told, setTold] = useState<string | null>(null);
  const save = async (kind: "csv" | "jsonl"): Promise<void> => {
    try {
      const rows: ClaimRow[] = [];
      let cursor: string | undefined;
      do {
        const page = await ask("listClaims", { query: { ...asked, limit: 500, cursor } });
        rows.push(...page.items);
        cursor = page.next ?? undefined;
        setTold(`${rows.length.toLocaleString("en")} of ${page.total.toLocaleString("en")} …`);
      } while (cursor !== undefined && rows.length < most);
      const text = kind === "csv" ? csv(rows) : rows.map((row) => `${JSON.stringify(row)}\n`).join("");
      download(text, kind === "csv" ? "text/csv" : "application/jsonl", `claims.${kind}`);
      setTold(
        cursor === undefined ? null : `The first ${most.toLocaleString("en")}; \`entente claims --json\` gives all.`,
      );
    } catch (cause) {
      setTold((cause as Error).message);
    }
  };
  return (
    <p className="actions no-print">
      <span role="status" className="faint">
        {told}
      </span>
      <button type="button" disabled={total === 0} onClick={() => void save("csv")}>
        Export CSV
      </button>
      <button type="button" disabled={total === 0} onClick={() => void save("jsonl")}>
        Export JSON lines
      </button>
    </p>
  );
}

function csv(rows: ClaimRow[]): string {
  const lines = rows.map(({ id, proposition, status, reason, credibility, origins, carriers, first, last }) => [
    id,
    proposition.source.principal ?? proposition.source.name,
    proposition.target.principal ?? proposition.target.name,
    proposition.type,
    actWords(proposition),
    proposition.domains.join(" "),
    proposition.time.start,
    proposition.time.end,
    status,
    credibility,
    origins.min,
    origins.max,
    carriers,
    first,
    last,
    reason,
  ]);
  const head =
    "id source target type act domains start end status credibility origins_min origins_max carriers first last reason".split(
      " ",
    );
  return [head, ...lines].map((line) => `${line.map(cell).join(",")}\r\n`).join("");
}

/** Quoted, and never the start of a formula. */
function cell(value: string | number | null): string {
  if (typeof value === "number") return String(value);
  const text = value ?? "";
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

function download(text: string, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
