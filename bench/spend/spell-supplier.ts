import type { Dice } from "./dice.ts";
import { SHORT_FORMS } from "./supplier-words.ts";

export interface SupplierName {
  readonly stem: string;
  readonly legal: string;
}

/** How the spellings of one supplier differ. */
export const SPELLINGS = [
  "legal form",
  "no legal form",
  "capitals",
  "ampersand",
  "punctuation",
  "short form",
  "accents lost",
  "slip",
  "two slips",
  "added words",
  "spaces",
  "cut off",
] as const;
export type Spelling = (typeof SPELLINGS)[number];

/** Another way to write a supplier's name. It may come out as it was: not every name can be written every way. */
export function spell(dice: Dice, { stem, legal }: SupplierName, how: Spelling): string {
  const full = `${stem} ${legal}`.trim();
  switch (how) {
    case "legal form":
      return `${stem} ${OTHER_FORM[legal] ?? "Ltd"}`;
    case "no legal form":
      return stem;
    case "capitals":
      return full.toUpperCase();
    case "ampersand":
      return full.replace(" and ", " & ");
    case "punctuation":
      return punctuate(dice, full);
    case "short form":
      return SHORT_FORMS.reduce((name, [long, short]) => name.replace(long, short), full);
    case "accents lost":
      return full.normalize("NFD").replace(/\p{M}/gu, "");
    case "slip":
      return slip(dice, full);
    case "two slips":
      return slip(dice, slip(dice, full));
    case "added words":
      return `${full} ${dice.pick(["(Direct Debit)", `T/A ${stem.split(" ")[0] ?? ""}`, "- Remittance", "No 2 A/C"])}`;
    case "spaces":
      return dice.chance(0.5) ? full.replace(" ", "  ") : full.replace(" ", "");
    case "cut off":
      return full.slice(0, Math.max(14, full.length - 4)).trim();
  }
}

const OTHER_FORM: Readonly<Record<string, string>> = { Ltd: "Limited", Limited: "Ltd", PLC: "P.L.C.", LLP: "L.L.P." };

function punctuate(dice: Dice, name: string): string {
  const dotted = name.replace(/\bLtd$/, "Ltd.").replace(/^([A-Z]) ([A-Z])\b/, "$1.$2.");
  return dice.chance(0.5) ? dotted.replace(" ", "-") : dotted.replace(" and ", ", ");
}

/** One letter swapped with its neighbour, left out, doubled or mistyped: not the first, which people get right. */
function slip(dice: Dice, name: string): string {
  const letters = Array.from(name);
  const at = 1 + dice.below(Math.max(1, Math.min(letters.length - 2, 14)));
  const [letter = "", next = ""] = [letters[at], letters[at + 1]];
  const slips = [next + letter, next, letter + letter + next, dice.pick("aeinorst".split("")) + next];
  letters.splice(at, 2, dice.pick(slips));
  return letters.join("");
}
