import type { BookLayout } from "./layout/book-layout.ts";
import { formulaColumn, LOOK, tablePlan, thisRow, valueColumn, workingLook } from "./plan/columns.ts";
import { cell, rowBlock } from "./plan/cells.ts";
import { planSheet } from "./plan/frame.ts";
import { FORMATS } from "./plan/formats.ts";
import type { ColumnPlan, SheetPlan } from "./plan/sheet-plan.ts";

const DIRECT = "direct";
/** Column I: TP_Drivers, a gap, TP_Shares. */
const SHARES_COLUMN = 8;

/** The drivers and the gap beside them fill a page, so that the shares are printed on one of their own. */
const WIDTHS = [180, 80, 110, 50, 80, 170, 60, 44, 200, 170, 90, 80, 80, 66, 64];

/** TP Drivers: the measured drivers (TP_Drivers) and the shares that follow from them (TP_Shares). */
export function planDriversSheet(book: BookLayout): SheetPlan {
  const { drivers } = book.input.registers;
  const pairs = sharePairs(book);
  return planSheet(book, {
    name: "TP Drivers",
    group: "input",
    title: "What the shares rest on",
    source: "The measured drivers, stated by a person. The shares that follow from them stand to the right.",
    widths: WIDTHS,
    blocks: [
      rowBlock(0, SHARES_COLUMN, [cell("The shares that follow", "TP Title")]),
      rowBlock(2, SHARES_COLUMN, [cell("Reckoned from the drivers; Order of preference is yours.", "TP Source line")]),
    ],
    tables: [
      tablePlan("TP_Drivers", driverColumns(drivers)),
      tablePlan("TP_Shares", shareColumns(pairs), { row: 3, column: SHARES_COLUMN }),
    ],
    lists: [{ range: `D5:D${String(Math.max(60, drivers.length + 4))}`, choices: ["Y", "N"] }],
    checkLine: {
      id: "C2",
      text: "every driver in use is whole",
      row: Math.max(drivers.length, pairs.length, 1) + 6,
    },
    page: { orientation: "landscape" },
  });
}

function driverColumns(drivers: BookLayout["input"]["registers"]["drivers"]): ColumnPlan[] {
  const of = <K extends keyof (typeof drivers)[number]>(key: K) => drivers.map((driver) => driver[key]);
  return [
    valueColumn("Agency", of("agency"), LOOK.input),
    valueColumn("Basis", of("basis"), LOOK.input),
    valueColumn("Unit", of("unit"), LOOK.input),
    valueColumn(
      "In place",
      drivers.map(({ inPlace }) => (inPlace === null ? null : inPlace ? "Y" : "N")),
      LOOK.input,
    ),
    valueColumn(
      "Value",
      // What was no number stays empty: the driver lacks it (check C2).
      drivers.map(({ value }) => (Number.isNaN(value) ? null : value)),
      LOOK.inputFigure,
    ),
    valueColumn("Source", of("source"), LOOK.input),
    valueColumn("Year", of("year"), LOOK.input),
  ];
}

function shareColumns(pairs: readonly (readonly [string, string])[]): ColumnPlan[] {
  const row = thisRow("TP_Shares");
  const ofPair = `TP_Drivers[Agency],${row("Agency")},TP_Drivers[Basis],${row("Basis")}`;
  const driver = `TP_Drivers[Value],${ofPair}`;
  // A value below nought, or none, or a unit of which nobody says whether it is in the place, leaves the whole driver without a share: what is missing would make the rest too large.
  const valued = `COUNTIFS(${ofPair},TP_Drivers[Value],">=0")=COUNTIFS(${ofPair})`;
  const of = (word: string): string => `COUNTIFS(${ofPair},TP_Drivers[In place],"${word}")`;
  const whole = `AND(${valued},${of("Y")}+${of("N")}=COUNTIFS(${ofPair}),${row("Whole")}>0)`;
  const driven = `IF(${whole},${row("In place")}/${row("Whole")},"")`;
  return [
    formulaColumn("Key", `=${row("Agency")}&"|"&${row("Basis")}`, LOOK.key),
    valueColumn(
      "Agency",
      pairs.map(([agency]) => agency),
      LOOK.label,
    ),
    valueColumn(
      "Basis",
      pairs.map(([, basis]) => basis),
      LOOK.label,
    ),
    formulaColumn("In place", `=SUMIFS(${driver},TP_Drivers[In place],"Y")`, workingLook(FORMATS.count)),
    formulaColumn("Whole", `=SUMIFS(${driver})`, workingLook(FORMATS.count)),
    formulaColumn(
      "Share",
      `=IF(COUNTIFS(${ofPair})>0,${driven},IF(${row("Basis")}="${DIRECT}",1,""))`,
      workingLook(FORMATS.share),
    ),
    valueColumn("Order of preference", ordersOf(pairs), LOOK.inputFigure),
  ];
}

/** Each body × direct and each basis it has drivers for, its own default first. */
function sharePairs({ input }: BookLayout): (readonly [string, string])[] {
  return input.agencies.flatMap(({ name, defaultBasis }) => {
    const driven = input.registers.drivers.filter(({ agency }) => agency === name).map(({ basis }) => basis);
    const bases = [...new Set([defaultBasis, DIRECT, ...driven])].filter((basis) => basis !== "");
    return bases.map((basis) => [name, basis] as const);
  });
}

function ordersOf(pairs: readonly (readonly [string, string])[]): number[] {
  return pairs.map(([agency], at) => at - pairs.findIndex(([other]) => other === agency) + 1);
}
