import addressparser from "nodemailer/lib/addressparser";
import { MailError } from "./mail-error.ts";

/** "desk@example.org" of "Desk <desk@example.org>". Throws MailError where the text is not one address. */
export function bareAddress(text: string): string {
  const [first, ...more] = addressparser(text, { flatten: true });
  const address = first?.address ?? "";
  if (more.length > 0 || !/^[^\s@<>,;"]+@[^\s@<>,;"]+$/u.test(address) || /[\r\n]/u.test(text)) {
    throw new MailError(`"${text}" is not an e-mail address. Write desk@example.org or "Desk <desk@example.org>".`);
  }
  return address;
}
