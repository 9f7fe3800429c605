import { X509Certificate } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keptCertificate } from "#workbench/server/start/kept-certificate";
import { serveAddIn } from "#workbench/server/start/serve-add-in";

const DAY = 24 * 60 * 60 * 1000;
const NOW = new Date("2026-11-22T12:00:00Z");

describe("serving the add-in to real Excel", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sideload-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const serialOf = (cert: string): string => new X509Certificate(cert).serialNumber;

  it("keeps its certificate, so that it has to be trusted once, and makes another before it ends", async () => {
    const first = await keptCertificate(folder, NOW);
    const end = new Date(new X509Certificate(first.cert).validTo);
    expect(serialOf((await keptCertificate(folder, new Date(end.getTime() - 2 * DAY))).cert)).toBe(
      serialOf(first.cert),
    );
    expect(serialOf((await keptCertificate(folder, new Date(end.getTime() - DAY / 2))).cert)).not.toBe(
      serialOf(first.cert),
    );
    expect(statSync(join(folder, "localhost.key")).mode & 0o077).toBe(0);
  });

  it("serves files as they are, as Excel wants them, and nothing outside the folder", async () => {
    mkdirSync(join(folder, "dist"));
    writeFileSync(join(folder, "dist/functions.json"), "{}");
    writeFileSync(join(folder, "secret.json"), "{}");
    const certificate = await keptCertificate(join(folder, "certificate"), new Date());
    const server = await serveAddIn(join(folder, "dist"), certificate, 0);
    const ask = (path: string): Promise<{ status: number | undefined; type: unknown; from: unknown }> =>
      new Promise((resolve, reject) => {
        get(`${server.address}${path}`, { ca: certificate.cert }, (response) => {
          response.resume();
          const { "content-type": type, "access-control-allow-origin": from } = response.headers;
          resolve({ status: response.statusCode, type, from });
        }).on("error", reject);
      });
    try {
      expect(await ask("/functions.json")).toEqual({ status: 200, type: "application/json; charset=utf-8", from: "*" });
      expect(await ask("/%2e%2e%2fsecret.json")).toMatchObject({ status: 404 });
      expect(await ask("/nothing.json")).toMatchObject({ status: 404 });
    } finally {
      await server.close();
    }
  });

  it("says in words that the port is taken", async () => {
    const certificate = await keptCertificate(folder, new Date());
    const first = await serveAddIn(folder, certificate, 0);
    const port = Number(new URL(first.address).port);
    try {
      await expect(serveAddIn(folder, certificate, port)).rejects.toThrow(`Port ${port} is taken`);
    } finally {
      await first.close();
    }
  });
});
