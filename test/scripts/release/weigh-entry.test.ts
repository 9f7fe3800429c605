import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { weighEntry } from "#scripts/release/weigh-entry";

/** Nothing can be taken from bytes without order: compressed they weigh what they are, and a few more for the wrapping. */
const LARGE = 40_000;
const WRAPPING = 200;

const PAGE = `<!doctype html><link rel="icon" href="icon.png" /><link rel="stylesheet" href="look.css" />
  <script src=https://elsewhere.example/office.js></script><script defer src=a.js?0f1e></script>`;

it("weighs the page with its own scripts and style sheets, not what comes later or from elsewhere", () => {
  const dist = mkdtempSync(join(tmpdir(), "entry-"));
  try {
    for (const name of ["a.js", "later.js", "look.css", "icon.png"])
      writeFileSync(join(dist, name), randomBytes(LARGE));
    writeFileSync(join(dist, "page.html"), PAGE);
    const bytes = weighEntry(dist, "page.html");
    expect(bytes).toBeGreaterThanOrEqual(2 * LARGE);
    expect(bytes).toBeLessThan(2 * LARGE + PAGE.length + WRAPPING);
  } finally {
    rmSync(dist, { recursive: true });
  }
});

it("takes no page on trust that names nothing of ours", () => {
  const dist = mkdtempSync(join(tmpdir(), "entry-"));
  try {
    writeFileSync(join(dist, "page.html"), "<script src=https://elsewhere.example/office.js></script>");
    expect(() => weighEntry(dist, "page.html")).toThrow("page.html names no script");
  } finally {
    rmSync(dist, { recursive: true });
  }
});
