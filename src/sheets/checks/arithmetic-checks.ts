import type { BookLayout } from "../layout/book-layout.ts";
import { bridgeCell } from "../layout/bridge-rows.ts";
import type { CofogList } from "../layout/cofog-rows.ts";
import { settingOf } from "../place-settings.ts";
import { poundsCell } from "../plan/cells.ts";
import { countIfs } from "../ranges.ts";
import { besidesViews, VIEW_ROWS } from "../views.sheet.ts";
import { type CheckFormula, nil, noughtTies, type PlanCheck, tie } from "./check-formula.ts";

const total = ({ bridge }: BookLayout): string => bridgeCell(bridge, "total");
const view = (row: keyof typeof VIEW_ROWS, column = "C"): string => `'TP Views'!$${column}$${String(VIEW_ROWS[row])}`;
const listTotal = (list: CofogList): string => `'TP COFOG'!$B$${String(list.total)}`;

/** Sections E, F and G: what is left out, the arithmetic, and sense. F14 only the tool can know. */
export const ARITHMETIC_CHECK_FORMULAS: Readonly<Record<string, PlanCheck>> = {
  E3: ({ bridge }) =>
    tie(
      `${bridgeCell(bridge, "read")}-${bridgeCell(bridge, "reported")}`,
      `-SUM('TP Bridge'!$B$${String(bridge.row.detail)}:$B$${String(bridge.row.noShare)})`,
    ),
  F1: (book) => ({
    ...tie(
      (["reported", "outside", "paidBetween"] as const).map((line) => bridgeCell(book.bridge, line)).join("+"),
      total(book),
    ),
    // Nought equals nought where nothing is counted at all.
    result: ({ difference, fails }) =>
      `IF(AND(${difference}=0,${countIfs(book.blocks, [["TP Status", '"counted"']])}>0),"Ties",${fails})`,
  }),
  F2: (book) => tie(`'TP Bodies'!$C$${String(book.bodies.total)}`, total(book)),
  F3: (book) => tie(`'TP Agency x Theme'!$${book.matrix.totalColumn}$${String(book.matrix.total)}`, total(book)),
  F4: (book) => tie(listTotal(book.cofog.functions), total(book)),
  F5: (book) => tie(listTotal(book.cofog.capital), total(book)),
  F6: (book) => ({
    ...tie(`${view("together")}+${besidesViews(book, "C")}`, view("v1")),
    result: ({ difference, fails }) =>
      `IF(AND(${difference}=0,${view("together", "G")}<>"Does not tie"),"Ties",${fails})`,
  }),
  F7: ({ blocks }) => {
    const weights = countIfs(blocks, [["TP Priority", '"<0"']]);
    const above = countIfs(blocks, [["TP Priority", '">1"']]);
    return {
      ...tie(view("v4Together"), view("v1")),
      result: ({ difference, fails }) => `IF(AND(${difference}=0,${weights}+${above}=0),"Ties",${fails})`,
    };
  },
  F8: (book) => ({
    ...tie(listTotal(book.cofog.shareBasis), total(book)),
    result: ({ difference, thatSide, fails }) =>
      `IF(AND(${difference}=0,ROUND(${listTotal(book.cofog.accountingBasis)}-${thatSide},2)=0),"Ties",${fails})`,
  }),
  F9: ({ bridge }) =>
    tie(`${bridgeCell(bridge, "total")}+${bridgeCell(bridge, "external")}`, bridgeCell(bridge, "net")),
  F10: ({ overlap }) => {
    const sheet = (column: string, row = overlap.total): string => `'TP Overlap'!$${column}$${String(row)}`;
    return {
      ...tie(`${sheet("B")}+${sheet("J")}`, sheet("K")),
      result: ({ difference, fails }) =>
        `IF(AND(${difference}=0,SUMPRODUCT(ABS(${sheet("L", overlap.first)}:$L$${String(overlap.last)}))=0),"Ties",${fails})`,
    };
  },
  F11: (book) => tie(total(book), String(poundsCell(book.input.count.totalPence))),
  F12: ({ typedOver }) => (typedOver === undefined ? null : nil(typedOver)),
  F13: ({ matrix }) => ({
    thisSide: `SUMIF('TP Agency x Theme'!$B$${String(matrix.first)}:$${matrix.untagged}$${String(matrix.last)},"<0")`,
    thatSide: null,
    result: ({ thisSide, fails }) => `IF(ROUND(${thisSide},2)=0,"Ties",${fails})`,
  }),
  G1: shape,
  G2: aHead,
  G4: population,
};

/** Social protection, education and health as a part of T, against the nearer end of the band. */
function shape(book: BookLayout): CheckFormula | null {
  const { functions } = book.cofog;
  if (functions.names.length === 1) return null;
  const rows = functions.names.flatMap((name, at) =>
    ["07", "09", "10"].includes(name.slice(0, 2)) ? [`'TP COFOG'!$B$${String(functions.first + at)}`] : [],
  );
  const low = settingOf("Shape, low");
  const high = settingOf("Shape, high");
  return {
    thisSide: `IF(${total(book)}=0,"",(${rows.join("+") || "0"})/${total(book)})`,
    thatSide: `IF(${total(book)}=0,"",MIN(MAX((${rows.join("+") || "0"})/${total(book)},${low}),${high}))`,
    mayBeEmpty: true,
    result: ({ thisSide, fails }) =>
      `IF(${thisSide}="","Not proven",IF(AND(${thisSide}>=${low},${thisSide}<=${high}),"Ties",${fails}))`,
  };
}

function aHead(book: BookLayout): CheckFormula {
  const people = bridgeCell(book.bridge, "population");
  const partial = bridgeCell(book.bridge, "partial");
  const benchmark = `N(${settingOf("Spend a head benchmark £")})`;
  return {
    thisSide: `IF(${people}<=0,"",${total(book)}/${people})`,
    thatSide: `IF(${benchmark}=0,"",${benchmark})`,
    mayBeEmpty: true,
    result: ({ thisSide, thatSide, fails }) => {
      const low = `${thisSide}>=${settingOf("A head, low")}*${thatSide}`;
      const high = `${thisSide}<=${settingOf("A head, high")}*${thatSide}`;
      const banded = `IF(AND(${low},${high}),"Ties",${fails})`;
      return `IF(${partial}>0,"n/a",IF(OR(${thisSide}="",${thatSide}=""),"Not proven",${banded}))`;
    },
  };
}

function population(): CheckFormula {
  const year = settingOf("Population year");
  const unstated = `OR(N(${settingOf("Population")})=0,${year}="",${settingOf("Population source")}="")`;
  return {
    thisSide: `IF(${unstated},"",IF(ISNUMBER(FIND(${year},${settingOf("Financial year")})),0,1))`,
    thatSide: "0",
    mayBeEmpty: true,
    result: (cells) => `IF(${cells.thisSide}="","Not proven",${noughtTies(cells)})`,
  };
}
