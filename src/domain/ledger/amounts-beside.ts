import type { Finding } from "../findings/finding.ts";
import { POUNDS_IN, type Unit } from "../place/registers.ts";
import type { Decision } from "./classify-rows.ts";
import { headingName, upperHeading } from "./heading-name.ts";
import { type Heading, headingsOf } from "./headings.ts";
import type { MapContext } from "./map-context.ts";
import { outturnMeaning } from "./outturn-heading.ts";
import { readAmount } from "./read-amount.ts";
import type { Mapping } from "./reading.ts";

/** A block whose rows have been decided. */
export interface BlockBeside {
  readonly mapping: Mapping;
  readonly decisions: readonly Decision[];
  readonly unit: Unit | null;
}

/**
 * Columns of amounts that stand beside the one that is counted and say the same of another body or part: under the same
 * heading, or under another heading of the row above that says the same. Their money is in no total; figures equal to those
 * counted are no further money, nor is a column with VAT in a list of payments.
 *
 * Finding: `amounts-beside`, a stop for each column; `rows` with figures, `amount` in pounds, without rows of totals.
 */
export function findAmountsBeside(context: MapContext, block: BlockBeside): Finding[] {
  const { cells, headerRow } = context;
  const { amount, payee } = block.mapping;
  const headings = headingsOf(cells, headerRow);
  const own = headings.find(({ column }) => column === amount?.column);
  if (!own) return [];
  const used = new Set(Object.values(block.mapping).map(({ column }) => column));
  const counted = figuresOf(context, block, own.column);
  return headings
    .filter((heading) => !used.has(heading.column) && saysTheSame(context, own, heading))
    .flatMap((heading): Finding[] => {
      const figures = figuresOf(context, block, heading.column);
      const rows = figures.filter((figure) => figure !== null && figure !== 0).length;
      const isOther = figures.some((figure, at) => (figure ?? 0) !== (counted[at] ?? 0));
      const isAlone = figures.some((figure, at) => (figure ?? 0) !== 0 && counted[at] === null);
      if (rows === 0 || !isOther || (payee !== undefined && !isAlone)) return [];
      const pounds = POUNDS_IN[block.unit ?? "£"] * figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
      const params = {
        heading: headingName(headings, heading),
        over: upperHeading(cells, headerRow, heading.column),
        rows,
        amount: Math.round(pounds * 100) / 100,
      };
      const at = { sheet: cells.sheet, row: headerRow, column: heading.column };
      return [{ code: "amounts-beside", severity: "stop", ...at, params }];
    });
}

function saysTheSame({ cells, headerRow, vocabulary }: MapContext, own: Heading, other: Heading): boolean {
  if (own.normal === other.normal) return true;
  const uppers = new Set([own, other].map(({ column }) => upperHeading(cells, headerRow, column)));
  if (uppers.size < 2 || uppers.has("")) return false;
  const [here, there] = [own, other].map(({ text }) => {
    const meaning = outturnMeaning(text, vocabulary.outturn);
    return meaning && [meaning.side, meaning.stage, meaning.year].join("|");
  });
  return typeof here === "string" && here === there;
}

/** What stands in a column beside each row that is no total; null = no figure. */
function figuresOf({ cells, headerRow }: MapContext, { decisions }: BlockBeside, column: number): (number | null)[] {
  return decisions.map(({ kind }, at) => {
    if (kind === "total" || kind === "subtotal") return null;
    const read = readAmount(cells.columns[column]?.[headerRow + 1 + at]);
    return read.kind === "amount" ? read.value : null;
  });
}
