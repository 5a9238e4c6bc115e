/** The dossier as a document: sections chosen and ordered, annotated, printed, sent, or passed on with its date. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { question } from "../../api/questions.ts";
import { usePageTitle } from "../../app/page-title.ts";
import { Asked } from "../../parts/asked.tsx";
import { many, dayWords } from "../../parts/words.ts";
import { Composer } from "./composer.tsx";
import { Endnotes } from "./endnotes.tsx";
import { orderOf } from "./order.ts";
import { SheetSection } from "./sheet-section.tsx";
import { useRemarks } from "./use-remarks.ts";

const route = getRouteApi("/brief/$a/$b");

export function BriefView(): React.JSX.Element {
  const { a, b } = route.useParams();
  const { order, ...period } = route.useSearch();
  const brief = useQuery({
    ...question("getBrief", { path: { a, b }, query: period }),
    placeholderData: (last) => last,
  });
  const [remarks, setRemark] = useRemarks(`${a}|${b}`);
  usePageTitle(brief.data === undefined ? "Brief" : `Brief: ${brief.data.names.join(" and ")}`);
  return (
    <Asked of={brief} what="the brief" rows={12}>
      {(data) => {
        const shown = orderOf(order, data.sections);
        const sections = new Map(data.sections.map((each) => [each.id, each]));
        return (
          <div className="brief-grid">
            <Composer brief={data} order={order} />
            <article className="sheet">
              <header>
                <p className="crumb no-print">
                  <Link to="/dossier/$a/$b" params={{ a, b }} search={{ since: period.since, until: period.until }}>
                    Back to the dossier
                  </Link>
                </p>
                <h1>{data.title}</h1>
                <p className="faint">
                  Cut-off {dayWords(data.cutOff)}
                  {data.asOf !== null && `, as recorded on ${dayWords(data.asOf)}`} ·{" "}
                  {many(data.coverage.reports, "report")} by {data.coverage.outlets.join(", ") || "no outlet"} (
                  {dayWords(data.coverage.first)} to {dayWords(data.coverage.last)})
                </p>
              </header>
              {shown.map((id) => {
                const section = sections.get(id);
                return section === undefined ? null : (
                  <SheetSection
                    key={id}
                    section={section}
                    brief={data}
                    remark={remarks[id] ?? ""}
                    setRemark={(text) => setRemark(id, text)}
                  />
                );
              })}
              <Endnotes brief={data} />
            </article>
          </div>
        );
      }}
    </Asked>
  );
}
