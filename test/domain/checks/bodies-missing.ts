import type { CheckRow } from "#domain/checks/check";

/** Check A16 of a place of which two expected bodies are missing: a limitation that a reason may be given for. */
export const BODIES_MISSING: CheckRow = {
  id: "A16",
  name: "Bodies missing",
  words: "expected bodies",
  thisSide: 2,
  thatSide: 0,
  difference: 2,
  unit: "rows",
  tolerance: "0",
  result: "Look at",
  severity: "L",
  where: "'TP Agencies'!A4",
  finding: "Fire; Police",
};
