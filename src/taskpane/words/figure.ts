import { counted } from "../format/numbers.ts";

/** Words of the figure that is selected on a sheet of ours. */
export const FIGURE = {
  ask: (cell: string) => `Rows behind ${cell}`,
  askSmall: "Show which rows the selected figure is the sum of",
  noneSelected:
    "No figure is selected. Select one cell with a figure on a sheet whose name begins with TP, then try again.",
  looking: "Looking for the rows behind it",
  notFound: "The rows behind this figure could not be read. Select the cell again.",
  said: (name: string, figure: string) => `${name}: ${figure}.`,

  rowsCome: (rows: number, figure: string) =>
    `${counted(rows, "row")} ${rows === 1 ? "comes" : "come"} to ${figure}: the figure to the penny.`,
  rowsAndCells: (rows: number, figure: string) =>
    `${counted(rows, "row")} and what is written in the cells below come to ${figure}: the figure to the penny.`,
  rowsDiffer: (rows: number, sum: string, figure: string) =>
    `${counted(rows, "row")} come to ${sum} and the cell shows ${figure}. Recount, then select the cell again.`,
  noRows: "No row gives anything to this figure: it is nil.",
  rowsCounted: (rows: number) => `${counted(rows, "row")} counted.`,
  row: (sheet: string, row: number) => `${sheet}, row ${String(row)}`,
  goToRow: (sheet: string, row: number) => `${sheet}, row ${String(row)}: go to it`,
  goToAll: (sheet: string, rows: number) =>
    `Select ${rows === 1 ? "the row" : `the ${counted(rows, "row")}`} on ${sheet}`,
  partShown: (sheet: string, selected: number, rest: number) =>
    `${counted(selected, "row")} of ${sheet} selected, ${counted(rest, "row")} not: this Excel does not select all of them at once.`,
  nextRows: "Select the next",
  rest: (rows: number) => `${counted(rows, "row")} more`,
  more: (rows: number) => `List ${counted(rows, "row")} more`,
  noTheme: "no theme",
  rows: "Rows behind the figure, largest first",
  noWords: "Row without words",

  cells: "Not a sum of rows. It is worked out from these cells; choose one to see what is behind it.",
  cellsUnread: "Not a sum of rows. Its formula in the cell says what it is worked out from.",
  empty: "nothing stands here",
  emptyWhy: "This cell is empty. Select a figure to see the rows behind it.",
  written: "Nothing is worked out in this cell: what it shows was written there, by a person or with the last Recount.",
  alsoWritten: "Written in cells, as part of the sum:",
  open: (name: string) => `${name}: what is behind it`,
} as const;
