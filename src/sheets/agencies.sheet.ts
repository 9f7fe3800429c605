import type { BookLayout } from "./layout/book-layout.ts";
import { LOOK, tablePlan, valueColumn } from "./plan/columns.ts";
import { planSheet } from "./plan/frame.ts";
import type { SheetPlan } from "./plan/sheet-plan.ts";

/** TP Agencies: the bodies, registered and proposed. */
export function planAgenciesSheet(book: BookLayout): SheetPlan {
  const { agencies } = book.input;
  const words = (heading: string, of: (agency: (typeof agencies)[number]) => string | null) =>
    valueColumn(
      heading,
      agencies.map((agency) => of(agency) || null),
      LOOK.input,
    );
  const last = String(Math.max(60, agencies.length + 4));
  return planSheet(book, {
    name: "TP Agencies",
    group: "input",
    title: "The bodies",
    source: "One row a body. Aliases part with |. A body without a home is not placed yet (check B1).",
    widths: [136, 38, 84, 60, 140, 48, 62, 52, 62, 40, 118],
    tables: [
      tablePlan("TP_Agencies", [
        words("Agency", ({ name }) => name),
        words("Short", ({ short }) => short),
        words("Type", ({ type }) => type),
        words("Home", ({ home }) => home),
        words("Aliases", ({ aliases }) => aliases.join("|")),
        words("Code", ({ code }) => code),
        words("Default basis", ({ defaultBasis }) => defaultBasis),
        words("Expected", ({ expected }) => (expected === null ? null : yesNo(expected))),
        words("Already for this place confirmed", ({ alreadyForPlace }) => (alreadyForPlace ? "Y" : null)),
        words("Active", () => "Y"),
        words("Note", ({ note }) => note),
      ]),
    ],
    lists: [
      { range: `D5:D${last}`, choices: ["inside", "straddling", "outside"] },
      { range: `H5:J${last}`, choices: ["Y", "N"] },
    ],
    checkLine: { id: "B1", text: "every line has a body with a home", row: Math.max(1, agencies.length) + 6 },
    page: { orientation: "landscape" },
  });
}

function yesNo(value: boolean): string {
  return value ? "Y" : "N";
}
