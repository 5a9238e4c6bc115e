import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Dyad, Intake } from "../../api/schema.ts";

const place = "entente.visited";

/** What to do next, said once, in a sentence. */
export function FirstVisit({
  intake,
  example,
}: {
  intake: Intake | undefined;
  example: Dyad | undefined;
}): React.JSX.Element | null {
  const [visited, setVisited] = useState(() => {
    try {
      return localStorage.getItem(place) !== null;
    } catch {
      return false;
    }
  });
  if (intake === undefined) return null;
  if (intake.reports === 0) {
    return (
      <p className="notice">
        This ledger is empty: <Link to="/add">add reports</Link> by pasting a text or dropping files, and see what a
        text claims before it is kept.
      </p>
    );
  }
  if (visited || example === undefined) return null;
  const { a, b } = example;
  const dismiss = (): void => {
    try {
      localStorage.setItem(place, "yes");
    } catch {
      // Said again next time.
    }
    setVisited(true);
  };
  return (
    <p className="notice">
      <span>
        New here? Open{" "}
        <Link to="/dossier/$a/$b" params={{ a: a.principal, b: b.principal }}>
          {a.name} and {b.name}
        </Link>
        , follow a claim to the sentence it rests on, then <Link to="/add">add reports of your own</Link>.
      </span>
      <button type="button" className="plain" onClick={dismiss}>
        Understood
      </button>
    </p>
  );
}
