import { leftOutReasons, type Tie } from "./tie.ts";

/** "In neither line: 2 planned and 1 expected (not yet done), 1 denied." */
export function leftOutInWords({ leftOut }: Tie): string {
  const ahead = (["planned", "expected"] as const).flatMap((reason) =>
    leftOut[reason] > 0 ? [`${leftOut[reason]} ${reason}`] : [],
  );
  const others = leftOutReasons.flatMap((reason) =>
    reason === "planned" || reason === "expected" || leftOut[reason] === 0 ? [] : [`${leftOut[reason]} ${reason}`],
  );
  const parts = [...(ahead.length > 0 ? [`${ahead.join(" and ")} (not yet done)`] : []), ...others];
  return parts.length === 0 ? "" : `In neither line: ${parts.join(", ")}.`;
}
