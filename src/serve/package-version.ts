import { readFileSync } from "node:fs";
import { packageFile } from "../terms/vocabulary.ts";

/** Version of the program, from package.json. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(packageFile("package.json"), "utf8")) as { version: string }).version;
}
