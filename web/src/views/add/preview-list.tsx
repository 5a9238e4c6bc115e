import type { Preview } from "../../api/schema.ts";
import { Failed } from "../../parts/failed.tsx";
import { chainWords, speakerWords } from "../../parts/speaker.ts";
import { actWords, partyName } from "../../parts/words.ts";

/** The statements that a text yields. */
export function PreviewList({
  preview,
  error,
}: {
  preview: Preview | undefined;
  error: Error | null;
}): React.JSX.Element {
  if (error !== null) return <Failed error={error} />;
  if (preview === undefined) return <p className="empty">Paste a text above.</p>;
  if (preview.language !== null) return <p className="notice">Not read: the text is in {preview.language}.</p>;
  return (
    <>
      {preview.known && <p className="notice">The ledger holds this text already.</p>}
      {preview.statements.length === 0 && <p className="empty">Nothing about two principals is found in it.</p>}
      <ol className="preview">
        {preview.statements.map((statement) => (
          <li key={statement.id}>
            <p>
              <span className="faint">
                {partyName(statement.proposition.source)} <span aria-label="to">→</span>{" "}
                {partyName(statement.proposition.target)}:
              </span>{" "}
              <b>{actWords(statement.proposition)}</b>
            </p>
            <p>
              {speakerWords(statement)} {statement.stance}{" "}
              <span className="faint">
                · {statement.proposition.type} · {statement.factuality} · {chainWords(statement)}
              </span>
            </p>
            <blockquote>“{statement.evidence.quote}”</blockquote>
          </li>
        ))}
      </ol>
    </>
  );
}
