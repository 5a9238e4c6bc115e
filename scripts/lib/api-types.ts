/** The API's document as TypeScript: a type for each schema, and for each operation what it takes and answers. */

interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  items?: Schema;
  prefixItems?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  description?: string;
  format?: string;
}

interface Content {
  content?: Record<string, { schema?: Schema }>;
}

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[];
  requestBody?: Content;
  responses: Record<string, Content>;
}

interface ApiDocument {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** Source text of a module with `Schemas`' types by name and an `operations` table. */
export function apiTypes(given: object): string {
  const { paths, components } = given as ApiDocument;
  const types = Object.entries(components.schemas).map(
    ([name, schema]) => `${comment(schema)}export type ${typeName(name)} = ${typeOf(schema)};\n`,
  );
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const described = all.map(({ operation }) => `  ${operation.operationId}: ${operationType(operation)};\n`);
  const table = all.map(
    ({ path, method, operation }) =>
      `  ${operation.operationId}: { method: "${method.toUpperCase()}", path: "${path}" },\n`,
  );
  return [
    "/** Made of schema/openapi.json by `npm run generate`; not to be edited. */\n\n",
    types.join("\n"),
    "\n/** What each operation takes and answers. */\nexport interface Operations {\n",
    ...described,
    "}\n\n/** How each operation is asked for. */\nexport const operations = {\n",
    ...table,
    "} as const satisfies Record<keyof Operations, { method: string; path: string }>;\n",
  ].join("");
}

function operationType({ parameters = [], requestBody, responses }: Operation): string {
  const of = (place: string): string => {
    const fields = parameters
      .filter((each) => each.in === place)
      .map(({ name, required, schema }) => `${key(name)}${required ? "" : "?"}: ${typeOf(schema ?? {})}`);
    return fields.length === 0 ? "null" : `{ ${fields.join("; ")} }`;
  };
  const answer = Object.entries(responses).find(([status]) => status.startsWith("2"))?.[1];
  return `{ path: ${of("path")}; query: ${of("query")}; body: ${json(requestBody)}; answer: ${json(answer)} }`;
}

function json(described: Content | undefined): string {
  const schema = described?.content?.["application/json"]?.schema;
  return schema === undefined ? "null" : typeOf(schema);
}

function typeOf(schema: Schema): string {
  const { $ref, anyOf, oneOf, allOf, type } = schema;
  if ($ref !== undefined) return typeName($ref.split("/").at(-1) as string);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return union(schema.enum.map((each) => JSON.stringify(each)));
  if (anyOf !== undefined || oneOf !== undefined) return union((anyOf ?? oneOf ?? []).map(typeOf));
  if (allOf !== undefined) return allOf.map((each) => `(${typeOf(each)})`).join(" & ");
  if (Array.isArray(type)) return union(type.map((each) => typeOf({ ...schema, type: each })));
  if (type === "array") return listOf(schema);
  if (type === "null") return type;
  if (type === "object" || schema.properties !== undefined) return objectOf(schema);
  if (type === "integer" || type === "number") return "number";
  if (type === "string") return schema.format === "binary" ? "Blob" : "string";
  return type === "boolean" ? type : "unknown";
}

function listOf({ prefixItems, items }: Schema): string {
  if (prefixItems !== undefined) return `[${prefixItems.map(typeOf).join(", ")}]`;
  return `(${items === undefined ? "unknown" : typeOf(items)})[]`;
}

function objectOf({ properties = {}, required = [], additionalProperties }: Schema): string {
  const fields = Object.entries(properties).map(
    ([name, schema]) => `${comment(schema)}${key(name)}${required.includes(name) ? "" : "?"}: ${typeOf(schema)}`,
  );
  if (typeof additionalProperties === "object" && Object.keys(additionalProperties).length > 0) {
    fields.push(`[key: string]: ${typeOf(additionalProperties)}`);
  }
  return fields.length === 0 ? "Record<string, unknown>" : `{ ${fields.join("; ")} }`;
}

function union(members: string[]): string {
  const distinct = [...new Set(members)];
  return distinct.length === 0 ? "never" : distinct.join(" | ");
}

function key(name: string): string {
  return /^[A-Za-z_$][\w$]*$/u.test(name) ? name : JSON.stringify(name);
}

function typeName(name: string): string {
  return `${name[0]?.toUpperCase()}${name.slice(1)}`;
}

function comment({ description }: Schema): string {
  return description === undefined ? "" : `/** ${description.replaceAll("*/", "* /").replace(/\s+/gu, " ")} */ `;
}
