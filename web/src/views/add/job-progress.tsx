import { Link } from "@tanstack/react-router";
import type { Receipt } from "../../api/schema.ts";
import { Loading } from "../../parts/loading.tsx";
import { many } from "../../parts/words.ts";
import { useJob } from "./use-job.ts";

const outcomes: Record<Receipt["outcome"], string> = {
  read: "● read",
  known: "= known already",
  "near-copy": "≈ near copy",
  revision: "↻ revision",
  "unread-language": "– language not read",
  failed: "✕ failed",
};
const mostShown = 100;

/** One handing-in: how far it is, and a receipt for each report. */
export function JobProgress({ id }: { id: string }): React.JSX.Element {
  const job = useJob(id);
  if (job === undefined) return <Loading what="receipts" rows={2} />;
  const { state, inputs, receipts, current, error, done, statements } = job;
  const names = inputs.map(({ name }) => name).join(", ");
  return (
    <div className="job card">
      <p role="status">
        <b>
          {state === "queued" ? "Waiting" : state === "running" ? "Reading" : state === "done" ? "Done" : "Ended early"}
        </b>{" "}
        <span className="faint">
          {names} · {many(done, "report")}, {many(statements, "statement")}
          {state === "running" && current !== null && ` · at ${current}`}
        </span>
      </p>
      {state === "running" && <progress aria-label={`Reading ${names}`} />}
      {error !== null && <p className="bad">{error}</p>}
      <ul className="plain-list receipts">
        {receipts.slice(-mostShown).map((receipt, index) => (
          <li key={index}>
            <span className={receipt.outcome === "failed" ? "bad" : ""}>{outcomes[receipt.outcome]}</span>{" "}
            {receipt.reportId === undefined ? (
              receipt.origin
            ) : (
              <Link to="/reports/$id" params={{ id: receipt.reportId }}>
                {receipt.origin}
              </Link>
            )}
            <span className="faint">
              {receipt.statements !== undefined && ` · ${many(receipt.statements, "statement")}`}
              {receipt.reason !== undefined && ` · ${receipt.reason}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
