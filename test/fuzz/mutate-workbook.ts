import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Seeded } from "./seeded.ts";

/** What is put where a workbook has a number, a reference or a word. */
const ODD_VALUES = [
  "",
  "0",
  "-1",
  "1e999",
  "NaN",
  "2147483648",
  "99999999999999999999",
  "A0",
  "XFD1048576",
  "XFE1048577",
  "A1:XFD1048576",
  "__proto__",
  "constructor",
  "../../../etc/passwd",
  "\u0000",
  "&#xD800;",
  "&#0;",
  "&lt;",
  "#REF!",
  "TRUE",
  "s",
  "shared",
  "array",
] as const;

type Change = (text: string, seeded: Seeded) => string;

/** One change to a part's text. */
const CHANGES: readonly Change[] = [
  // An attribute says something else.
  (text, seeded) => replaceOne(text, /="[^"]{0,200}"/g, seeded, () => `="${seeded.pick(ODD_VALUES)}"`),
  // What stands between two tags is something else.
  (text, seeded) => replaceOne(text, />[^<]{1,200}</g, seeded, () => `>${seeded.pick(ODD_VALUES)}<`),
  // An attribute or a whole element is gone.
  (text, seeded) => replaceOne(text, / [\w:]+="[^"]*"/g, seeded, () => ""),
  (text, seeded) => replaceOne(text, /<(\w+)\b[^<>]*(?:\/>|>[^<]*<\/\1>)/g, seeded, () => ""),
  // An element stands twice, or many times.
  (text, seeded) =>
    replaceOne(text, /<(\w+)\b[^<>]*(?:\/>|>[^<]*<\/\1>)/g, seeded, (found) => found.repeat(seeded.pick([2, 3, 500]))),
  // A tag is gone, so that elements nest otherwise.
  (text, seeded) => replaceOne(text, /<\/?\w[^<>]*>/g, seeded, () => ""),
  (text, seeded) => text.slice(0, seeded.below(text.length + 1)),
  (text, seeded) => {
    const at = seeded.below(text.length + 1);
    return text.slice(0, at) + String.fromCharCode(seeded.below(0x300)) + text.slice(at + 1);
  },
  (text, seeded) => {
    const [from, to] = [seeded.below(text.length + 1), seeded.below(text.length + 1)];
    const length = seeded.below(400);
    return text.slice(0, to) + text.slice(from, from + length) + text.slice(to);
  },
];

function replaceOne(text: string, pattern: RegExp, seeded: Seeded, by: (found: string) => string): string {
  const places = Array.from(text.matchAll(pattern));
  if (places.length === 0) return text;
  const found = seeded.pick(places);
  return text.slice(0, found.index) + by(found[0]) + text.slice(found.index + found[0].length);
}

/**
 * A workbook with one to four things wrong: mostly in the text of a part, with right checksums, so that the readers behind
 * the zip are reached; now and then in a byte of the package itself, or in which parts there are.
 */
export function mutateWorkbook(bytes: Uint8Array, seeded: Seeded): Uint8Array {
  if (seeded.below(6) === 0) return mutateBytes(bytes, seeded);
  const parts = unzipSync(bytes);
  for (let left = 1 + seeded.below(4); left > 0; left--) mutateParts(parts, seeded);
  return zipSync(parts, { level: 1 });
}

function mutateParts(parts: Record<string, Uint8Array>, seeded: Seeded): void {
  const names = Object.keys(parts);
  const name = seeded.pick(names);
  const part = parts[name];
  if (!part) return;
  switch (seeded.below(14)) {
    case 0:
      Reflect.deleteProperty(parts, name);
      break;
    case 1:
      parts[name] = parts[seeded.pick(names)] ?? part;
      break;
    default:
      parts[name] = strToU8(seeded.pick(CHANGES)(strFromU8(part), seeded));
  }
}

function mutateBytes(bytes: Uint8Array, seeded: Seeded): Uint8Array {
  const changed = Uint8Array.from(bytes);
  // Half of them in the last bytes, where the directory stands.
  const from = seeded.below(2) === 0 ? Math.max(0, changed.length - 600) : 0;
  for (let left = 1 + seeded.below(3); left > 0; left--) {
    changed[from + seeded.below(changed.length - from)] = seeded.below(256);
  }
  return seeded.below(5) === 0 ? changed.subarray(0, seeded.below(changed.length + 1)) : changed;
}
