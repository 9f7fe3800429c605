/** What kind of work spending pays for: with whom people deal, who buys it, and what stands behind. @source method.md 1.3, row 28 */
export const WORKS = ["front line", "commissioning", "management & support", "asset running cost"] as const;
export type Work = (typeof WORKS)[number];

/** What bodies run side by side and might run together. @source method.md 1.6 D6 and D7 */
export const BACK_OFFICE = WORKS[2];
export const ASSETS = WORKS[3];

const SPELT: Readonly<Record<string, Work>> = {
  "front line": "front line",
  frontline: "front line",
  "front line service": "front line",
  "front line services": "front line",
  "frontline service": "front line",
  "frontline services": "front line",
  "front line delivery": "front line",
  commissioning: "commissioning",
  commissioned: "commissioning",
  "management and support": "management & support",
  management: "management & support",
  "back office": "management & support",
  backoffice: "management & support",
  "support service": "management & support",
  "support services": "management & support",
  "corporate support": "management & support",
  overhead: "management & support",
  overheads: "management & support",
  "asset running cost": "asset running cost",
  "asset running costs": "asset running cost",
  "asset running": "asset running cost",
  assets: "asset running cost",
  "running cost of assets": "asset running cost",
  "running costs of assets": "asset running cost",
  "premises running cost": "asset running cost",
  "premises running costs": "asset running cost",
};

/** Every spelling of a kind of work that is read. */
export const WORK_WORDS: readonly string[] = [...WORKS, ...Object.keys(SPELT)];

/**
 * One of the four kinds of work from how a source or a person writes it; "" where it says none of them.
 *
 * @example readWork("Back-office") // "management & support"
 */
export function readWork(text: string): Work | "" {
  const plain = text
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[\s\-\u2010-\u2014]+/g, " ")
    .trim();
  return SPELT[plain] ?? "";
}
