import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { request as plain } from "node:http";
import { request as secure } from "node:https";
import { join } from "node:path";
import { connect } from "node:net";
import { newWorkbook } from "#workbench/server/files/open-file";
import { makeCertificate } from "#workbench/server/start/make-certificate";
import { type Bench, OFFICE, SHIPPED_PAGE, startBench } from "./bench.ts";

interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: string;
}

/** Asks with headers that fetch would not let through, and paths that it would tidy up. */
function ask(port: number, path: string, headers: Record<string, string> = {}, certificate?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port, path, headers: { Host: `localhost:${String(port)}`, ...headers } };
    const asked = certificate ? secure({ ...options, ca: certificate, servername: "localhost" }) : plain(options);
    asked.on("error", reject);
    asked.on("response", (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (piece: string) => (body += piece));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asked.end();
  });
}

describe("the server on plain http", () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench(newWorkbook);
  });
  afterAll(() => bench.close());
  const get = (path: string, headers?: Record<string, string>): Promise<Answer> =>
    ask(bench.server.port, path, headers);

  it("gives every page a session of its own, by its address", async () => {
    const [first, second] = await Promise.all([get("/"), get("/")]);
    expect(first.status).toBe(302);
    expect(first.headers["location"]).toMatch(/^\/\?session=[0-9a-f-]{36}$/);
    expect(second.headers["location"]).not.toBe(first.headers["location"]);
  });

  it("serves the page with a policy that runs and asks nothing but its own", async () => {
    const page = await get("/?session=abc");
    expect(page.status).toBe(200);
    const policy = String(page.headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(policy).not.toContain("http");
  });

  it("serves office.js and its neighbours as the package has them", async () => {
    for (const file of ["office.js", "en-us/office_strings.js", "excel-win32-16.01.js"]) {
      expect((await get(`/office/${file}`)).body).toBe(readFileSync(join(OFFICE, file), "utf8"));
    }
  });

  it("changes the add-in's page in one place: where office.js comes from", async () => {
    const { body } = await get("/taskpane.html?_host_Info=Excel");
    const local = '<script src="/workbench/frame.js"></script><script src="/office/office.js"></script>';
    expect(body).toContain(local);
    expect(body).not.toContain("appsforoffice");
    const shipped = "<script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script>";
    expect(body.replace(local, shipped)).toBe(SHIPPED_PAGE);
  });

  it.each([
    "/../package.json",
    "/workbench/%2e%2e/%2e%2e/package.json",
    "/office/..%2f..%2fpackage.json",
    "/%00",
    "/%E0%A4%A",
    "/gone.js",
  ])("serves nothing outside its folders: %s", async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it("answers this computer only: no other host's name, no other site's page", async () => {
    expect((await get("/?session=abc", { Host: "evil.example:80" })).status).toBe(403);
    expect((await get("/?session=abc", { Origin: "https://evil.example" })).status).toBe(403);
    expect((await get("/?session=abc", { Host: "127.0.0.1:80" })).status).toBe(200);
  });

  it("lets no other site's page open the workbook's line", async () => {
    const { port } = bench.server;
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => {
        socket.write(
          `GET /socket?session=abc HTTP/1.1\r\nHost: localhost:${String(port)}\r\nOrigin: https://evil.example\r\n` +
            "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n",
        );
      });
      socket.once("data", (data) => {
        socket.destroy();
        resolve(data.toString());
      });
    });
    expect(answer).toMatch(/^HTTP\/1\.1 403/);
  });

  it("knows no workbook that nobody has opened", async () => {
    expect((await get("/sessions/nobodys/save")).status).toBe(404);
  });

  it("takes the next port where one is taken", async () => {
    const second = await startBench(newWorkbook);
    expect(second.server.port).not.toBe(bench.server.port);
    await second.close();
  });
});

describe("the server on https, for the web's seam", () => {
  it("serves the add-in's page untouched, under a certificate for localhost that signs itself", async () => {
    const certificate = await makeCertificate(new Date());
    const read = new X509Certificate(certificate.cert);
    expect(read.verify(read.publicKey)).toBe(true);
    expect(read.subjectAltName).toBe("DNS:localhost, IP Address:127.0.0.1");
    expect(read.serialNumber).not.toBe(new X509Certificate((await makeCertificate(new Date())).cert).serialNumber);
    const bench = await startBench(newWorkbook, certificate);
    try {
      const { port, address } = bench.server;
      expect(address).toBe(`https://localhost:${String(port)}/`);
      expect((await ask(port, "/taskpane.html", {}, certificate.cert)).body).toBe(SHIPPED_PAGE);
      expect((await ask(port, "/", {}, certificate.cert)).headers["location"]).toMatch(/&seam=web$/);
    } finally {
      await bench.close();
    }
  });

  it("frames the add-in's page from its own server where it has one, and from no other", async () => {
    const certificate = await makeCertificate(new Date());
    const bench = await startBench(newWorkbook, certificate, "https://localhost:4321");
    try {
      const get = (path: string): Promise<Answer> => ask(bench.server.port, path, {}, certificate.cert);
      const location = String((await get("/")).headers["location"]);
      expect(new URL(location, bench.server.address).searchParams.get("addin")).toBe("https://localhost:4321");
      const elsewhere = await get("/?session=abc&seam=web&addin=https://elsewhere.example");
      expect(elsewhere.headers["content-security-policy"]).toContain("frame-src https://localhost:4321;");
    } finally {
      await bench.close();
    }
  });
});
