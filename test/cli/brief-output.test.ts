import { readFileSync } from "node:fs";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { dispatchOf } from "../../src/cli/send-brief.ts";
import { smtpServer } from "../support/smtp.ts";
import { entente, workFolder } from "./run.ts";

const folder = workFolder();
afterAll(folder.remove);
afterEach(() => vi.unstubAllEnvs());

const brief = (...more: string[]) =>
  entente(["brief", "Turkey", "Somalia", "--until", "2024-03-20", "--ledger", folder.file("none.ledger"), ...more]);

test("a brief is printed as PDF by its file's ending, on the paper asked for", async () => {
  const pdf = folder.file("brief.pdf");
  const { status, stderr } = await brief("--out", pdf, "--paper", "letter");
  expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringContaining(`Written: ${pdf}`) });
  expect(readFileSync(pdf, "latin1")).toMatch(/^%PDF-1\.\d[\s\S]*\/MediaBox \[0 0 612 792\]/u);
});

test("a brief as a message is the same to the byte each time, with what is attached", async () => {
  const [first, second] = [folder.file("a.eml"), folder.file("b.eml")];
  for (const file of [first, second]) {
    expect(await brief("--out", file, "--attach", "json", "--from", "Desk <desk@example.org>")).toMatchObject({
      status: 0,
    });
  }
  expect(readFileSync(first, "utf8")).toBe(readFileSync(second, "utf8"));
  const text = readFileSync(first, "utf8");
  expect(text).toContain("From: Desk <desk@example.org>\r\n");
  expect(text).toContain("Date: Wed, 20 Mar 2024 00:00:00 +0000\r\n");
  expect(text).toContain("filename=Turkey-Somalia-2024-03-20.json");
});

test("a brief is sent, and the password shows nowhere", async () => {
  const server = await smtpServer();
  vi.stubEnv("ENTENTE_SMTP_PASSWORD", "right");
  const to = ["analyst@example.org", "nobody@example.org"];
  const url = `smtp://desk@127.0.0.1:${server.port}`;
  const sent = await brief("--send", ...to, "--smtp", url, "--from", "desk@example.org");
  vi.stubEnv("ENTENTE_SMTP_PASSWORD", "hunter2");
  const wrong = await brief("--send", to[0]!, "--smtp", url, "--from", "desk@example.org");
  await server.close();
  expect(sent).toMatchObject({ status: 1, stdout: "" });
  expect(sent.stderr).toMatch(/Sent: analyst@example\.org\nNot sent: nobody@example\.org: .*no such mailbox/u);
  expect(server.received).toHaveLength(1);
  expect(server.received[0]).toMatchObject({ user: "desk", to: ["analyst@example.org"] });
  expect(server.received[0]?.message).toMatch(/^Subject: [\s\S]*text\/plain[\s\S]*text\/html/mu);
  expect(wrong).toMatchObject({ status: 2, stdout: "" });
  expect(wrong.stderr).toContain("does not accept the name and password for desk");
  expect(wrong.stderr + sent.stderr).not.toMatch(/hunter2|right/u);
});

test.each([
  [{ send: ["a@example.org"] }, "--send needs a mail server"],
  [{ send: ["a@example.org"], smtp: "smtp://mail.invalid" }, "add --from ADDRESS"],
  [{ send: ["nobody"], smtp: "smtp://mail.invalid", from: "a@b.org" }, '"nobody" is not an e-mail address'],
  [{ send: ["a@example.org"], smtp: "smtp://u:s3cret@mail.invalid" }, "ENTENTE_SMTP_PASSWORD"],
  [{ smtp: "smtp://mail.invalid" }, "--smtp sends nothing without --send"],
])("sending with %j is wrong usage that says what to do, before anything is read", async (options, message) => {
  await expect(dispatchOf(options)).rejects.toThrow(message);
  await expect(dispatchOf(options)).rejects.not.toThrow("s3cret");
});

test("an attachment without a message is wrong usage", async () => {
  const { status, stderr, stdout } = await brief("--attach", "pdf");
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain("--attach is for a message");
});
