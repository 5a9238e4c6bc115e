/** One report: its text with what was read from it marked in place, what was left out, and the original. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { addressOf } from "../../api/client.ts";
import { question } from "../../api/questions.ts";
import type { ReportDetail } from "../../api/schema.ts";
import { usePageTitle } from "../../app/page-title.ts";
import { Asked } from "../../parts/asked.tsx";
import { dayWords, many } from "../../parts/words.ts";
import { MarkedText } from "./marked-text.tsx";
import { Margin } from "./margin.tsx";

const route = getRouteApi("/reports/$id");

export function ReportView(): React.JSX.Element {
  const { id } = route.useParams();
  const { revision } = route.useSearch();
  const query = revision === undefined ? {} : { revision: Number(revision) };
  const report = useQuery(question("getReport", { path: { id }, query }));
  usePageTitle(report.data?.report.title ?? "Report");
  return (
    <Asked of={report} what="the report" rows={12}>
      {(detail) => <Whole detail={detail} />}
    </Asked>
  );
}

function Whole({ detail }: { detail: ReportDetail }): React.JSX.Element {
  const { report, original } = detail;
  const { statement } = route.useSearch();
  const [lit, setLit] = useState<string | null>(null);
  const [withRemoved, setWithRemoved] = useState(false);
  const [beside, setBeside] = useState(false);
  const shown = lit ?? statement ?? null;
  return (
    <article className="report">
      <header className="page-head">
        <p className="crumb faint">
          {report.outlet ?? "No outlet named"} · {dayWords(report.published)}
          {report.author !== null && ` · ${report.author}`}
          {report.dateline !== null && ` · ${report.dateline}`}
          {report.credit !== null && ` · credits ${report.credit}`}
        </p>
        <h1>{report.title ?? "Report without a title"}</h1>
        {detail.retracted && <p className="notice">⌫ This report was retracted.</p>}
        {report.corrects !== null && (
          <p className="notice">
            It carries a {report.corrects.kind}: “{report.corrects.text}”
          </p>
        )}
        <p className="faint">
          {many(detail.statements.length, "statement")} read · revision {detail.revision} of {detail.revisions.length}
          {detail.revisions
            .filter((each) => each.revision !== detail.revision)
            .map((each) => (
              <span key={each.revision}>
                {" · "}
                <Link to="/reports/$id" params={{ id: report.id }} search={{ revision: String(each.revision) }}>
                  revision {each.revision}
                </Link>
              </span>
            ))}
          {detail.copyOf !== null && (
            <>
              {" · "}≈ near copy of{" "}
              <Link to="/reports/$id" params={{ id: detail.copyOf }}>
                an earlier report
              </Link>
            </>
          )}
          {report.url !== null && /^https?:/u.test(report.url) && <span className="url"> · {report.url}</span>}
        </p>
        <p className="actions no-print">
          <label className="switch">
            <input type="checkbox" checked={withRemoved} onChange={({ target }) => setWithRemoved(target.checked)} />{" "}
            Show what was left out ({report.removed.length})
          </label>
          {original.kind !== "none" && (
            <label className="switch">
              <input type="checkbox" checked={beside} onChange={({ target }) => setBeside(target.checked)} /> Original
              beside it
            </label>
          )}
        </p>
      </header>
      <div className={`report-grid ${beside ? "with-original" : ""}`}>
        <section aria-label="Text of the report" className="text card">
          <MarkedText detail={detail} lit={shown} light={setLit} />
          {withRemoved && <Removed removed={report.removed} />}
          <p className="legend faint">
            <span className="part-evidence">what is claimed</span> · <span className="part-source">who says it</span> ·{" "}
            <span className="part-cue">how</span>
          </p>
        </section>
        <Margin detail={detail} lit={shown} light={setLit} />
        {beside && (
          <section aria-label="Original" className="original">
            <iframe
              title="The original, made harmless"
              sandbox=""
              src={addressOf("getOriginal", { path: { id: report.id }, query: { revision: detail.revision } })}
            />
            <p className="faint">
              {many(original.bytes, "byte")} as {original.kind};{" "}
              <a
                href={addressOf("getOriginal", {
                  path: { id: report.id },
                  query: { revision: detail.revision, as: "raw" },
                })}
              >
                the bytes as they came
              </a>
            </p>
          </section>
        )}
      </div>
      {detail.copies.length > 0 && (
        <section aria-labelledby="copies-title">
          <h2 id="copies-title">Near copies</h2>
          <ul className="plain-list">
            {detail.copies.map((copy) => (
              <li key={copy.report}>
                <Link to="/reports/$id" params={{ id: copy.report }}>
                  {copy.outlet ?? "No outlet"}: {copy.title ?? "no title"}
                </Link>{" "}
                <span className="faint">
                  {dayWords(copy.published)}, {Math.round(copy.resemblance * 100)} % alike
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

function Removed({ removed }: { removed: ReportDetail["report"]["removed"] }): React.JSX.Element {
  return (
    <div className="removed">
      <h3>Left out of the text</h3>
      {removed.length === 0 && <p className="empty">Nothing was left out.</p>}
      {removed.map(({ reason, text }, index) => (
        <p key={index}>
          <del>{text}</del> <span className="faint">({reason})</span>
        </p>
      ))}
    </div>
  );
}
