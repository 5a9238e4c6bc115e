/** A message could not be sent; says why and what to do, and never holds the password. */
export class MailError extends Error {
  override name = "MailError";
}
