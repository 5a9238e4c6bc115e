import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import type { Brief, Sentence } from "../api/schema.ts";

/** A sentence of a brief, its claims' numbers as links to them. */
export function SentenceLine({ sentence, brief }: { sentence: Sentence; brief: Brief }): React.JSX.Element {
  const ids = new Map(brief.claims.map(({ number, id }) => [number, id]));
  const written = sentence.runs.some(({ text }) => /\[\d/u.test(text));
  return (
    <>
      {sentence.runs.map(({ text, kind }, index) =>
        kind === "quote" ? (
          <span key={index} className="quote">
            {text}
          </span>
        ) : (
          <Fragment key={index}>{withLinks(text, ids)}</Fragment>
        ),
      )}
      {!written &&
        sentence.claims.slice(0, 8).map((number) => (
          <Fragment key={number}>
            {" "}
            <Reference number={number} id={ids.get(number)} />
          </Fragment>
        ))}{" "}
    </>
  );
}

function withLinks(text: string, ids: Map<number, string>): React.ReactNode[] {
  return text.split(/(\[\d[\d, ]*\])/u).map((part, index) => {
    if (index % 2 === 0) return part;
    const numbers = part.slice(1, -1).split(",").map(Number);
    return (
      <Fragment key={index}>
        {numbers.map((number, place) => (
          <Fragment key={number}>
            {place > 0 && " "}
            <Reference number={number} id={ids.get(number)} />
          </Fragment>
        ))}
      </Fragment>
    );
  });
}

function Reference({ number, id }: { number: number; id: string | undefined }): React.JSX.Element {
  if (id === undefined) return <span className="ref">[{number}]</span>;
  return (
    <Link to="/claims/$id" params={{ id }} className="ref" aria-label={`claim ${number}`}>
      [{number}]
    </Link>
  );
}
