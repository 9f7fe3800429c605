import type { NotFiltered } from "#application/ports/workbook.port";
import { counted } from "../format/numbers.ts";

/** Words of the filter that leaves the rows behind a figure alone in sight. */
export const ROW_FILTER = {
  filter: "Filter the source to these rows",
  filterOf: (sheet: string) => `Filter ${sheet} to these rows`,
  stands: (sheet: string, shown: number, hidden: number) =>
    `${sheet} is filtered: ${counted(shown, "row")} shown, ${counted(hidden, "row")} hidden. Nothing else has changed, and every row still counts.`,
  showAll: "Show all rows again",
  allShown: (sheet: string) => `All rows of ${sheet} are shown again.`,
  not: (sheet: string, why: string) => `Not filtered; the rows are selected on ${sheet} instead. ${why}`,
  why: {
    "in-ledger": () => "A filter goes by TP Row, and the TP columns of this sheet stand on a TP Ledger sheet.",
    "several-lists": () => "They stand in more than one list of the sheet, and Excel filters one of them at a time.",
    "no-tp-row": () => "A filter goes by TP Row, and some of them have none beside them. Recount, then try again.",
    "same-tp-row": () => "Another row bears the TP Row of one of them and would show too. Recount, then try again.",
    "too-many": () => "One filter takes 10,000 rows at most.",
    filtered: (sheet) =>
      `${sheet} is filtered already, and that filter stays as it is. Clear it in Excel (Data, Clear), then try again.`,
    "buttons-apart": (sheet) =>
      `The filter buttons on ${sheet} do not reach the TP columns, and Excel allows one filter a sheet. Take them away in Excel (Data, Filter), then try again.`,
    "no-buttons": () =>
      "Its table shows no filter buttons. Turn them on in Excel (Table Design, Filter Button), then try again.",
    "rows-hidden": (sheet) =>
      `Rows of ${sheet} are hidden by hand, and a filter would bring them to sight. Unhide them in Excel, then try again.`,
    "not-exact": () => "Excel showed other rows than these, so the filter was taken away again.",
  } satisfies Readonly<Record<NotFiltered, (sheet: string) => string>>,
} as const;
