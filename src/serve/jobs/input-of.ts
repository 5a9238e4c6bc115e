/** What a request hands in to be read. */
import type { Context } from "hono";
import { normalisePublished } from "../../report/published.ts";
import { ApiError } from "../http/api-error.ts";
import { notUnderstood } from "../http/to-api-error.ts";
import { pasted } from "../schemas/jobs.ts";
import { fileInput, type JobInput, pastedInput } from "./job-input.ts";

const mostFiles = 500;
const longestOutlet = 300;

/** Throws ApiError for what cannot be read. */
export async function inputOf(context: Context): Promise<JobInput> {
  const type = context.req.header("content-type") ?? "";
  return type.toLowerCase().startsWith("multipart/form-data") ? await filesOf(context) : await textOf(context);
}

async function textOf(context: Context): Promise<JobInput> {
  let body: unknown;
  try {
    body = await context.req.json();
  } catch (cause) {
    if (cause instanceof ApiError) throw cause;
    throw new ApiError("bad-request", "The body is not JSON.", { cause });
  }
  const { success, data, error } = pasted.safeParse(body);
  if (!success) throw notUnderstood(error);
  return pastedInput(data);
}

async function filesOf(context: Context): Promise<JobInput> {
  let form: FormData;
  try {
    form = await context.req.formData();
  } catch (cause) {
    if (cause instanceof ApiError) throw cause;
    throw new ApiError("bad-request", "The body is no form of files.", { cause });
  }
  const files = form.getAll("files").flatMap((each) => (typeof each === "string" ? [] : [each as File]));
  if (files.length === 0) throw new ApiError("bad-request", 'No files: hand them in as "files".');
  if (files.length > mostFiles) throw new ApiError("too-large", `More than ${mostFiles} files at once.`);
  const outlet = field(form, "outlet");
  if (outlet !== undefined && outlet.length > longestOutlet) {
    throw new ApiError("bad-request", `outlet: longer than ${longestOutlet} characters`);
  }
  const given = field(form, "published");
  const published = given === undefined ? undefined : normalisePublished(given);
  if (published === null) throw new ApiError("bad-request", "published: write a day as 2024-03-05");
  return await fileInput(files, {
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
  });
}

function field(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
