import { Link } from "@tanstack/react-router";
import type { ClaimDetail, Statement } from "../../api/schema.ts";
import { chainWords, speakerWords } from "../../parts/speaker.ts";
import { Shortened } from "../../parts/shortened.tsx";
import { dayWords } from "../../parts/words.ts";

/** A claim may rest on a thousand; nobody reads more than these before looking for something. */
const mostShown = 60;

/** Every statement with its sentence, the words it rests on marked. */
export function Statements({ detail }: { detail: ClaimDetail }): React.JSX.Element {
  return (
    <section className="statements" aria-labelledby="statements-title">
      <div className="section-head">
        <h2 id="statements-title">Statements</h2>
        <span className="faint">{detail.statements.length}, by publication</span>
      </div>
      <ol>
        <Shortened items={detail.statements} most={mostShown} noun="statement">
          {(statement) => (
            <li key={statement.id} id={statement.id}>
              <p className="said">
                <strong>{speakerWords(statement)}</strong> {statement.stance}
                {statement.scope !== null && statement.scope !== "whole" ? ` (${statement.scope})` : ""}{" "}
                <span className="faint">
                  factuality {statement.factuality}
                  {statement.likelihood !== null &&
                    `, “${statement.likelihood.text}” (${statement.likelihood.min}–${statement.likelihood.max} %)`}
                </span>
              </p>
              <blockquote>
                <Marked statement={statement} />
              </blockquote>
              <p className="faint">
                {chainWords(statement)} ·{" "}
                <Link to="/reports/$id" params={{ id: statement.report.id }} search={{ statement: statement.id }}>
                  {statement.report.title ?? "The report"}, {dayWords(statement.report.published)}
                </Link>
              </p>
            </li>
          )}
        </Shortened>
      </ol>
    </section>
  );
}

function Marked({ statement }: { statement: Statement }): React.JSX.Element {
  const { sentence, quote } = statement.evidence;
  const at = sentence.indexOf(quote);
  if (at < 0) return <>“{sentence}”</>;
  return (
    <>
      “{sentence.slice(0, at)}
      <mark>{quote}</mark>
      {sentence.slice(at + quote.length)}”
    </>
  );
}
