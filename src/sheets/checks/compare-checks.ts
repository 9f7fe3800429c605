import { ABOUT, FEWEST_ALIKE, unitsOtherwise } from "#domain/checks/compare-bodies";
import { type RunnerUp, runnersUp } from "#domain/checks/runners-up";
import type { BookLayout } from "../layout/book-layout.ts";
import { bridgeCell } from "../layout/bridge-rows.ts";
import { NO_LONGER_AGREED, NOT_AGREED } from "../layout/sources-columns.ts";
import { settingOf } from "../place-settings.ts";
import { textLiteral } from "../plan/address.ts";
import { type Condition, sumIfs } from "../ranges.ts";
import { type CheckFormula, nil, noughtTies, type PlanCheck } from "./check-formula.ts";

/** Checks that compare bodies, and shares: A13, G3, C7. TP Bodies marks the bodies in its columns M and N. */
export const COMPARE_CHECK_FORMULAS: Readonly<Record<string, PlanCheck>> = {
  A13: (book) => {
    const marks = bodies(book, "M");
    const own = `TP_Sources[Read £]*${settingOf("Units apart")}`;
    const apart =
      `COUNTIFS(TP_Sources[Agency],TP_Sources[Agency]&"",TP_Sources[Use],"count",TP_Sources[Read £],">="&${own}/${String(ABOUT)},` +
      `TP_Sources[Read £],"<="&${own}*${String(ABOUT)})`;
    const constant = '(TP_Sources[Agency]<>"")*(TP_Sources[Agency]<>"by column")*(TP_Sources[Use]="count")';
    const changed = '(TP_Sources[Agreed at £]<>"")*(ABS(TP_Sources[Agreed at £]-TP_Sources[Read £])>=0.005)';
    const open = `(TP_Sources[Read £]>0)*((TP_Sources[Agreed by]="")+${changed}>0)`;
    const agreed = bodies(book, "K");
    const notAgreed = `((${agreed}="${NOT_AGREED}")+(${agreed}="${NO_LONGER_AGREED}"))`;
    const few = `COUNTIFS(${bodies(book, "C")},">0")<${String(FEWEST_ALIKE)}`;
    return {
      ...nil(`SUMPRODUCT(${marks}*${notAgreed})+SUMPRODUCT(${apart}*${constant}*${open})${otherwise(book, changed)}`),
      result: (cells) =>
        `IF(AND(${cells.difference}=0,${few}),"Not proven",${noughtTies({ ...cells, fails: '"Does not tie"' })})`,
      severity: ({ difference }) => `IF(AND(${difference}=0,${few}),"L","S")`,
    };
  },
  G3: (book) => nil(`SUM(${bodies(book, "N")})`),
  C7: sharesWorth,
};

/** Sources that were counted in another unit than their sheet says: open while they are, and nobody has agreed them. */
function otherwise({ input }: BookLayout, changed: string): string {
  const open = `(TP_Sources[Use]="count")*((TP_Sources[Agreed by]="")+${changed}>0)`;
  const told = unitsOtherwise(input).map(({ terms, block }) => {
    const unit = textLiteral(String(block.reading.statedUnit));
    return `+SUMPRODUCT((TP_Sources[Source]=${textLiteral(terms.key)})*(TP_Sources[Unit]<>${unit})*${open})`;
  });
  return told.join("");
}

function bodies({ bodies: { first, last } }: BookLayout, column: string): string {
  return `'TP Bodies'!$${column}$${String(first)}:$${column}$${String(last)}`;
}

/** What goes through each measured share of a straddling body, at the other basis less at its own. */
function sharesWorth(book: BookLayout): CheckFormula | null {
  const { registers, ledger, rowFigures: figures } = book.input;
  const others = runnersUp({ registers, ledger, figures });
  if (others.length === 0) return null;
  const terms = others.map((other) => `ABS(${changeWith(book, other)})`);
  const large = (worth: string): string =>
    `${worth}>${settingOf("Share worth tolerance")}*ABS(${bridgeCell(book.bridge, "total")})`;
  return {
    ...nil(`ROUND(${terms.join("+")},2)`),
    result: (cells) => noughtTies({ ...cells, fails: '"Look at"' }),
    severity: ({ thisSide }) => `IF(${large(thisSide)},"L","N")`,
  };
}

/** Formula text: what the total would change by with a body's other basis. */
export function changeWith({ input, blocks }: BookLayout, { agency, used, other }: RunnerUp): string {
  const isDefault = input.registers.agencies.some(({ name, defaultBasis }) => name === agency && defaultBasis === used);
  const gross = [used, ...(isDefault ? [""] : [])].flatMap((basis) => {
    const lines: readonly Condition[] = [
      ["TP Agency", textLiteral(agency)],
      ["TP Basis", textLiteral(basis)],
      ["TP Share override", '""'],
    ];
    return [`+${sumIfs(blocks, "TP Gross", lines)}`, `-(${sumIfs(blocks, "TP Paid on", lines)})`];
  });
  const at = (basis: string): string =>
    `ROUND((${gross.join("")})*N(INDEX(TP_Shares[Share],MATCH(${textLiteral(`${agency}|${basis}`)},TP_Shares[Key],0))),2)`;
  return `${at(other)}-${at(used)}`;
}
