import { ALLOWED, type CheckWords, MUST_BE } from "./check-words.ts";

/** Checks against other bodies, other shares, and what was signed before. @source assurance.md */
export const COMPARE_CHECKS = {
  A13: {
    ...MUST_BE,
    title: "Units nobody has confirmed",
    unproven: "Units of the sources",
    meaning: "to confirm",
    thisSide: "Bodies or sources far from the others",
    why: "A file in £000 read as £ is out by a thousand, and so is the total.",
    todo: "Compare with the body's books. If the unit is right, type in TP Sources who at the body agreed it.",
    one: "body",
  },
  A17: {
    ...MUST_BE,
    title: "Changed since it was signed",
    meaning: "changed",
    thisSide: "Signed figures that are others now",
    why: "The signature was given for other figures than those that stand now.",
    todo: "Put the inputs back, or Recount and have the return signed anew.",
    one: "figure",
  },
  C7: {
    title: "What other shares would change",
    unproven: "What the shares are worth",
    meaning: "without signs",
    thisSide: "Change with the other basis",
    thatSide: "Expected",
    why: "The total rests on the choice of a basis: this is how much.",
    todo: "Look in Count, under Shares, which basis fits the spending best, and say why on the return.",
  },
  G3: {
    title: "Body unlike its type",
    meaning: "to look at",
    thisSide: "Bodies outside the band of their type",
    thatSide: ALLOWED,
    why: "Bodies of one type mostly spend alike a head; one that does not may be incomplete.",
    todo: "Look whether a service is missing, or another body's is counted here.",
    one: "body",
  },
  G5: {
    title: "Changed since the last version",
    meaning: "changed",
    thisSide: "Total and bodies that moved",
    thatSide: ALLOWED,
    why: "Who signed the last version will ask what has moved, and why.",
    todo: "Say on the return what has changed.",
    one: "figure",
  },
} as const satisfies Readonly<Record<string, CheckWords>>;
