import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

export interface Certificate {
  /** PEM. */
  readonly key: string;
  readonly cert: string;
}

/** Tags of ASN.1 in DER. */
const TAG = { integer: 0x02, bits: 0x03, octets: 0x04, object: 0x06, utf8: 0x0c, time: 0x18, sequence: 0x30, set: 0x31 } as const; // prettier-ignore

/** Object identifiers, encoded. */
const ECDSA_WITH_SHA256 = Buffer.from("2a8648ce3d040302", "hex");
const COMMON_NAME = Buffer.from("550403", "hex");
const SUBJECT_ALTERNATIVE_NAME = Buffer.from("551d11", "hex");

const HOST = "localhost";
const LOOPBACK = Buffer.from([127, 0, 0, 1]);
const DAY = 24 * 60 * 60 * 1000;

/**
 * A certificate for localhost that signs itself, for as long as the server runs: Excel on the web loads add-ins over https
 * only. Its key never leaves the process, and nothing trusts it but a browser that is told to.
 *
 * Written out by hand in DER, since Node can sign but not make certificates and openssl is not on every machine.
 *
 * @source RFC 5280, 4.1
 */
export function makeCertificate(now: Date): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const algorithm = der(TAG.sequence, der(TAG.object, ECDSA_WITH_SHA256));
  const name = der(
    TAG.sequence,
    der(TAG.set, der(TAG.sequence, der(TAG.object, COMMON_NAME), der(TAG.utf8, Buffer.from(HOST)))),
  );
  const day = new Date(now.getTime() - DAY);
  const body = der(
    TAG.sequence,
    der(0xa0, der(TAG.integer, Buffer.from([2]))),
    der(TAG.integer, serialNumber()),
    algorithm,
    name,
    der(TAG.sequence, time(day), time(new Date(now.getTime() + 30 * DAY))),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, der(TAG.sequence, alternativeNames())),
  );
  const signature = sign("sha256", body, privateKey);
  const certificate = der(TAG.sequence, body, algorithm, der(TAG.bits, Buffer.from([0]), signature));
  return { key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(), cert: pem(certificate) };
}

/** A positive number that no other certificate has. */
function serialNumber(): Buffer {
  const number = randomBytes(16);
  number[0] = 0x40 | (number[0]! & 0x3f);
  return number;
}

/** The names it is good for: dNSName [2] and iPAddress [7]. */
function alternativeNames(): Buffer {
  const names = der(TAG.sequence, der(0x82, Buffer.from(HOST)), der(0x87, LOOPBACK));
  return der(TAG.sequence, der(TAG.object, SUBJECT_ALTERNATIVE_NAME), der(TAG.octets, names));
}

/** GeneralizedTime is asked for from 2050 on only, but every reader takes it. */
function time(date: Date): Buffer {
  const digits = date.toISOString().replace(/[-:T]|\.\d+/g, "");
  return der(TAG.time, Buffer.from(digits));
}

function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest >>= 8) bytes.unshift(rest & 0xff);
  return Buffer.from([0x80 | bytes.length, ...bytes]);
}

function pem(bytes: Buffer): string {
  const lines = bytes.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}
