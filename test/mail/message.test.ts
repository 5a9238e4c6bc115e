import { describe, expect, test } from "vitest";
import { bareAddress } from "../../src/mail/addresses.ts";
import { MailError } from "../../src/mail/mail-error.ts";
import { messageBytes, type Message } from "../../src/mail/message.ts";
import { smtpAddress } from "../../src/mail/smtp-address.ts";

const message: Message = {
  from: "Desk <desk@example.org>",
  to: ["analyst@example.org"],
  subject: "Türkiye — Somalia",
  date: "2024-03-20",
  text: "Plain words — and more.\n",
  html: "<!doctype html><p>Marked words</p>",
  attachments: [{ filename: "brief.json", contentType: "application/json", content: Buffer.from('{"a":1}') }],
};

describe("a message", () => {
  test("has the same bytes for the same content, and another id for other content", async () => {
    const first = await messageBytes(message);
    expect((await messageBytes(message)).equals(first)).toBe(true);
    const id = (bytes: Buffer): string | undefined => /^Message-ID: (.*)\r$/mu.exec(bytes.toString())?.[1];
    expect(id(first)).toMatch(/^<[0-9a-f]{32}@example\.org>$/u);
    expect(id(await messageBytes({ ...message, text: "Other words" }))).not.toBe(id(first));
  });

  test("is dated as told, with text, HTML and attachment, in lines of mail", async () => {
    const text = (await messageBytes(message)).toString();
    expect(text).toContain("Date: Wed, 20 Mar 2024 00:00:00 +0000\r\n");
    expect(text).toContain("From: Desk <desk@example.org>\r\n");
    expect([...text.matchAll(/^Content-Type: ([a-z/]+)/gmu)].map(([, type]) => type)).toEqual([
      "multipart/mixed",
      "multipart/alternative",
      "text/plain",
      "text/html",
      "application/json",
    ]);
    expect(text).toContain("filename=brief.json");
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
    expect(Math.max(...text.split("\r\n").map((line) => line.length))).toBeLessThan(999);
  });

  test("without a sender is a draft", async () => {
    const text = (await messageBytes({ ...message, from: null, to: [] })).toString();
    expect(text).toContain("X-Unsent: 1\r\n");
    expect(text).not.toMatch(/^To:/mu);
  });
});

test.each([
  ["smtp://desk@mail.example.org", { port: 587, security: "starttls", user: "desk" }],
  ["smtp://desk%40example.org@mail.example.org:25", { port: 25, security: "starttls", user: "desk@example.org" }],
  ["smtps://mail.example.org", { port: 465, security: "tls", user: null }],
  ["smtp://localhost:2525", { port: 2525, security: "offered" }],
  ["smtp://mail.example.org?tls=none", { security: "none" }],
])("%s is understood", (text, meant) => {
  expect(smtpAddress(text)).toMatchObject(meant);
});

test.each(["mail.example.org", "http://mail.example.org", "smtps://h?tls=none", "smtp://h?tsl=none"])(
  "%s is no mail server",
  (text) => {
    expect(() => smtpAddress(text)).toThrow(MailError);
  },
);

test("a password in the address is refused and not repeated", () => {
  expect(() => smtpAddress("smtp://desk:s3cret@mail.example.org")).toThrow(/ENTENTE_SMTP_PASSWORD/u);
  expect(() => smtpAddress("smtp://desk:s3cret@mail.example.org")).not.toThrow(/s3cret/u);
});

test("only what is one address is taken for one", () => {
  expect(bareAddress("Desk <desk@example.org>")).toBe("desk@example.org");
  for (const text of ["desk", "a@b.org, c@d.org", "desk@example.org\r\nBcc: x@y.org", ""]) {
    expect(() => bareAddress(text)).toThrow(MailError);
  }
});
