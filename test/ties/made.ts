/** Hand-made claims and coverage for the tests of series over time. */
import type { Claim } from "../../src/claims/claim.ts";
import type { Exposure } from "../../src/terms/exposure.ts";
import type { Proposition } from "../../src/terms/types.ts";
import { statement } from "../support/statement.ts";

export interface ClaimInput extends Partial<Omit<Claim, "proposition" | "origins" | "statements" | "links">> {
  id: string;
  /** ISO days of the act; without it the claim counts by its first report. */
  act?: [string, string];
  proposition?: Partial<Proposition>;
  voices?: string[];
  outlets?: string[];
  stance?: Claim["statements"][number]["stance"];
  links?: [Claim["links"][number]["kind"], string][];
  dyad?: [string, string];
}

/** By default: Turkey gives Somalia something, one voice says so in one report of 5 March 2024. */
export function claim(input: ClaimInput): Claim {
  const {
    id,
    act,
    proposition,
    voices = ["Turkey"],
    outlets = ["Courier"],
    stance = "asserts",
    links,
    ...rest
  } = input;
  const { dyad = ["TUR", "SOM"], ...fields } = rest;
  const first = fields.first === undefined ? (act?.[1] ?? "2024-03-05") : fields.first;
  const time: Proposition["time"] =
    act === undefined
      ? { start: null, end: null, text: null, basis: "none" }
      : { start: act[0], end: act[1], text: "then", basis: "stated" };
  return {
    id: `c-${id}`,
    proposition: statement({ id, dyad, proposition: { time, ...proposition } }).proposition,
    status: "reported",
    basis: "party",
    reason: "only Turkey asserts it",
    credibility: 3,
    origins: {
      min: 1,
      max: voices.length,
      list: voices.map((name) => ({ name, kind: "government", principal: null, stance, counted: true })),
    },
    carriers: outlets.length,
    circular: false,
    disagreements: [],
    links: (links ?? []).map(([kind, other]) => ({ kind, claim: `c-${other}` })),
    first,
    last: first,
    statements: outlets.map((outlet, index) => ({
      id: `${id}-${index}`,
      stance,
      report: { id: `r-${id}-${index}`, outlet, published: first },
      evidence: { quote: "words", start: 0, end: 5 },
    })),
    ...fields,
  };
}

/** Months from January 2023 on: "2023-01", "2023-02" … */
export function months(number: number): string[] {
  return Array.from(
    { length: number },
    (_, at) => `${2023 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`,
  );
}

/** Each outlet has as many reports and statements in each month. */
export function coverage(
  of: string[],
  outlets = ["Courier", "Herald", "Gazette"],
  { reports = 10, statements = 100 } = {},
): Exposure[] {
  return of.flatMap((month) => outlets.map((outlet) => ({ outlet, month, reports, statements })));
}

const types = ["AID", "AGREE", "REQUEST", "ACCUSE", "ASSAULT"] as const;

/** A tie of two years with much of everything: growing aid, a burst of accusations, plans, denials and states. */
export function eventful(): { claims: Claim[]; exposure: Exposure[] } {
  const claims = months(24).flatMap((month, at) => {
    const number = (type: (typeof types)[number]): number => {
      if (type === "AID") return at < 12 ? 1 : 5 + (at % 3);
      if (type === "ACCUSE") return at >= 6 && at < 11 ? 4 : at % 2;
      if (type === "ASSAULT") return 0;
      return type === "REQUEST" ? Number(at % 5 === 0) : 1 + (at % 3);
    };
    return types.flatMap((type) =>
      Array.from({ length: number(type) }, (_, index) =>
        claim({
          id: `${month}-${type}-${index}`,
          act: [`${month}-0${index + 1}`, `${month}-0${index + 2}`],
          status: (["confirmed", "reported", "corroborated", "disputed"] as const)[(index + at) % 4] ?? "reported",
          voices: ["Turkey", "Somalia", "A person", "Observers", "A ministry", "A paper"].slice(
            index % 4,
            (index % 4) + 1 + (at % 3),
          ),
          outlets: ["Courier", "Herald", "Gazette"].slice(0, 1 + (at % 3)),
          proposition: { type, domains: type === "AID" ? ["arms"] : ["diplomacy", "military"] },
        }),
      ),
    );
  });
  const others = [
    claim({ id: "plan", status: "planned", stance: "plans", first: "2024-11-20", proposition: { future: true } }),
    claim({ id: "denied", status: "denied", stance: "denies", act: ["2024-02-01", "2024-02-01"] }),
    claim({
      id: "pact",
      act: ["2021-06-01", "2021-06-01"],
      first: "2023-02-10",
      last: "2024-11-30",
      status: "confirmed",
      proposition: {
        type: "AGREE",
        aspect: "state",
        predicate: "have",
        object: "a pact on <defence> & training",
        time: { start: "2021-06-01", end: null, text: "since June 2021", basis: "stated" },
      },
    }),
    claim({
      id: "blockade",
      first: "2024-03-10",
      last: "2024-06-30",
      proposition: {
        type: "COERCE",
        aspect: "state",
        predicate: "hold",
        object: "a blockade of the port",
        time: { start: "2023-07-01", end: "2023-11-30", text: "from July to November", basis: "stated" },
      },
    }),
  ];
  return { claims: [...claims, ...others], exposure: coverage(months(24)) };
}
