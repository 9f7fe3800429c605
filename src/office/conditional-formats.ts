import type { ConditionalFormatPlan, ConditionalLook } from "#sheets/plan/sheet-plan";
import { CALL_BYTES } from "./chunks.ts";
import { COLOURS } from "./styles/look.ts";
import type { WriteQueue } from "./write-queue.ts";
import type { OpenSheet } from "./write-tables.ts";

interface Emphasis {
  readonly colour: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly fill?: string;
  readonly box?: string;
  /** Shows a symbol before the word; the cell still holds the bare word, so that COUNTIF counts it. */
  readonly format?: string;
}

const { white, ink, accent, fails, look, ties, failsPale, unused } = COLOURS;
const reversed = { colour: white, bold: true, fill: fails } as const;
const reddened = { colour: fails, bold: true, fill: failsPale } as const;
const amber = { colour: ink, bold: true, fill: look } as const;

const EMPHASES: Readonly<Record<ConditionalLook, Emphasis>> = {
  "check-ties": { colour: ties, format: '"= "@' },
  "check-fails": { ...reversed, format: '"≠ "@' },
  "check-look": { ...amber, format: '"! "@' },
  "not-proven": { colour: ink, italic: true, box: ink, format: '"? "@' },
  "not-used": { colour: unused, format: '"– "@' },
  stop: reversed,
  difference: { colour: fails, bold: true },
  "stamp-draft": reversed,
  "stamp-signed": { colour: white, bold: true, fill: accent },
  "not-nil": reddened,
  "not-agreed": reddened,
  problem: reddened,
  shared: { colour: accent, bold: true },
  strong: amber,
};

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Adds the rules in the order planned. The sheet's earlier rules are gone by now. */
export async function writeConditionalFormats(
  queue: WriteQueue,
  open: OpenSheet,
  plans: readonly ConditionalFormatPlan[],
): Promise<void> {
  for (const plan of plans) {
    const bytes = 16 * CALL_BYTES + plan.formula.length;
    await queue.add({ sheet: open.name, bytes, run: () => addRule(open.sheet, plan) });
  }
}

function addRule(sheet: Excel.Worksheet, { range, formula, look: name }: ConditionalFormatPlan): void {
  const { custom } = sheet.getRange(range).untrack().conditionalFormats.add("Custom");
  const { colour, bold, italic, fill, box, format } = EMPHASES[name];
  custom.rule.formula = formula;
  custom.format.font.color = `#${colour}`;
  if (bold) custom.format.font.bold = true;
  if (italic) custom.format.font.italic = true;
  if (fill !== undefined) custom.format.fill.color = `#${fill}`;
  if (format !== undefined) custom.format.numberFormat = format;
  if (box === undefined) return;
  for (const edge of EDGES) {
    const border = custom.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = `#${box}`;
  }
}
