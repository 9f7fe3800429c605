import type { BookLayout } from "../layout/book-layout.ts";
import { checkResult } from "../layout/check-reference.ts";
import { placeName, type SettingName, settingOf, statedOr } from "../place-settings.ts";
import { textLiteral } from "../plan/address.ts";
import { cell, formula, rowBlock } from "../plan/cells.ts";
import { formatOfUnit } from "../plan/formats.ts";
import { sumOrNil } from "../plan/pounds-text.ts";
import type { CellBlock, PlannedValue } from "../plan/sheet-plan.ts";
import { LIMITATIONS, limitationsText } from "./limitations.ts";
import { isSigned, signedBy, signedOn } from "./return-stamp.ts";
import { joinParts, type ReturnPart, sectionHead, textLine } from "./return-cells.ts";

const OPINION =
  '"I have examined the sources, shares, transfers and checks listed in this workbook. In my opinion the figures above are ' +
  "a fair count of public spending by the bodies named, on the bases and with the limitations stated. They are not audited " +
  'and are not financial statements. Overlap and duplicate figures are for enquiry and are not savings."';
const DOTS = ".".repeat(28);

/** The opinion over the treasurer's name, post and date: to be filled in by hand until the return is signed in the pane. */
function opinion(book: BookLayout): PlannedValue {
  const signature = `Signature: ${DOTS}   Date: `;
  const byHand = `Treasurer (section 151 officer), name: ${DOTS}   post: ${DOTS}   ${signature}${DOTS}`;
  const signed =
    `"Treasurer (section 151 officer): "&${signedBy("treasurer")}&"   "` + `&${textLiteral(signature)}&${signedOn()}`;
  return formula(`=${textLiteral(`${OPINION}\n\n`)}&IF(${isSigned(book)},${signed},${textLiteral(byHand)})`);
}

/** Rows 47 to 49: section 5, what was left out, largest classes first. */
export function planReturnLeftOut(book: BookLayout): ReturnPart {
  const { bridge, input } = book;
  const say = (figure: string): string => sumOrNil(input.registers.place.unit, figure);
  const pence = (name: string): number => Math.abs(input.count.leftOutByClass.get(name) ?? 0);
  const largest = [...bridge.classes].sort((a, b) => pence(b) - pence(a)).slice(0, 3);
  const cellOf = (name: string): string => `'TP Bridge'!$B$${String(bridge.firstClass + bridge.classes.indexOf(name))}`;
  const listed = largest.map((name) => `${textLiteral(`${name} `)}&${say(`-${cellOf(name)}`)}`).join('&" · "&');
  const others = `-$C$8${largest.map((name) => `+${cellOf(name)}`).join("")}`;
  return joinParts([
    {
      blocks: [
        sectionHead({ row: 47, number: 5, title: "Left out" }),
        rowBlock(46, 2, [cell(formula("=C8"), "TP Section figure", formatOfUnit(input.registers.place.unit))]),
        rowBlock(46, 7, [cell(checkResult(book, "E3"), "TP Section word")]),
      ],
      heights: { 46: 16 },
    },
    textLine(48, formula(`="Largest classes: "&${listed || '"none"'}`)),
    textLine(
      49,
      formula(`="Other classes and no share: "&${say(`ROUND(${others},2)`)}&" · total left out: "&${say("-$C$8")}`),
    ),
  ]);
}

/** Row 53: savings and barriers. Neither is made in this version. */
export function planReturnSavings(): ReturnPart {
  return {
    blocks: [
      sectionHead({ row: 53, number: 7, title: "Indicative saving: none put forward      Barriers: none stated" }),
    ],
  };
}

/** Rows 54 to 58: limitations, preparer and checker, the treasurer's opinion, footer. */
export function planReturnSignature(book: BookLayout): ReturnPart {
  const footer =
    `=${placeName("Place not named")}&", "&${statedOr("Financial year", "year not stated")}&" · version "&${settingOf("Version")}&" · "` +
    `&${settingOf("Fingerprint")}&" · page 1 of 1 · See TP Method and TP Checks"`;
  return joinParts([
    { blocks: [sectionHead({ row: 54, number: 8, title: "Limitations" })] },
    textLine(55, limitationsText(book), { height: LIMITATIONS.lines * 9.9 + 4 }),
    // A long name and post run to the end of their half, smaller where they must: the day is never cut.
    { blocks: [signatureRow(book)], merges: ["A56:D56", "E56:H56"], heights: { 55: 20 } },
    textLine(57, opinion(book), { style: "TP Opinion", height: 64 }),
    textLine(58, formula(footer), { style: "TP Source line" }),
  ]);
}

/** As TP Log holds them once the return is signed; until then as TP Place does. */
function signatureRow(book: BookLayout): CellBlock {
  const of = (who: "preparer" | "checker", held: string): string =>
    `IF(${isSigned(book)},${signedBy(who)}&" "&${signedOn()},${held})`;
  const prepared = formula(
    `="Prepared by:  "&${of("preparer", person("Prepared by", "Prepared post", "Prepared on"))}`,
  );
  const checked = formula(`="Checked by:  "&${of("checker", person("Checked by", "Checked post", "Checked on"))}`);
  const cells = [prepared, null, null, null, checked, null, null, null];
  return rowBlock(
    55,
    0,
    cells.map((value) => cell(value, "TP Signature")),
  );
}

/** Formula text: `A Hill, finance officer 22/11/2026`. */
function person(name: SettingName, post: SettingName, on: SettingName): string {
  const [theirs, date] = [settingOf(post), settingOf(on)];
  const dated = `IF(ISNUMBER(${date}),TEXT(${date},"dd/mm/yyyy"),${date})`;
  return `${settingOf(name)}&IF(${theirs}="","",", "&${theirs})&" "&${dated}`;
}
