import { X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Certificate, makeCertificate } from "./make-certificate.ts";

/** Days before its end at which a certificate is made anew, so that none ends while it serves. Milliseconds. */
const LEAST_LEFT = 24 * 60 * 60 * 1000;

/** A certificate and where it lies, for somebody to tell the computer to trust it. */
export interface KeptCertificate extends Certificate {
  readonly file: string;
}

/**
 * The certificate of a folder, made where there is none or it is about to end.
 *
 * Excel loads an add-in only from a server whose certificate the computer trusts; trusting one is asked for once, not at
 * every start. Only its owner may read the key.
 */
export async function keptCertificate(folder: string, now: Date): Promise<KeptCertificate> {
  const [file, keyFile] = [join(folder, "localhost.crt"), join(folder, "localhost.key")];
  if (!existsSync(keyFile) || !lasts(file, now)) {
    const { key, cert } = await makeCertificate(now);
    mkdirSync(folder, { recursive: true });
    writeFileSync(keyFile, key, { mode: 0o600 });
    writeFileSync(file, cert);
  }
  return { key: readFileSync(keyFile, "utf8"), cert: readFileSync(file, "utf8"), file };
}

function lasts(file: string, now: Date): boolean {
  if (!existsSync(file)) return false;
  const { validTo } = new X509Certificate(readFileSync(file));
  return new Date(validTo).getTime() - now.getTime() > LEAST_LEFT;
}
