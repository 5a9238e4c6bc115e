import type { Claim, ClaimDetail } from "../../api/schema.ts";
import { useTerms } from "../../parts/status-mark.tsx";
import { dayWords, partyName, timeWords } from "../../parts/words.ts";

interface PropositionTableProps {
  claim: Claim;
  corrections: ClaimDetail["corrections"];
}

/** The proposition's parts, as read or corrected. */
export function PropositionTable({ claim, corrections }: PropositionTableProps): React.JSX.Element {
  const { proposition: given } = claim;
  const quad = useTerms()?.quads[given.type];
  const modes = (["historical", "future", "hypothetical", "negated"] as const).filter((mode) => given[mode]);
  const rows: [string, string | null][] = [
    ["Acts", partyName(given.source)],
    ["Receives", partyName(given.target)],
    ["Act", `${given.predicate}${given.object === null ? "" : ` ${given.object}`}`],
    ["Type", `${given.type}${quad === undefined ? "" : `, ${quad}`}`],
    ["Domains", given.domains.join(", ")],
    ["When", `${timeWords(given.time)}${given.time.text === null ? "" : ` (“${given.time.text}”)`}`],
    ["Where", given.place],
    [
      "Figures",
      given.quantities
        .map(({ text, unit }) => (unit === null || text.includes(unit) ? text : `${text} ${unit}`))
        .join("; ") || null,
    ],
    ["Also named", given.others.map(({ principal, role }) => `${principal} (${role})`).join(", ") || null],
    ["Mode", modes.join(", ") || null],
    ["Kind", given.aspect === "state" ? "standing condition" : null],
    ["Reported", `${dayWords(claim.first)}${claim.first === claim.last ? "" : ` to ${dayWords(claim.last)}`}`],
  ];
  return (
    <section aria-labelledby="proposition-title">
      <div className="section-head">
        <h2 id="proposition-title">Proposition</h2>
      </div>
      <dl className="facts">
        {rows.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {claim.disagreements.map(({ unit, values }) => (
        <p key={unit} className="notice">
          Figures differ: {values.map(({ text }) => text).join(" against ")}
        </p>
      ))}
      {corrections.length > 0 && (
        <>
          <h3>Corrected</h3>
          <ul className="plain-list">
            {corrections.map(({ review, field, from, to, author }) => (
              <li key={`${review}${field}`}>
                {field}: <del>{JSON.stringify(from)}</del> → <ins>{JSON.stringify(to)}</ins> by {author}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
