import type { Unit } from "#domain/place/registers";
import { inUnit } from "../format/money.ts";
import { counted, figure } from "../format/numbers.ts";

/** Words of the fold in which a person says what is left out by its words. */
export const LEFT_OUT = {
  heading: "Left out by words",
  answer: (answered: number, open: number) => `${figure(answered)} answered, ${figure(open)} open`,
  none: "No counted row says financing, depreciation, reserves, recharges, collection fund, VAT, loans or deductions, and none below nought says income.",
  why: "Such rows are mostly no spending on the place. Nothing is left out until you say so; an answer holds for the same words next month.",
  toAnswer: (groups: number, amount: string) =>
    `${amount} is counted though the words say that it is left out: ${counted(groups, "wording")} to answer, under “Left out by words”.`,
  words: (words: string, body: string) => `“${words}”, ${body}`,
  evidence: (found: string, field: string, name: string) => `“${found}” in the ${field} says ${name}`,
  raises: (amount: string) =>
    `Below nought: counted, it makes the total smaller by ${amount}. If it is income, leave it out, and it is no negative spending.`,
  kept: (name: string) => `No row bears these words now: kept for next time, ${name}`,
  amount: (pence: number, unit: Unit, rows: number) => `${inUnit(pence, unit)}, ${counted(rows, "row")}`,
  states: { open: "to answer", out: "left out", in: "kept in" },
  leaveOut: (name: string) => `Leave out as ${name}`,
  keepIn: "Keep in",
  showRows: "Show rows",
  saving: (words: string) => `Saving the answer on “${words}”`,
} as const;
