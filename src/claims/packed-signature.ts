/** A signature as one line of text, for stores. */
import type { Domain, EventType, Quantity } from "../terms/types.ts";
import type { Signature, Stage } from "./signature.ts";

type Packed = [
  direction: [string, string],
  flags: number,
  stage: Stage,
  type: EventType,
  domains: Domain[],
  period: [number, number] | null,
  predicate: string,
  object: string[],
  quantities: Quantity[],
  published: number | null,
  names: string[],
  report: string,
  start: number,
];

const reciprocal = 1;
const state = 2;
const reacts = 4;
const stated = 8;
const inTitle = 16;

export function packSignature(signature: Signature): string {
  const { period } = signature;
  const flags =
    (signature.reciprocal ? reciprocal : 0) |
    (signature.aspect === "state" ? state : 0) |
    (signature.reacts ? reacts : 0) |
    (period?.stated === true ? stated : 0) |
    (signature.inTitle ? inTitle : 0);
  const packed: Packed = [
    signature.direction,
    flags,
    signature.stage,
    signature.type,
    signature.domains,
    period === null ? null : [period.start, period.end],
    signature.predicate,
    [...signature.object],
    signature.quantities,
    signature.published,
    [...signature.names],
    signature.report,
    signature.start,
  ];
  return JSON.stringify(packed);
}

export function unpackSignature(text: string): Signature {
  const packed = JSON.parse(text) as Packed;
  const [direction, flags, stage, type, domains, period, predicate, object, quantities, published] = packed;
  const [names, report, start] = packed.slice(10) as [string[], string, number];
  return {
    direction,
    reciprocal: (flags & reciprocal) > 0,
    stage,
    type,
    domains,
    aspect: (flags & state) > 0 ? "state" : "event",
    period: period === null ? null : { start: period[0], end: period[1], stated: (flags & stated) > 0 },
    reacts: (flags & reacts) > 0,
    predicate,
    object: new Set(object),
    words: new Set([predicate, ...object]),
    quantities,
    published,
    names: new Set(names),
    report,
    start,
    inTitle: (flags & inTitle) > 0,
  };
}
