/** Where the claim comes from, as a tree: voices with whom it enters, then the reports that carry their word. */
import type { ClaimDetail } from "../../api/schema.ts";
import { Shortened } from "../../parts/shortened.tsx";
import { many, originsWords } from "../../parts/words.ts";
import { CarrierBox } from "./carrier-box.tsx";
import { OriginBox } from "./origin-box.tsx";

export function Provenance({ detail }: { detail: ClaimDetail }): React.JSX.Element {
  const { claim, provenance } = detail;
  const counted = provenance.origins.filter((origin) => origin.counted);
  const others = provenance.origins.filter((origin) => !origin.counted);
  const count = originsWords(claim.origins);
  return (
    <section aria-labelledby="provenance-title">
      <div className="section-head">
        <h2 id="provenance-title">Where it comes from</h2>
        <span className="faint">
          {count} independent {count === "1" ? "origin" : "origins"}, {many(claim.carriers, "carrier")}
        </span>
      </div>
      <div className="tree" role="group" aria-label="Provenance: origins and the reports that carry them">
        <p className="tree-head" aria-hidden="true">
          <span>Who says it</span>
          <span>Reports that carry it</span>
        </p>
        <h3 className="unseen">For the claim</h3>
        {counted.length === 0 && <p className="empty">Nobody in the reports asserts it.</p>}
        {counted.map((origin) => (
          <OriginBox key={origin.key + origin.stance} origin={origin} />
        ))}
        {others.length > 0 && <h3>Against it, or not able to confirm</h3>}
        {others.map((origin) => (
          <OriginBox key={origin.key + origin.stance} origin={origin} />
        ))}
        {provenance.beside.length > 0 && (
          <>
            <h3>Adds no origin: headlines, and citations in a circle</h3>
            <div className="branch beside-branch">
              <div className="origin dashed">
                <strong>repeats</strong>
                <span className="faint">what is told above</span>
              </div>
              <ul className="carriers">
                <Shortened items={provenance.beside} most={12} noun="report">
                  {(carrier) => (
                    <li key={carrier.report}>
                      <CarrierBox carrier={carrier} />
                      <span className="faint">
                        {carrier.why === "headline"
                          ? "the headline of a report above"
                          : "hands on what the circle says"}
                      </span>
                    </li>
                  )}
                </Shortened>
              </ul>
            </div>
          </>
        )}
        {provenance.circles.map(({ names, loop, fed }) => (
          <p key={names.join()} className="circle">
            <span aria-hidden="true">↻</span> Circular: {(loop.length > 0 ? loop : names).join(" → ")}. They cite one
            another, {fed ? "and add no origin to those who feed them" : "and count as one"}.
          </p>
        ))}
      </div>
    </section>
  );
}
