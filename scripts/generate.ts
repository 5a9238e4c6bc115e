/** `npm run generate`: writes the files that are made from the sources. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { packageFile } from "../src/terms/vocabulary.ts";
import { generatedFiles } from "./lib/generated.ts";

for (const [path, content] of Object.entries(generatedFiles())) {
  const file = packageFile(path);
  mkdirSync(dirname(file.pathname), { recursive: true });
  writeFileSync(file, content);
  process.stderr.write(`Written: ${path}\n`);
}
