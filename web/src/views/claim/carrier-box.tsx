import { Link } from "@tanstack/react-router";
import type { OriginNode } from "../../api/schema.ts";
import { dayWords } from "../../parts/words.ts";

/** A report on its way from the origin to the reader. */
export function CarrierBox({ carrier }: { carrier: OriginNode["carriers"][number] }): React.JSX.Element {
  const { report, outlet, title, published, credit, copyOf, retracted, statements, via } = carrier;
  return (
    <div className={`carrier ${copyOf === null ? "" : "copy"}`}>
      {via.length > 0 && <span className="via">by way of {via.join(", ")}</span>}
      <Link to="/reports/$id" params={{ id: report }} search={{ statement: statements[0] }}>
        {outlet ?? "Report without outlet"}
      </Link>{" "}
      <span className="faint">{dayWords(published)}</span>
      {title !== null && <span className="carrier-title">{title}</span>}
      {credit !== null && <span className="faint block">credits {credit}</span>}
      {copyOf !== null && <span className="faint block">≈ near copy of an earlier report</span>}
      {retracted && <span className="bad block">⌫ retracted</span>}
    </div>
  );
}
