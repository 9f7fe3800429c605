import { counted } from "../format/numbers.ts";

/** Words of the welcome, and of the place wherever it is stated. */
export const WELCOME = {
  title: "Count what public bodies spend in a place",
  lines: [
    "Read the spending files in this workbook",
    "Tag each row to a body and a theme",
    "Count every pound once, and check that it ties",
  ],
  place: "Place",
  placeExample: "For example, Fordshire",
  year: "Financial year",
  population: "Population (optional)",
  promiseLead: "Nothing leaves this workbook.",
  promise:
    "Your rows are never changed: tags stand in columns beside them, and a tag or decision can be taken back while the pane is open.",
  sample: "Try it with sample data",
  sampleWhat: "Fills a new sheet: 7 made-up bodies, 19 rows, £2.64bn",
  adding: "Filling a sheet with sample data",
  find: "Find spend",
  next: (sheets: number) => (sheets === 0 ? "Look for spend" : `Look for spend in ${counted(sheets, "sheet")}`),
  needed: "Say the place and the year first.",
  neededWhat: "Nothing was done. Enter them below, choose Find spend, then choose the command again.",
  placeMissing: "Enter the place",
  yearMissing: "Choose the financial year",
  populationWrong: "Enter a whole number such as 600,000, or nothing",
} as const;
