import { Link } from "@tanstack/react-router";
import type { Intake } from "../../api/schema.ts";
import { dayWords, many, monthWords } from "../../parts/words.ts";
import { TableBeneath } from "../../parts/table-beneath.tsx";

const shownMonths = 24;

/** What came in, and who has fallen silent. */
export function IntakeState({ intake }: { intake: Intake }): React.JSX.Element {
  if (intake.reports === 0) return <p className="empty">Nothing has been read yet.</p>;
  const silent = intake.outlets.filter(({ quietSince }) => quietSince !== null);
  const months = intake.months.slice(-shownMonths);
  const most = Math.max(...months.map(({ reports }) => reports));
  return (
    <>
      <p>
        {many(intake.reports, "report")}, {many(intake.statements, "statement")}. Of the reports {intake.copies} nearly
        repeat others, {intake.revisions} are later texts, {intake.retracted} were retracted, from{" "}
        {intake.withoutStatements} nothing was read.
      </p>
      <svg
        className="months"
        viewBox={`0 0 ${months.length * 10} 34`}
        role="img"
        aria-label={`Reports by month of publication, ${monthWords(months[0]!.month)} to ${monthWords(months.at(-1)!.month)}`}
      >
        {months.map(({ month, reports }, index) => {
          const height = Math.max(1, (reports / most) * 32);
          return (
            <rect key={month} x={index * 10 + 1} y={33 - height} width={8} height={height} className="area-neutral">
              <title>{`${monthWords(month)}: ${reports}`}</title>
            </rect>
          );
        })}
      </svg>
      <TableBeneath
        summary="Reports by month"
        columns={["Month", "Reports"]}
        rows={months.map(({ month, reports }) => ({ key: month, cells: [monthWords(month), reports] }))}
      />
      <h3>Silent sources</h3>
      {silent.length === 0 ? (
        <p className="empty">No outlet has been silent for longer than is usual for it.</p>
      ) : (
        <ul className="plain-list">
          {silent.map(({ outlet, quietSince, quietDays, usualGapDays }) => (
            <li key={outlet ?? ""}>
              <Link to="/sources" search={{ name: outlet ?? undefined }}>
                {outlet ?? "Reports without an outlet"}
              </Link>
              : quiet since {dayWords(quietSince)}
              <span className="faint">
                {" "}
                ({many(quietDays ?? 0, "day")}; usually {usualGapDays})
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
