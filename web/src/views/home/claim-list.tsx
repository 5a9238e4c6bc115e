import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { question } from "../../api/questions.ts";
import { Asked } from "../../parts/asked.tsx";
import { ClaimLink } from "../../parts/claim-link.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { dayWords } from "../../parts/words.ts";

const shown = 6;

/** The latest claims, or the latest disputed ones. */
export function ClaimList({
  title,
  newSince,
}: {
  title: "New" | "Disputed";
  newSince?: string | null;
}): React.JSX.Element {
  const isNew = title === "New";
  const claims = useQuery(
    question("listClaims", {
      query: isNew ? { sort: "-first", limit: shown } : { status: ["disputed"], sort: "-last", limit: shown },
    }),
  );
  const id = `${title}-title`;
  return (
    <section aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        <Link to="/claims" search={isNew ? { sort: "-first" } : { status: ["disputed"] }}>
          all<span className="unseen"> {title.toLowerCase()} claims</span>
        </Link>
      </div>
      <Asked of={claims} what={`${title.toLowerCase()} claims`} rows={4}>
        {({ items }) => {
          const fresh = isNew && newSince ? items.filter(({ first }) => (first ?? "") >= newSince) : items;
          if (fresh.length === 0) {
            return (
              <p className="empty">{isNew ? "Nothing first reported in the latest week." : "Nothing is disputed."}</p>
            );
          }
          return (
            <ul className="claim-list">
              {fresh.map((claim) => (
                <li key={claim.id}>
                  <ClaimLink claim={claim} />
                  <span className="beside">
                    <StatusMark status={claim.status} /> · {dayWords(isNew ? claim.first : claim.last)}
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </Asked>
    </section>
  );
}
