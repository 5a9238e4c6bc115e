/** Who stands behind a claim: origins, the reports that carry their word, copies, circles, denials. */
import type { z } from "@hono/zod-openapi";
import type { ReportFacts } from "../../claims/claim.ts";
import { voiceName } from "../../claims/names.ts";
import { isCounted, originsOf, type OriginVoice } from "../../claims/origins.ts";
import type { SourceRegister } from "../../claims/register.ts";
import { housesOf, pathOf, type Path } from "../../claims/voice.ts";
import type { Proposition, Statement } from "../../terms/types.ts";
import type { provenance } from "../schemas/claims.ts";
import { circlesOf } from "./circles.ts";

export type Provenance = z.infer<typeof provenance>;
type Carrier = Provenance["beside"][number];

/** `statements`: the claim's, as corrected, in canonical order; `facts` of all their reports. */
export function provenanceOf(
  statements: Statement[],
  proposition: Proposition,
  facts: Map<string, ReportFacts>,
  register: SourceRegister,
): Provenance {
  const houses = housesOf(statements, register);
  const paths = new Map(statements.map((each) => [each.id, pathOf(each, facts, houses)]));
  const { voices } = originsOf(statements, facts, register);
  const placed = new Set(voices.flatMap((voice) => voice.statements.map(({ id }) => id)));
  const names = new Map(
    [...paths.values()].flatMap((path) => path.voices.map((voice) => [voice.key, voice.name] as const)),
  );
  return {
    origins: voices.map((voice) => originOf(voice, proposition, facts, paths, register)),
    beside: carriersOf(
      statements.filter(({ id }) => !placed.has(id)),
      facts,
      paths,
    ),
    circles: circlesOf([...paths.values()]).map((keys) => keys.map((key) => names.get(key) ?? key)),
    copies: copiesAmong(statements, facts),
  };
}

function originOf(
  voice: OriginVoice,
  proposition: Proposition,
  facts: Map<string, ReportFacts>,
  paths: Map<string, Path>,
  register: SourceRegister,
): Provenance["origins"][number] {
  const { key, kind, principal, stance, scope, tentative, statements } = voice;
  const earlier = statements
    .map((each) => ({ stance: each.stance, published: each.report.published }))
    .filter((each, index, all) => each.stance !== stance && all[index - 1]?.stance !== each.stance);
  return {
    key,
    name: voiceName(voice, proposition),
    kind,
    principal,
    stance,
    scope,
    counted: isCounted(stance),
    tentative,
    reliability: register.reliabilityOf(voice.name, kind),
    earlier,
    carriers: carriersOf(statements, facts, paths),
  };
}

/** The reports of these statements, by publication as the statements are. */
function carriersOf(statements: Statement[], facts: Map<string, ReportFacts>, paths: Map<string, Path>): Carrier[] {
  const byReport = new Map<string, Statement[]>();
  for (const each of statements) byReport.set(each.report.id, [...(byReport.get(each.report.id) ?? []), each]);
  return [...byReport].map(([id, own]) => {
    const [first] = own as [Statement, ...Statement[]];
    const known = facts.get(id);
    const { outlet, title, published } = first.report;
    return {
      report: id,
      outlet: known?.outlet ?? outlet,
      title,
      published,
      credit: known?.credit ?? null,
      copyOf: known?.nearCopyOf ?? null,
      retracted: known?.retracted ?? false,
      statements: own.map((each) => each.id),
      via: [...new Set(own.flatMap((each) => paths.get(each.id)?.voices.slice(1, -1) ?? []).map(({ name }) => name))],
    };
  });
}

function copiesAmong(statements: Statement[], facts: Map<string, ReportFacts>): Provenance["copies"] {
  const groups = new Map<string, Set<string>>();
  for (const { report } of statements) {
    const original = facts.get(report.id)?.nearCopyOf;
    if (original != null) groups.set(original, (groups.get(original) ?? new Set()).add(report.id));
  }
  return [...groups].map(([original, copies]) => ({ original, copies: [...copies] }));
}
