import { MailError } from "./mail-error.ts";

/** Where and how to hand in mail. */
export interface SmtpAddress {
  host: string;
  port: number;
  /** `tls` from the first byte, `starttls` required, `offered`: STARTTLS where the server offers it, `none`: in clear text. */
  security: "tls" | "starttls" | "offered" | "none";
  user: string | null;
}

const form = "Write it as smtp://user@host:587 (STARTTLS) or smtps://user@host:465 (TLS)";

/**
 * Reads `smtps://user@host` (TLS, port 465), `smtp://user@host` (STARTTLS, port 587; on this machine itself only where it is
 * offered) or `smtp://host?tls=none` (clear text). Throws MailError for anything else, and for an address with a password,
 * which every user of the machine could see.
 */
export function smtpAddress(text: string): SmtpAddress {
  const url = URL.canParse(text) ? new URL(text) : null;
  // What was typed is not repeated: it may hold a password.
  if (url === null || !["smtp:", "smtps:"].includes(url.protocol) || url.hostname === "") {
    throw new MailError(`--smtp is no address of a mail server. ${form}.`);
  }
  if (url.password !== "") {
    throw new MailError(
      "--smtp holds a password, which others can see. Put it into the environment variable ENTENTE_SMTP_PASSWORD.",
    );
  }
  const asked = url.searchParams.get("tls");
  const unknown = [...url.searchParams.keys()].filter((key) => key !== "tls");
  if (unknown.length > 0 || (asked !== null && asked !== "none") || (asked === "none" && url.protocol === "smtps:")) {
    throw new MailError(
      `--smtp asks for what is not known: ${url.search}. ${form}; ?tls=none after smtp:// sends in clear text.`,
    );
  }
  const host = url.hostname.replace(/^\[|\]$/gu, "");
  const here = host === "localhost" || host === "::1" || host.startsWith("127.");
  const secure = url.protocol === "smtps:";
  return {
    host,
    port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
    security: secure ? "tls" : asked === "none" ? "none" : here ? "offered" : "starttls",
    user: url.username === "" ? null : decodeURIComponent(url.username),
  };
}
