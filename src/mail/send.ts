/** Hands a message to a mail server. */
import { createTransport } from "nodemailer";
import { bareAddress } from "./addresses.ts";
import { MailError } from "./mail-error.ts";
import type { SmtpAddress } from "./smtp-address.ts";

export interface Envelope {
  from: string;
  to: string[];
}

/** Milliseconds after which a server that says nothing is given up. */
const patience = 20_000;

/**
 * Sends the bytes of a message. Resolves to the recipients that the server refused, each with its words, where it took the
 * message for others; throws MailError where it took it for nobody. A password is never sent in clear text to another machine.
 */
export async function sendMessage(
  bytes: Buffer,
  { from, to }: Envelope,
  server: SmtpAddress,
  password: string | null,
): Promise<{ refused: { address: string; reason: string }[] }> {
  const { host, port, security, user } = server;
  const local = security === "offered" || /^(?:localhost|127\..*|::1)$/u.test(host);
  if (user !== null && password === null) {
    throw new MailError(
      `No password for ${user} at ${host}. Put it into the environment variable ENTENTE_SMTP_PASSWORD.`,
    );
  }
  if (user !== null && security === "none" && !local) {
    throw new MailError(`The password would go to ${host} in clear text. Leave ?tls=none away, or use smtps://.`);
  }
  const transport = createTransport({
    host,
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    ...(user === null ? {} : { auth: { user, pass: password ?? "" } }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
  });
  try {
    const envelope = { from: bareAddress(from), to: to.map(bareAddress) };
    const { rejectedErrors = [] } = (await transport.sendMail({ envelope, raw: bytes })) as {
      rejectedErrors?: Refusal[];
    };
    return { refused: rejectedErrors.map((each) => ({ address: each.recipient ?? "", reason: said(each, password) })) };
  } catch (cause) {
    if (cause instanceof MailError) throw cause;
    throw new MailError(inWords(cause as Refusal, server, password));
  } finally {
    transport.close();
  }
}

type Refusal = Error & {
  code?: string;
  command?: string;
  response?: string;
  recipient?: string;
  rejectedErrors?: Refusal[];
};

/** What went wrong, and what to do about it. */
function inWords(cause: Refusal, { host, port, user, security }: SmtpAddress, password: string | null): string {
  const message = cause.message;
  const place = `${host}:${port}`;
  if (/ENOTFOUND|EAI_AGAIN|EDNS/u.test(`${cause.code} ${message}`)) {
    return `No mail server is known by the name ${host}. Check the name in --smtp, and the network.`;
  }
  if (/ECONNREFUSED/u.test(message))
    return `${place} refuses connections: no mail server listens there. Check host and port in --smtp.`;
  if (cause.code === "EAUTH") {
    return `${host} does not accept the name and password for ${user ?? "nobody"} (${said(cause, password)}). Check the user in --smtp and ENTENTE_SMTP_PASSWORD.`;
  }
  if (/certificate|self.signed|altnames/iu.test(message)) {
    return `${place} shows a certificate that is not to be trusted (${said(cause, password)}). Use the name that is on it, or name its issuer in NODE_EXTRA_CA_CERTS.`;
  }
  if (cause.code === "ETLS" || /STARTTLS/u.test(message)) {
    return `${place} offers no encryption by STARTTLS. Use smtps:// if it has TLS on a port of its own; ?tls=none sends in clear text.`;
  }
  if (/wrong version number|packet length too long/iu.test(message)) {
    return `${place} does not speak TLS from the start. Use smtp:// with its port.`;
  }
  if (cause.code === "ETIMEDOUT" || /timeout|timed out/iu.test(message)) {
    const hint = security === "tls" ? "" : " A port that expects TLS from the start wants smtps://.";
    return `${place} does not answer. Check host and port in --smtp.${hint}`;
  }
  if (cause.code === "EENVELOPE") {
    const each = (cause.rejectedErrors ?? []).map((one) => `${one.recipient ?? ""} (${said(one, password)})`);
    return `${host} does not take the message: ${each.length > 0 ? each.join("; ") : said(cause, password)}.`;
  }
  return `The message could not be handed to ${place}: ${said(cause, password)}.`;
}

/** The server's own words in one line, without the password should it repeat it. */
function said({ response, message }: Refusal, password: string | null): string {
  const words = (response ?? message).replace(/\s+/gu, " ").trim().slice(0, 200);
  return password === null || password === "" ? words : words.split(password).join("•••");
}
