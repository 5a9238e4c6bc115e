import type { Domain } from "../terms/types.ts";
import { vocabulary } from "../terms/vocabulary.ts";

interface BodiesWithAccess {
  bodies: { principal: string; domains: Domain[] }[];
  names: string[];
}

/**
 * Whether a voice is a body that inspects the matter: by its principal and the claim's domains, or by the words of its
 * name. It is the role that decides: whoever acts or receives in the proposition is a party, not such a body.
 */
export function hasAccess(voice: { principal: string | null; name: string }, domains: Domain[]): boolean {
  const file = vocabulary<BodiesWithAccess>("bodies-with-access");
  const body = file.bodies.find(({ principal }) => principal === voice.principal);
  if (body !== undefined && (domains.length === 0 || body.domains.some((domain) => domains.includes(domain))))
    return true;
  const name = voice.name.toLowerCase();
  return file.names.some((words) => name.includes(words));
}
