import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, expectTypeOf, test } from "vitest";
import type { z } from "zod";
import type { claimSchema } from "../../src/cli/claim-schema.ts";
import type { Claim } from "../../src/claims/claim.ts";
import { buildClaims } from "../../src/claims/build-claims.ts";
import type { statementSchema } from "../../src/terms/statement-schema.ts";
import type { Statement } from "../../src/terms/types.ts";
import { packageFile } from "../../src/terms/vocabulary.ts";
import { factsOf, ministry, statement } from "../support/statement.ts";

// Formats are written out as patterns beside; ajv need not know them.
const ajv = new Ajv2020({ allErrors: true, validateFormats: false });
const compiled = (path: string) => ajv.compile(JSON.parse(readFileSync(packageFile(path), "utf8")) as object);
const isStatement = compiled("schema/statement.schema.json");
const areClaims = compiled("schema/claim.schema.json");

test("the types and the schemas say the same (checked when the tests are compiled)", () => {
  expectTypeOf<z.infer<typeof statementSchema>>().toEqualTypeOf<Statement>();
  expectTypeOf<z.infer<typeof claimSchema>>().toEqualTypeOf<Claim>();
});

const full = statement({
  id: "s1",
  chain: [ministry("TUR", "acting")],
  likelihood: { text: "likely", min: 55, max: 80 },
  scope: "part",
  stance: "denies",
  proposition: {
    others: [{ principal: "grp:al-shabaab", role: "affected" }],
    quantities: [{ text: "dozens", value: null, min: 24, max: 99, unit: "vehicle", currency: null }],
  },
});

test("the statement schema takes whole statements, with and without the text", () => {
  expect([isStatement(full), isStatement.errors]).toEqual([true, null]);
  expect(isStatement({ ...full, text: "Turkey …" })).toBe(true);
});

test.each([
  ["a missing field", (whole: Statement) => JSON.parse(JSON.stringify({ ...whole, scope: undefined })) as unknown],
  ["a field of no contract", (whole: Statement) => ({ ...whole, extra: 1 })],
  [
    "YIELD, which is never put out",
    (whole: Statement) => ({ ...whole, proposition: { ...whole.proposition, type: "YIELD" } }),
  ],
  ["no domain", (whole: Statement) => ({ ...whole, proposition: { ...whole.proposition, domains: [] } })],
  ["a day that is none", (whole: Statement) => ({ ...whole, report: { ...whole.report, published: "2024-02-30" } })],
  [
    "a principal in small letters",
    (whole: Statement) => ({
      ...whole,
      proposition: { ...whole.proposition, source: { ...whole.proposition.source, principal: "tur" } },
    }),
  ],
  ["a negative offset", (whole: Statement) => ({ ...whole, evidence: { ...whole.evidence, start: -1 } })],
])("the statement schema refuses %s", (_, change) => {
  expect(isStatement(change(full))).toBe(false);
});

test("the claim schema takes what the claims stage makes and refuses a status that does not exist", () => {
  const statements = [full, statement({ id: "s2", chain: [ministry("SOM", "receiving")] })];
  const claims = buildClaims(statements, factsOf(statements));
  expect([areClaims(claims), areClaims.errors]).toEqual([true, null]);
  expect(claims.length).toBeGreaterThan(0);
  expect(areClaims(claims.map((claim) => ({ ...claim, status: "true" })))).toBe(false);
});
