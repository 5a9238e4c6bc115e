/** Sends a brief by e-mail. */
import type { Brief } from "../brief/brief.ts";
import type { Paper } from "../print/paper.ts";
import { briefMessage, type AttachedFormat } from "./brief-message.ts";
import { exitStatus, Failure } from "./failure.ts";
import { note } from "./output.ts";

export interface SendOptions {
  send?: string[];
  smtp?: string;
  from?: string;
}

/** What is to be sent where, checked before anything is read. */
export interface Dispatch {
  from: string;
  to: string[];
  send(brief: Brief, attach: AttachedFormat[], paper: Paper): Promise<void>;
}

/** Null where nothing is to be sent. Throws Failure or MailError where the options do not say to whom, by whom and through which server. */
export async function dispatchOf({ send, smtp, from }: SendOptions): Promise<Dispatch | null> {
  if (send === undefined) {
    if (smtp !== undefined) throw new Failure("--smtp sends nothing without --send: name whom to send to.");
    return null;
  }
  if (smtp === undefined) throw new Failure("--send needs a mail server: add --smtp smtp://user@host:587.");
  const { bareAddress } = await import("../mail/addresses.ts");
  const { smtpAddress } = await import("../mail/smtp-address.ts");
  const server = smtpAddress(smtp);
  const sender = from ?? (server.user?.includes("@") === true ? server.user : null);
  if (sender === null) throw new Failure("--send needs to know who writes: add --from ADDRESS.");
  for (const address of [sender, ...send]) bareAddress(address);
  return {
    from: sender,
    to: send,
    async send(brief, attach, paper) {
      // A message is dated when it is sent; what it holds has its own cut-off.
      const date = new Date().toISOString();
      const bytes = await briefMessage(brief, { from: sender, to: send, date }, attach, paper);
      const { sendMessage } = await import("../mail/send.ts");
      const password = process.env["ENTENTE_SMTP_PASSWORD"] ?? null;
      const { refused } = await sendMessage(bytes, { from: sender, to: send }, server, password);
      const names = new Set(refused.map(({ address }) => address));
      const taken = send.filter((address) => !names.has(bareAddress(address)));
      note(`Sent: ${taken.join(", ")}`);
      for (const { address, reason } of refused) note(`Not sent: ${address}: ${reason}`);
      if (refused.length > 0) process.exitCode = exitStatus.someFailed;
    },
  };
}
