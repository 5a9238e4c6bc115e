/** A real mail server on this machine that keeps what it is given. */
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export interface TestServer {
  port: number;
  received: { from: string; to: string[]; user: string | null; secure: boolean; message: string }[];
  close(): Promise<void>;
}

/** Takes `desk` with the password `right`; refuses mail to `nobody@example.org`. */
export async function smtpServer(options: SMTPServerOptions = {}): Promise<TestServer> {
  const received: TestServer["received"] = [];
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    authOptional: true,
    allowInsecureAuth: true,
    onAuth({ username = "", password }, _, done) {
      if (username === "desk" && password === "right") done(null, { user: username });
      else done(new Error(`535 ${username} with ${password} is not known`));
    },
    onRcptTo({ address }, _, done) {
      done(address === "nobody@example.org" ? new Error("no such mailbox") : null);
    },
    onData(stream, { envelope, user, secure }, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
        const to = envelope.rcptTo.map(({ address }) => address);
        received.push({ from, to, user: user ?? null, secure, message: Buffer.concat(parts).toString() });
        done(null);
      });
    },
    ...options,
  });
  // A client that gives up in the middle is what some tests are about.
  server.on("error", () => {});
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, "127.0.0.1", () => resolve((listening.address() as { port: number }).port));
  });
  return { port, received, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
