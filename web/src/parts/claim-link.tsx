import { Link } from "@tanstack/react-router";
import type { ClaimRow } from "../api/schema.ts";
import { actWords, partyName } from "./words.ts";

/** A claim's own words, leading to it: who to whom, then the act. */
export function ClaimLink({ claim }: { claim: Pick<ClaimRow, "id" | "proposition"> }): React.JSX.Element {
  const { source, target } = claim.proposition;
  return (
    <Link to="/claims/$id" params={{ id: claim.id }} className="claim-link">
      <span className="way">
        {partyName(source)} <span aria-label="to">→</span> {partyName(target)}
      </span>{" "}
      <span className="act">{actWords(claim.proposition)}</span>
    </Link>
  );
}
