import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeChecksums } from "#scripts/release/write-checksums";

/** FIPS 180-2, appendix B.1, and the digest of nothing at all. */
const OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
const OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

it("lists every file below a folder by name, with its SHA-256, and not the list itself", () => {
  const folder = mkdtempSync(join(tmpdir(), "checksums-"));
  try {
    mkdirSync(join(folder, "docs"));
    writeFileSync(join(folder, "z.js"), "abc");
    writeFileSync(join(folder, "docs/a.html"), "");
    writeChecksums(folder);
    writeChecksums(folder);
    const list = readFileSync(join(folder, "SHA256SUMS"), "utf8");
    expect(list).toBe(`${OF_NOTHING}  docs/a.html\n${OF_ABC}  z.js\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
