import type { BookLayout } from "../layout/book-layout.ts";
import { bridgeCell } from "../layout/bridge-rows.ts";
import { checkCell } from "../layout/check-reference.ts";
import { CONFIRMED_LEFT_IN } from "../layout/not-confirmed.ts";
import { placeName, settingOf, statedOr } from "../place-settings.ts";
import { formula } from "../plan/cells.ts";
import { poundsText as pounds } from "../plan/pounds-text.ts";
import { countIfs, sumIfs } from "../ranges.ts";
import type { MethodPart } from "./method-part.ts";

function paragraph(head: string, text: string, lines: number): MethodPart {
  return { kind: "paragraph", head, text: text.startsWith("=") ? formula(text) : text, lines };
}

/** What this is. */
export function whatThisIs({ bodies }: BookLayout): MethodPart {
  const spend = `'TP Bodies'!$C$${String(bodies.first)}:$C$${String(bodies.last)}`;
  const counted = `SUMPRODUCT(--(${spend}<>0))`;
  return paragraph(
    "What this is",
    `="A count of what "&${counted}&IF(${counted}=1," public body"," public bodies")&" spent in "&${placeName("a place that is not named")}&" in "` +
      `&${statedOr("Financial year", "a year that is not stated")}&". It answers how much public money there is and who spends it. "` +
      '&"It is not a statement of account."',
    2,
  );
}

export function notCounted({ input }: BookLayout): MethodPart {
  const names = input.made.expectedNotCounted;
  const text = names.length > 0 ? names.join("; ") : "none named";
  const lines = Math.ceil((text.length + 26) / 95);
  return paragraph(
    "Not counted",
    `Expected and not counted: ${text}. Files, thresholds and control totals: TP Sources.`,
    lines + 1,
  );
}

/** What is counted and what is left out. */
export function whatIsCounted({ bridge }: BookLayout): MethodPart {
  const leftOut = `-SUM('TP Bridge'!$B$${String(bridge.row.detail)}:$B$${String(bridge.row.noShare)})`;
  const net = 'SUMIFS(TP_Sources[Place spend £],TP_Sources[Measure],"net")';
  const payments = 'SUMIFS(TP_Sources[Place spend £],TP_Sources[Accounting basis],"payments")';
  return paragraph(
    "What is counted",
    `="Gross spending before income, revenue and capital expenditure. Left out: "&${pounds(leftOut)}&" (by class: TP Bridge). "` +
      '&"Capital is counted when spent; its financing (MRP, interest, revenue contributions, depreciation) is left out so that "' +
      `&"it is not counted again. "&${pounds(net)}&" comes from bodies that report net of income, "&${pounds(payments)}` +
      '&" from payments files, which hold no pay and nothing under the threshold."',
    4,
  );
}

/** The place's share. */
export function placeShare({ blocks, bridge }: BookLayout): MethodPart {
  const total = bridgeCell(bridge, "total");
  const apportioned = sumIfs(blocks, "TP Place spend", [["TP Own share", '"<>1"']]);
  return paragraph(
    "The place's share",
    '="Direct where the source is for this place; otherwise the share of a measured driver over the body\'s whole area. "' +
      `&TEXT(IF(${total}=0,0,1-(${apportioned})/${total}),"0.0%")&" of the total is direct."`,
    2,
  );
}

/** Paid between bodies. */
export function paidBetween({ bridge, blocks }: BookLayout): MethodPart {
  const perRow = sumIfs(blocks, "TP Gross", [
    ["TP Agency", "TP_Transfers[Payer]"],
    ["TP Transfer to", "TP_Transfers[Payee]"],
    ["TP Capital", 'TP_Transfers[Capital]&""'],
  ]);
  const leftIn = `SUMPRODUCT((${perRow})*(TP_Transfers[Take out]<>"Y")*(TP_Transfers[Payer]<>""))`;
  return paragraph(
    "Paid between bodies",
    `=SUM(TP_Transfers[Counts])&" transfers, "&${pounds(`-${bridgeCell(bridge, "paidBetween")}`)}` +
      '&", are taken out of the payer so that a pound counts once, where the payee\'s spending is in the count and gross. "' +
      `&"Each takes the share of the payee's lines that state the receipt. Differences: net "` +
      `&${pounds(bridgeCell(bridge, "unreconciled"))}&", gross "&${pounds(bridgeCell(bridge, "disagreeing"))}` +
      `&"; the total is not changed by them. Left in because the payee is not counted or reports net: "&${pounds(leftIn)}&" of the payers' rows, on "&${CONFIRMED_LEFT_IN}` +
      `&" confirmed "&IF(${CONFIRMED_LEFT_IN}=1,"transfer.","transfers.")`,
    4,
  );
}

