import { request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer } from "../../src/serve/server.ts";
import { served, type Served } from "./served.ts";

interface Raw {
  status: number;
  body: string;
}

/** As `fetch` would not: with any host, and with a path that nobody tidies. */
function raw(desk: Served, path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Raw> {
  const { hostname, port } = new URL(desk.serving.address);
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, path, method, headers, setHost: headers["Host"] === undefined },
      (answer) => {
        let body = "";
        answer.setEncoding("utf8").on("data", (part: string) => (body += part));
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body }));
      },
    );
    sent.on("error", reject).end();
  });
}

describe("without a token, on this machine", () => {
  let desk: Served;
  beforeAll(async () => (desk = await served()));
  afterAll(() => desk.close());
  const note = { action: "note", subject: "c-s-accuse", text: "seen" };

  test("every answer carries the headers that keep the app apart", async () => {
    for (const path of ["/api/health", "/api/claims", "/api/nothing", "/nothing"]) {
      const { headers } = await desk.ask(path);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy, path).toContain("default-src 'none'");
      expect(policy, path).not.toContain("unsafe");
      expect(headers.get("x-content-type-options"), path).toBe("nosniff");
      expect(headers.get("x-frame-options"), path).toBe("DENY");
      expect(headers.get("referrer-policy"), path).toBe("no-referrer");
      expect(headers.get("access-control-allow-origin"), path).toBeNull();
    }
  });

  test("a name that leads here from elsewhere is not answered", async () => {
    expect((await raw(desk, "/api/claims", { Host: "evil.example" })).status).toBe(403);
    expect((await raw(desk, "/api/claims", { Host: "localhost:1" })).status).toBe(200);
    expect((await raw(desk, "/api/claims", { Host: "127.0.0.1.evil.example" })).status).toBe(403);
  });

  test.each([
    [{ Origin: "https://evil.example" }, 403],
    [{ Origin: "null" }, 403],
    [{ Origin: "http://127.0.0.1:1" }, 403],
    [{ "Sec-Fetch-Site": "cross-site" }, 403],
    [{}, 201],
  ])("a write with %j is answered %i", async (headers, status) => {
    expect((await desk.send("POST", "/api/reviews", note, headers as Record<string, string>)).status).toBe(status);
  });

  test("a write from the server's own page is taken", async () => {
    const origin = { Origin: desk.serving.address };
    expect((await desk.send("POST", "/api/reviews", note, origin)).status).toBe(201);
    const put = await desk.send("PUT", "/api/sources/x", { note: "n" }, { Origin: "https://evil.example" });
    expect(put.status).toBe(403);
  });

  test.each([
    ["text/plain", 415],
    ["application/x-www-form-urlencoded", 415],
    ["multipart/form-data; boundary=x", 415],
    ["application/json", 400],
  ])("a body of %s that is no JSON is answered %i", async (type, status) => {
    const answer = await desk.ask("/api/reviews", { method: "POST", body: "{not", headers: { "Content-Type": type } });
    expect(answer.status).toBe(status);
  });

  test("a body that is too large is refused, with and without its length told", async () => {
    const large = `"${"x".repeat(9_100_000)}"`;
    const headers = { "Content-Type": "application/json" };
    expect((await desk.ask("/api/preview", { method: "POST", body: large, headers })).status).toBe(413);
    const stream = new Blob([large]).stream();
    const init = { method: "POST", body: stream, headers, duplex: "half" } as RequestInit;
    expect((await desk.ask("/api/reviews", init)).status).toBe(413);
  });

  test("what is not there and what is not taken is told in the one shape", async () => {
    for (const [method, path, status] of [
      ["GET", "/api", 404],
      ["GET", "/api/", 404],
      ["GET", "/api/claims/", 404],
      ["GET", "/api//claims", 404],
      ["DELETE", "/api/claims", 405],
      ["POST", "/api/claims/c-s-turkey", 405],
      ["PATCH", "/api/nothing", 404],
      ["OPTIONS", "/api/claims", 405],
      ["POST", "/index.html", 405],
    ] as const) {
      const answer = await desk.ask(path, { method });
      expect(answer.status, `${method} ${path}`).toBe(status);
      expect(answer.json.error.code, `${method} ${path}`).toBeTruthy();
      if (status === 405) expect(answer.headers.get("allow")).toBeTruthy();
    }
  });

  test("a question of the head alone is answered without a body", async () => {
    const { status, text } = await desk.ask("/api/claims", { method: "HEAD" });
    expect([status, text]).toEqual([200, ""]);
  });

  test.each([
    "/../../../etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/..%5c..%5cetc%5cpasswd",
    "/assets/..%2f..%2f..%2fpackage.json",
    "/%00",
    "/%",
    "/%c0%ae%c0%ae/",
    "//etc/passwd",
    "/api/reports/../../etc/passwd",
    "/api/claims/%",
    "/api/claims/%E0%A4%A",
    "/api/ties/%/%",
    "/api/sources/%",
    `/api/jobs/${"%0a".repeat(50)}`,
    "/api/claims?status[$ne]=x&__proto__[a]=1&constructor=1",
    `/api/claims?${"status=denied&".repeat(400)}`,
  ])("%s is no defect", async (path) => {
    const { status, body } = await raw(desk, path);
    expect(status).toBeLessThan(500);
    expect(body).not.toContain("root:");
    if (status >= 400) expect((JSON.parse(body) as { error: { code: string } }).error.code).toBeTruthy();
    expect(desk.defects).toEqual([]);
  });

  test("what is no HTTP is told so in the one shape", async () => {
    const { hostname, port } = new URL(desk.serving.address);
    const answer = await new Promise<string>((resolve) => {
      let text = "";
      const socket = connect(Number(port), hostname, () => socket.write("nonsense\r\n\r\n"));
      socket.setEncoding("utf8").on("data", (part: string) => (text += part));
      socket.on("close", () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /u);
    expect(answer).toContain('"code":"bad-request"');
  });
});

describe("with a token", () => {
  const token = "0123456789abcdef-secret";
  let desk: Served;
  beforeAll(async () => (desk = await served({ token })));
  afterAll(() => desk.close());

  test.each([
    [{}, 401],
    [{ Authorization: "Bearer wrong" }, 401],
    [{ Authorization: `Basic ${token}` }, 401],
    [{ Authorization: `Bearer ${token}x` }, 401],
    [{ Cookie: `entente=${token}` }, 401],
    [{ Authorization: `Bearer ${token}` }, 200],
  ])("a question with %j is answered %i", async (headers, status) => {
    const answer = await desk.ask("/api/claims", { headers: headers as Record<string, string> });
    expect(answer.status).toBe(status);
    if (status === 401) expect(answer.headers.get("www-authenticate")).toBe("Bearer");
  });

  test("the token is handed in once for a cookie that no script reads", async () => {
    expect((await desk.send("POST", "/api/session", { token: "wrong" })).status).toBe(401);
    const { status, headers } = await desk.send("POST", "/api/session", { token });
    const cookie = headers.get("set-cookie") ?? "";
    expect(status).toBe(204);
    expect(cookie).toContain("HttpOnly");
    expect(cookie).toContain("SameSite=Strict");
    expect(cookie).not.toContain(token);
    const asked = { headers: { Cookie: cookie.split(";")[0] ?? "" } };
    expect((await desk.ask("/api/claims", asked)).status).toBe(200);
  });

  test("health and the document are open, whatever else is there is not told", async () => {
    expect((await desk.ask("/api/health")).json.token).toBe(true);
    expect((await desk.ask("/api/openapi.json")).status).toBe(200);
    expect((await desk.ask("/api/nothing")).status).toBe(401);
    expect((await raw(desk, "/api/health", { Host: "desk.example" })).status).toBe(200);
  });
});

test("an address beyond this machine is not listened on without a token", async () => {
  const options = { ledger: "/nowhere", port: 0, host: "0.0.0.0", token: null, log: () => {} };
  await expect(startServer(options)).rejects.toThrow(/token is needed/u);
});

test("who asks too often is told when to ask again", async () => {
  const desk = await served({ rates: { read: { burst: 3, perSecond: 0.01 } } });
  const statuses = [];
  for (let count = 0; count < 5; count++) statuses.push((await desk.ask("/api/health")).status);
  expect(statuses).toEqual([200, 200, 200, 429, 429]);
  expect(Number((await desk.ask("/api/health")).headers.get("retry-after"))).toBeGreaterThan(0);
  await desk.close();
});
