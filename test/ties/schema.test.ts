import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, expectTypeOf, test } from "vitest";
import type { z } from "zod";
import type { tieSchema } from "../../src/cli/tie-schema.ts";
import { packageFile } from "../../src/terms/vocabulary.ts";
import { tieOf } from "../../src/ties/tie-of.ts";
import { granularities, type Tie } from "../../src/ties/tie.ts";
import { eventful } from "./made.ts";

test("the type and the schema say the same (checked when the tests are compiled)", () => {
  expectTypeOf<z.infer<typeof tieSchema>>().toEqualTypeOf<Tie>();
});

test.each(granularities)(
  "the schema takes what the stage makes by %s, and refuses a series without a lower line",
  (by) => {
    // Formats are written out as patterns beside; ajv need not know them.
    const ajv = new Ajv2020({ allErrors: true, validateFormats: false });
    const fits = ajv.compile(JSON.parse(readFileSync(packageFile("schema/ties.schema.json"), "utf8")) as object);
    const { claims, exposure } = eventful();
    const tie = tieOf(claims, exposure, { a: "TUR", b: "SOM", by, cutOff: "2024-12-31T08:00:00Z" });
    expect([fits(tie), fits.errors]).toEqual([true, null]);
    const points = tie.series[0]?.points.map(({ period, upper }) => ({ period, upper }));
    expect(fits({ ...tie, series: [{ ...tie.series[0], points }] })).toBe(false);
  },
);