/** Rounding. */
export function rounding(book: BookLayout): MethodPart {
  const check = checkCell(book, "F14", "D");
  const effect = check === null ? '"not worked out"' : `ROUND(100*${check},3)&"p"`;
  return paragraph(
    "Rounding",
    '="Each line\'s share is rounded to the penny, half away from zero; every figure is a sum of such lines. "' +
      `&"Effect on the total: "&${effect}&"."`,
    2,
  );
}

/** Clauses of TP Tagged by after its first, which is the source's. */
const RULE = "*; rule *";
const PAIR = "*; pair *";
const PERSON = "*; person: *";

/** Tags: every line once, by the strongest that tagged it, so that the four counts add up to the lines. */
export function tags({ blocks, matrix }: BookLayout): MethodPart {
  // The line first: LibreOffice counts nothing where the first range is empty from top to bottom.
  const lines = (...clauses: readonly string[]): string =>
    countIfs(blocks, [["TP Line", '"line"'], ...clauses.map((words) => ["TP Tagged by", `"${words}"`] as const)]);
  const untagged = countIfs(blocks, [
    ["TP Status", '"counted"'],
    ["TP Theme", '""'],
  ]);
  const number = (count: string): string => `TEXT(${count},"#,##0")`;
  const person = number(lines(PERSON));
  const rule = number(lines(RULE, `<>${PERSON}`));
  const pair = number(lines(PAIR, `<>${RULE}`, `<>${PERSON}`));
  const file = number(lines("source"));
  return paragraph(
    "Tags",
    `="Each line once, by the first of these that tagged it: a person "&${person}&", a rule "&${rule}&", a confirmed pair "&${pair}` +
      `&", the file alone "&${file}&". Without a theme: "&${number(untagged)}&" lines ("` +
      `&${pounds(`'TP Agency x Theme'!$${matrix.untagged}$${String(matrix.total)}`)}&")."`,
    2,
  );
}

/** Decisions: what people did and refused. */
export function decisions({ input }: BookLayout): MethodPart {
  const decided = '(ROWS(TP_Log[When])-COUNTIFS(TP_Log[Action],"Recount*")-COUNTIFS(TP_Log[Action],"Signed version*"))';
  const refused = input.count.transfers.filter(({ confirmed }) => confirmed === false).length;
  return paragraph(
    "Decisions",
    `=${decided}&" decision"&IF(${decided}=1,"","s")&" by people (TP Log), ${countTransfers(refused)} refused."`,
    1,
  );
}

/** How to re-perform it, and what made it. */
export function reperform({ input }: BookLayout): MethodPart[] {
  const rows =
    input.live === "formulas"
      ? "The figures beside each row are formulas."
      : "There are too many rows for a formula in each: the figures beside rows are values by the same arithmetic, everything above them is formulas, and check F11 sets both against the tool.";
  return [
    paragraph(
      "Re-perform it",
      "Filter the TP columns on TP Status = counted: the sum of TP Gross is R; the sum of TP Place spend is T. Any figure: the " +
        `same SUMIFS with one more condition, as stated beside it on TP Bridge. ${rows}`,
      input.live === "formulas" ? 3 : 4,
    ),
    paragraph(
      "Made by",
      `="Total Place "&${settingOf("Made with")}&" on "&${settingOf("Made")}&"; inputs fingerprint "&${settingOf("Fingerprint")}` +
        '&". Same inputs, same figures."',
      2,
    ),
  ];
}

function countTransfers(count: number): string {
  return count === 1 ? "1 transfer" : `${String(count)} transfers`;
}
