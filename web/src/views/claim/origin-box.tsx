import { Link } from "@tanstack/react-router";
import type { OriginNode } from "../../api/schema.ts";
import { Shortened } from "../../parts/shortened.tsx";
import { dayWords } from "../../parts/words.ts";
import { CarrierBox } from "./carrier-box.tsx";

const signs: Partial<Record<OriginNode["stance"], string>> = {
  denies: "✕",
  doubts: "?",
  "cannot-confirm": "?",
  declines: "–",
  retracts: "⌫",
  confirms: "●",
  asserts: "●",
  plans: "→",
  expects: "⋯",
  alleges: "~",
  asks: "!",
};

/** A voice and what it does with the claim; copies hang beneath the report that they repeat. */
export function OriginBox({ origin }: { origin: OriginNode }): React.JSX.Element {
  const copies = origin.carriers.filter(
    ({ copyOf }) => copyOf !== null && origin.carriers.some(({ report }) => report === copyOf),
  );
  const first = origin.carriers.filter((each) => !copies.includes(each));
  return (
    <div className={`branch ${origin.counted ? "" : "not-counted"}`}>
      <div className={`origin stance-${origin.stance} ${origin.tentative ? "dashed" : ""}`}>
        <strong>
          <span aria-hidden="true">{signs[origin.stance] ?? "·"}</span> {origin.name}
        </strong>
        <span>
          {origin.stance}
          {origin.scope !== null && origin.scope !== "whole" ? ` (${origin.scope})` : ""}
        </span>
        <span className="faint">
          {origin.kind} · reliability{" "}
          <Link to="/sources" search={{ name: origin.name }}>
            {origin.reliability}
          </Link>
          {origin.tentative && " · raises only the upper bound"}
        </span>
        {origin.mayRepeat.length > 0 && <span className="faint">may repeat {origin.mayRepeat.join(", ")}</span>}
        {origin.earlier.map(({ stance, published }) => (
          <span key={stance + published} className="faint">
            earlier: {stance}, {dayWords(published)}
          </span>
        ))}
      </div>
      <ul className="carriers">
        <Shortened items={first} most={12} noun="report">
          {(carrier) => (
            <li key={carrier.report}>
              <CarrierBox carrier={carrier} />
              {copies.some(({ copyOf }) => copyOf === carrier.report) && (
                <ul className="copies">
                  {copies
                    .filter(({ copyOf }) => copyOf === carrier.report)
                    .map((copy) => (
                      <li key={copy.report}>
                        <CarrierBox carrier={copy} />
                      </li>
                    ))}
                </ul>
              )}
            </li>
          )}
        </Shortened>
      </ul>
    </div>
  );
}
