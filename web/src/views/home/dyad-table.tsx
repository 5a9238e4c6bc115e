import { Link } from "@tanstack/react-router";
import type { Dyad } from "../../api/schema.ts";
import { TableBeneath } from "../../parts/table-beneath.tsx";
import { dayWords, monthWords } from "../../parts/words.ts";
import { Sparkline, sparkWords } from "./sparkline.tsx";

export function DyadTable({ dyads, newSince }: { dyads: Dyad[]; newSince: string | null }): React.JSX.Element {
  const months = dyads[0]?.sparkline ?? [];
  const most = Math.max(
    1,
    ...dyads.flatMap(({ sparkline }) => sparkline.map((each) => Math.max(each.cooperation, each.conflict))),
  );
  const span = months.length === 0 ? "" : `${monthWords(months[0]!.month)} – ${monthWords(months.at(-1)!.month)}`;
  return (
    <>
      <table className="dyads">
        <thead>
          <tr>
            <th scope="col">Pair</th>
            <th scope="col">
              <span className="key-cooperation">▲ cooperation</span> <span className="key-conflict">▼ conflict</span>
              <span className="faint block">{span}</span>
            </th>
            <th scope="col" className="number">
              Claims
            </th>
            <th scope="col" className="number" title={newSince === null ? undefined : `since ${dayWords(newSince)}`}>
              New
            </th>
            <th scope="col" className="number">
              Disputed
            </th>
            <th scope="col">Latest report</th>
          </tr>
        </thead>
        <tbody>
          {dyads.map((dyad) => (
            <tr key={`${dyad.a.principal}|${dyad.b.principal}`}>
              <th scope="row">
                <Link to="/dossier/$a/$b" params={{ a: dyad.a.principal, b: dyad.b.principal }}>
                  {dyad.a.name} <span className="faint">and</span> {dyad.b.name}
                </Link>
              </th>
              <td className="spark">
                <Sparkline points={dyad.sparkline} most={most} />
              </td>
              <td className="number">{dyad.claims.toLocaleString("en")}</td>
              <td className="number">{dyad.new === 0 ? <span className="faint">0</span> : `+${dyad.new}`}</td>
              <td className="number">
                {dyad.disputed === 0 ? (
                  <span className="faint">0</span>
                ) : (
                  <Link
                    to="/dossier/$a/$b"
                    params={{ a: dyad.a.principal, b: dyad.b.principal }}
                    search={{ status: ["disputed"] }}
                    aria-label={`${dyad.disputed} disputed between ${dyad.a.name} and ${dyad.b.name}`}
                  >
                    ⇄ {dyad.disputed}
                  </Link>
                )}
              </td>
              <td>{dayWords(dyad.last)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <TableBeneath
        summary="The small charts as a table"
        columns={["Pair", "Claims by month of first report"]}
        rows={dyads.map((dyad) => ({
          key: `${dyad.a.principal}|${dyad.b.principal}`,
          cells: [`${dyad.a.name} and ${dyad.b.name}`, sparkWords(dyad.sparkline)],
        }))}
      />
    </>
  );
}
