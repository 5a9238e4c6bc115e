import { createServer } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { sendMessage } from "../../src/mail/send.ts";
import { smtpAddress } from "../../src/mail/smtp-address.ts";
import { smtpServer, type TestServer } from "../support/smtp.ts";

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const envelope = { from: "Desk <desk@example.org>", to: ["analyst@example.org"] };
const bytes = Buffer.from("From: desk@example.org\r\nSubject: Sample\r\n\r\nWords\r\n");
const send = (address: string, password: string | null, to = envelope.to) =>
  sendMessage(bytes, { ...envelope, to }, smtpAddress(address), password);

describe("a mail server", () => {
  test("is handed the message as it is, by a user with a password or without", async () => {
    server = await smtpServer();
    expect(await send(`smtp://desk@127.0.0.1:${server.port}`, "right")).toEqual({ refused: [] });
    expect(await send(`smtp://127.0.0.1:${server.port}`, null)).toEqual({ refused: [] });
    expect(server.received).toMatchObject([
      { from: "desk@example.org", to: ["analyst@example.org"], user: "desk", message: bytes.toString() },
      { user: null },
    ]);
  });

  test("that refuses some recipients still serves the others, and each refusal is told", async () => {
    server = await smtpServer();
    const { refused } = await send(`smtp://127.0.0.1:${server.port}`, null, [...envelope.to, "nobody@example.org"]);
    expect(refused).toEqual([{ address: "nobody@example.org", reason: expect.stringContaining("no such mailbox") }]);
    expect(server.received).toHaveLength(1);
    const only = send(`smtp://127.0.0.1:${server.port}`, null, ["nobody@example.org"]);
    await expect(only).rejects.toThrow(/does not take the message: nobody@example\.org \(.*no such mailbox/u);
  });

  test("that does not know the password is said to, without the password, even where the server repeats it", async () => {
    server = await smtpServer();
    const wrong = send(`smtp://desk@127.0.0.1:${server.port}`, "hunter2");
    await expect(wrong).rejects.toThrow(/does not accept the name and password for desk .*ENTENTE_SMTP_PASSWORD/u);
    await expect(wrong).rejects.not.toThrow(/hunter2/u);
  });

  test("that wants a password gets none that was not given", async () => {
    await expect(send("smtp://desk@127.0.0.1:1", null)).rejects.toThrow(/No password for desk/u);
  });

  test("elsewhere never gets a password in clear text", async () => {
    await expect(send("smtp://desk@mail.example.org?tls=none", "right")).rejects.toThrow(/in clear text/u);
  });

  test("that is not there is said to refuse", async () => {
    server = await smtpServer();
    const { port } = server;
    await server.close();
    server = undefined;
    await expect(send(`smtp://127.0.0.1:${port}`, null)).rejects.toThrow(`127.0.0.1:${port} refuses connections`);
  });

  test("whose name nobody knows is said to be unknown", async () => {
    await expect(send("smtp://mail.invalid", null)).rejects.toThrow(
      /No mail server is known by the name mail\.invalid/u,
    );
  });

  test("with a certificate of its own making is not trusted", async () => {
    server = await smtpServer({ secure: true });
    await expect(send(`smtps://127.0.0.1:${server.port}`, null)).rejects.toThrow(
      /certificate that is not to be trusted/u,
    );
    expect(server.received).toEqual([]);
  });

  test("without TLS where the address asks for it is told from one that does not answer", async () => {
    server = await smtpServer();
    await expect(send(`smtps://127.0.0.1:${server.port}`, null)).rejects.toThrow(/does not speak TLS from the start/u);
  });

  test("that should offer STARTTLS and does not gets nothing", async () => {
    server = await smtpServer();
    const address = { ...smtpAddress(`smtp://127.0.0.1:${server.port}`), security: "starttls" as const };
    await expect(sendMessage(bytes, envelope, address, null)).rejects.toThrow(/offers no encryption by STARTTLS/u);
    expect(server.received).toEqual([]);
  });

  test("that hangs up is named", async () => {
    const rude = createServer((socket) => socket.end("554 go away\r\n"));
    const port = await new Promise<number>((resolve) =>
      rude.listen(0, "127.0.0.1", () => resolve((rude.address() as { port: number }).port)),
    );
    await expect(send(`smtp://127.0.0.1:${port}`, null)).rejects.toThrow(`127.0.0.1:${port}`);
    rude.close();
  });
});
