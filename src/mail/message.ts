/** A brief as a message (RFC 5322 with MIME). */
import { createHash } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer";

export interface Attachment {
  filename: string;
  contentType: string;
  content: Uint8Array;
}

export interface Message {
  /** "Desk <desk@example.org>"; null for a draft that whoever opens it sends in their own name. */
  from: string | null;
  to: string[];
  subject: string;
  /** ISO day or moment. */
  date: string;
  text: string;
  html: string;
  attachments: Attachment[];
}

/**
 * The message's bytes, lines ending in CR LF. The same message has the same bytes: boundaries and message id are made from what
 * it says.
 */
export async function messageBytes(message: Message): Promise<Buffer> {
  const { from, to, subject, date, text, html, attachments } = message;
  const hash = createHash("sha256");
  for (const part of [from ?? "", ...to, "", subject, date, text, html]) hash.update(part).update("\0");
  for (const { filename, content } of attachments) hash.update(filename).update("\0").update(content);
  const mark = hash.digest("hex").slice(0, 32);
  const host = /@([A-Za-z0-9.-]+)>?\s*$/u.exec(from ?? "")?.[1] ?? "entente.invalid";
  const composer = new MailComposer({
    from: from ?? "Entente <brief@entente.invalid>",
    ...(to.length === 0 ? {} : { to }),
    subject,
    date: new Date(date),
    messageId: `<${mark}@${host}>`,
    baseBoundary: mark,
    // Mail programs that know it open a draft instead of a message that somebody seems to have sent.
    ...(from === null ? { headers: { "X-Unsent": "1" } } : {}),
    text,
    html,
    attachments: attachments.map((each) => ({ ...each, content: Buffer.from(each.content) })),
    newline: "windows",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return await composer.compile().build();
}
