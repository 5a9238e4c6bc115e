import { z } from "@hono/zod-openapi";

export const sessionRequest = z.strictObject({ token: z.string().min(1).max(1000) }).openapi("SessionRequest");
