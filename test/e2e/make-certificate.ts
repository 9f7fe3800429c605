import { generateKeyPairSync, sign } from "node:crypto";

/** Tags of DER, the encoding of certificates. */
const TAG = { integer: 0x02, bits: 0x03, octets: 0x04, oid: 0x06, utf8: 0x0c, time: 0x17, sequence: 0x30, set: 0x31 };
const EXPLICIT = (place: number): number => 0xa0 + place;
/** A name of a host, as a certificate lists it. */
const HOST_NAME = 0x82;

const OID = {
  ecdsaWithSha256: [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02],
  commonName: [0x55, 0x04, 0x03],
  subjectAlternativeName: [0x55, 0x1d, 0x11],
};

/** A key and a certificate for https on this computer, signed by itself, for as long as a test runs. */
export function makeCertificate(host: string): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const algorithm = der(TAG.sequence, der(TAG.oid, OID.ecdsaWithSha256));
  const name = nameOf(host);
  const hosts = der(TAG.sequence, der(HOST_NAME, Buffer.from(host)));
  const extension = der(TAG.sequence, der(TAG.oid, OID.subjectAlternativeName), der(TAG.octets, hosts));
  const body = der(
    TAG.sequence,
    der(EXPLICIT(0), der(TAG.integer, [2])),
    der(TAG.integer, [1]),
    algorithm,
    name,
    der(TAG.sequence, der(TAG.time, Buffer.from("200101000000Z")), der(TAG.time, Buffer.from("490101000000Z"))),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(EXPLICIT(3), der(TAG.sequence, extension)),
  );
  const signature = der(TAG.bits, [0], sign("sha256", body, privateKey));
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: pem(der(TAG.sequence, body, algorithm, signature)),
  };
}

function nameOf(host: string): Buffer {
  const common = der(TAG.sequence, der(TAG.oid, OID.commonName), der(TAG.utf8, Buffer.from(host)));
  return der(TAG.sequence, der(TAG.set, common));
}

/** Tag, length, content. */
function der(tag: number, ...parts: readonly (Uint8Array | readonly number[])[]): Buffer {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const length = content.length;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function pem(certificate: Buffer): string {
  const lines = certificate.toString("base64").match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
}
