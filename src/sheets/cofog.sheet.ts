import type { BookLayout } from "./layout/book-layout.ts";
import { bridgeCell } from "./layout/bridge-rows.ts";
import { type CofogList, NOT_STATED_ROW } from "./layout/cofog-rows.ts";
import { cell, formula, rowBlock } from "./plan/cells.ts";
import { planSheet } from "./plan/frame.ts";
import { FORMATS } from "./plan/formats.ts";
import { headingCells } from "./plan/lines.ts";
import type { CellBlock, SheetPlan } from "./plan/sheet-plan.ts";
import { sumIfs, type TpBlock } from "./ranges.ts";

/** TP COFOG: T by function, by revenue and capital, by share basis and by accounting basis. */
export function planCofogSheet(book: BookLayout): SheetPlan {
  const { functions, capital, shareBasis, accountingBasis } = book.cofog;
  const { blocks } = book;
  const byTag = (heading: string, none: string) => (name: string, row: string) =>
    sumIfs(blocks, "TP Place spend", [[heading, name === none ? '""' : `$A${row}`]]);
  return planSheet(book, {
    name: "TP COFOG",
    group: "output",
    title: "Spending by function of government",
    source:
      "Source: TP columns (UN Classification of the Functions of Government, level 1). £. Below: the same total three more ways.",
    widths: [220, 110, 60, 80],
    blocks: [
      ...listBlocks(book, { title: "Function", list: functions, spend: byTag("TP COFOG 1", NOT_STATED_ROW.functions) }),
      ...listBlocks(book, {
        title: "Revenue and capital",
        list: capital,
        spend: byTag("TP Capital", NOT_STATED_ROW.capital),
      }),
      ...listBlocks(book, {
        title: "Share basis",
        list: shareBasis,
        spend: (name, row) => spendOnShareBasis(blocks, name, row),
      }),
      ...listBlocks(book, { title: "Accounting basis", list: accountingBasis, spend: spendOnAccountingBasis }),
    ],
    checkLine: { id: "F4", text: "functions and uncoded = total", row: accountingBasis.total + 1 },
    page: { orientation: "portrait", fitTall: 1 },
  });
}

function spendOnAccountingBasis(name: string, row: string): string {
  const basis = name === NOT_STATED_ROW.accounting ? '""' : `$A${row}`;
  return `SUMIFS(TP_Sources[Place spend £],TP_Sources[Accounting basis],${basis})`;
}

/** Lines that name the basis, and lines that name none of bodies whose default it is. */
function spendOnShareBasis(blocks: readonly TpBlock[], name: string, row: string): string {
  const basis = name === NOT_STATED_ROW.basis ? '""' : `$A${row}`;
  const named = name === NOT_STATED_ROW.basis ? "" : `${sumIfs(blocks, "TP Place spend", [["TP Basis", basis]])}+`;
  const byBody = sumIfs(blocks, "TP Place spend", [
    ["TP Basis", '""'],
    ["TP Agency", "TP_Agencies[Agency]"],
  ]);
  return `${named}SUMPRODUCT((${byBody})*(TP_Agencies[Default basis]=${basis}))`;
}

/** One list: what it is by, its rows, and the formula text of a row's spending. */
interface SpendList {
  readonly title: string;
  readonly list: CofogList;
  readonly spend: (name: string, row: string) => string;
}

function listBlocks(book: BookLayout, { title, list, spend }: SpendList): CellBlock[] {
  return [
    rowBlock(list.head - 1, 0, headingCells([title, "Place spend £", "% of T", "£ a head"], new Set([1, 2, 3]))),
    ...list.names.map((name, at) => {
      const row = String(list.first + at);
      return rowBlock(list.first + at - 1, 0, [
        cell(name, "TP Label"),
        cell(formula(`=ROUND(${spend(name, row)},2)`), "TP Figure"),
        ...partCells(book, row, "TP Figure"),
      ]);
    }),
    rowBlock(list.total - 1, 0, [
      cell("Total", "TP Total label"),
      cell(formula(`=ROUND(SUM(B${String(list.first)}:B${String(list.last)}),2)`), "TP Total"),
      ...partCells(book, String(list.total), "TP Total"),
    ]),
  ];
}

function partCells({ bridge }: BookLayout, row: string, style: "TP Figure" | "TP Total") {
  const total = bridgeCell(bridge, "total");
  const population = bridgeCell(bridge, "population");
  return [
    cell(formula(`=IF(${total}=0,0,B${row}/${total})`), style, FORMATS.percent),
    cell(formula(`=IF(${population}=0,"",B${row}/${population})`), style, FORMATS.pence),
  ];
}
