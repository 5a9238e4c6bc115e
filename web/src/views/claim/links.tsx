import type { ClaimDetail } from "../../api/schema.ts";
import { ClaimLink } from "../../parts/claim-link.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";

const there = { "planned-by": "planned as", "requested-by": "asked for as", follows: "follows" };
const back = {
  "planned-by": "the plan was taken up by",
  "requested-by": "the request was taken up by",
  follows: "followed by",
};

/** The other stages of the episode. */
export function Links({ detail }: { detail: ClaimDetail }): React.JSX.Element | null {
  const all = [
    ...detail.links.map(({ kind, claim }) => ({ words: there[kind], claim })),
    ...detail.linkedFrom.map(({ kind, claim }) => ({ words: back[kind], claim })),
  ];
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="links-title">
      <div className="section-head">
        <h2 id="links-title">Episode</h2>
      </div>
      <ul className="claim-list">
        {all.map(({ words, claim }) => (
          <li key={words + claim.id}>
            <span className="faint">{words}: </span>
            <ClaimLink claim={claim} /> <StatusMark status={claim.status} />
          </li>
        ))}
      </ul>
    </section>
  );
}
