import { Link } from "@tanstack/react-router";
import type { Brief } from "../../api/schema.ts";
import { dayWords } from "../../parts/words.ts";

/** The words on which the sentences rest. */
export function Endnotes({ brief }: { brief: Brief }): React.JSX.Element | null {
  if (brief.endnotes.length === 0) return null;
  return (
    <section aria-labelledby="endnotes-title" className="endnotes">
      <h2 id="endnotes-title">Endnotes</h2>
      <ol>
        {brief.endnotes.map((note) => (
          <li key={note.number} value={note.number}>
            <Link to="/reports/$id" params={{ id: note.report }} search={{ statement: note.statement }}>
              {note.outlet ?? "No outlet"}
              {note.title !== null && `: ${note.title}`}
            </Link>
            , {dayWords(note.published)}. <span className="faint">{note.chain}</span>
            <blockquote>“{note.quote}”</blockquote>
          </li>
        ))}
      </ol>
    </section>
  );
}
