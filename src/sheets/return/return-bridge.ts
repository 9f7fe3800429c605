import { WHOLE_TITLE } from "#domain/checks/headline";
import type { BookLayout } from "../layout/book-layout.ts";
import { benefitsSpend } from "../layout/benefits.ts";
import { bridgeCell } from "../layout/bridge-rows.ts";
import { NOT_STATED_ROW } from "../layout/cofog-rows.ts";
import { CONFIRMED_LEFT_IN, UNCONFIRMED_TRANSFERS } from "../layout/not-confirmed.ts";
import { placeName, settingOf, statedOr } from "../place-settings.ts";
import { textLiteral } from "../plan/address.ts";
import { cell, formula, rowBlock } from "../plan/cells.ts";
import { sumTextIn } from "../plan/pounds-text.ts";
import { textFormatOfUnit } from "../plan/formats.ts";
import { checkCell } from "../layout/check-reference.ts";
import { sumIfs } from "../ranges.ts";
import { withoutSigns } from "../layout/without-signs.ts";
import { stampText } from "./return-stamp.ts";
import { joinParts, returnLine, type ReturnPart, sectionHead, textLine } from "./return-cells.ts";

/** Rows 1 to 3: title, stamp, what this is, and one sentence on what it rests on. */
export function planReturnHead(book: BookLayout): ReturnPart {
  const { bridge } = book;
  const title = `='TP Bridge'!$A$${String(bridge.row.total)}&": "&${placeName("place not named")}&", "&${statedOr("Financial year", "year not stated")}`;
  const people = `N(${settingOf("Population")})`;
  const [source, year] = [settingOf("Population source"), settingOf("Population year")];
  const both = `IF(AND(${source}<>"",${year}<>""),", ","")`;
  const from = `IF(${source}&${year}="",""," ("&${source}&${both}&${year}&")")`;
  const population = `IF(${people}=0,"population not stated","population "&TEXT(${people},"#,##0")&${from})`;
  const purpose =
    `="What public bodies spend in the place and who spends it. Version "&${settingOf("Version")}&" · made "&${settingOf("Made")}` +
    `&" · figures in "&${settingOf("Unit shown")}&" · "&${population}&" · fingerprint "&${settingOf("Fingerprint")}`;
  return joinParts([
    {
      blocks: [
        rowBlock(0, 0, [
          cell(formula(title), "TP Title line"),
          ...[1, 2, 3, 4, 5].map(() => cell(null, "TP Title line")),
        ]),
        rowBlock(0, 6, [cell(formula(`=${stampText(book)}`), "TP Stamp"), cell(null, "TP Stamp")]),
      ],
      merges: ["A1:F1"],
      heights: { 0: 24 },
    },
    textLine(2, formula(purpose), { style: "TP Source prose", height: 23 }),
    textLine(3, formula(`=${restsOn(book)}`), { style: "TP Prose", height: 23 }),
  ]);
}

/** "7 of 10 expected bodies counted; 100.0% outturn, …; 30.5% of the total rests on an apportioned share." */
function restsOn(book: BookLayout): string {
  const { bodies, cofog, blocks, bridge } = book;
  const spend = `'TP Bodies'!$C$${String(bodies.first)}:$C$${String(bodies.last)}`;
  const counted = `SUMPRODUCT(--(${spend}<>0))`;
  const names = `'TP Bodies'!$A$${String(bodies.first)}:$A$${String(bodies.last)}`;
  const expected = 'COUNTIFS(TP_Agencies[Expected],"Y")';
  const of = `SUMPRODUCT((${spend}<>0)*COUNTIFS(TP_Agencies[Agency],${names},TP_Agencies[Expected],"Y"))`;
  const people = `IF(${expected}=0,${counted}&IF(${counted}=1," body"," bodies")&" counted, expected bodies not stated",${of}&" of "&${expected}&" expected bodies counted")`;
  const shareOf = (word: string): string => {
    const row = cofog.accountingBasis.first + cofog.accountingBasis.names.indexOf(word);
    return `'TP COFOG'!$C$${String(row)}`;
  };
  const part = (word: string): string => `TEXT(${shareOf(word)},"0.0%")&${textLiteral(` ${word}`)}`;
  const partIfAny = (word: string, words: string): string =>
    `IF(${shareOf(word)}=0,"",", "&TEXT(${shareOf(word)},"0.0%")&${textLiteral(` ${words}`)})`;
  const others = `${partIfAny("forecast", "forecast")}&${partIfAny(NOT_STATED_ROW.accounting, "basis not stated")}`;
  const total = bridgeCell(bridge, "total");
  const apportioned = sumIfs(blocks, "TP Place spend", [["TP Own share", '"<>1"']]);
  return (
    `${people}&"; "&${["outturn", "budget", "payments"].map(part).join('&", "&')}&${others}&"; "` +
    `&TEXT(IF(${total}=0,0,(${apportioned})/${total}),"0.0%")&" of the total rests on an apportioned share."`
  );
}

/** Rows 4 to 18: section 1, from what was sent to what the place spends, and its memo line. */
export function planReturnBridge(book: BookLayout): ReturnPart {
  const { bridge, cofog } = book;
  const at = (line: Parameters<typeof bridgeCell>[1]): string => bridgeCell(bridge, line);
  const leftOut = [
    ...bridge.classes.map((_, index) => `'TP Bridge'!$B$${String(bridge.firstClass + index)}`),
    at("noShare"),
  ];
  const unit = textFormatOfUnit(book.input.registers.place.unit);
  const capital = (index: number): string => `'TP COFOG'!$B$${String(cofog.capital.first + index)}`;
  const sources = `COUNTA(TP_Sources[Source])&" source"&IF(COUNTA(TP_Sources[Source])=1,"","s")&", "&TEXT(SUM(TP_Sources[Lines]),"#,##0")&" row"&IF(SUM(TP_Sources[Lines])=1,"","s")`;
  const heads = [formula(`=${settingOf("Unit shown")}`), "% of T", "£ a head", "of which income", "Source", "Check"];
  // prettier-ignore
  const lines = [
    returnLine(book, { row: 5, label: "Read from sources", figure: at("read"), note: formula(`=${sources}`), check: "A2" }),
    returnLine(book, { row: 6, label: "less: detail only", figure: at("detail"), kind: "less", note: "TP Bridge", check: "A5" }),
    returnLine(book, { row: 7, label: "less: other periods", figure: at("otherPeriod"), kind: "less", note: "TP Bridge", check: "A7" }),
    returnLine(book, { row: 8, label: LEFT_OUT, figure: `ROUND(${leftOut.join("+")},2)`, kind: "less", note: "TP Bridge", check: "E3" }),
    returnLine(book, { row: 9, label: "Reported by the bodies (R)", figure: at("reported"), kind: "subtotal", note: "TP Bridge", check: "E3" }),
    returnLine(book, { row: 10, label: "less: outside the place", figure: at("outside"), kind: "less", note: "TP Drivers", check: "C2" }),
    returnLine(book, { row: 11, label: "Place share", figure: at("placeShare"), kind: "subtotal", note: "TP Bridge", check: "F8" }),
    returnLine(book, { row: 12, label: "less: paid between counted bodies", figure: at("paidBetween"), kind: "less", note: besideTransfers(), check: "D4" }),
    returnLine(book, { row: 13, label: formula(`=IF('TP Bridge'!$A$${String(bridge.row.total)}=${textLiteral(WHOLE_TITLE)},"TOTAL PLACE SPEND (T)","TOTAL COUNTED (PART) (T)")`), figure: at("total"), kind: "total", income: `-${at("external")}`, note: formula(`=${besideTotal(book)}`), check: "F1" }),
    returnLine(book, { row: 14, label: "less: fees, charges, other income", figure: at("external"), kind: "less", note: "TP Bridge", check: "D9" }),
    returnLine(book, { row: 15, label: "Net place spend (N)", figure: at("net"), kind: "total", note: "TP Bridge", check: "F9" }),
    returnLine(book, { row: 16, label: "of T: benefits and pensions", figure: benefits(book), note: formula(`=IF(ISNUMBER($C$16),"T without them: "&TEXT(ROUND($C$13-$C$16,2),${unit}),"not known by theme")`) }),
    returnLine(book, { row: 17, label: "of T: capital", figure: knownOr(capital(1), capital(2), "not stated"), note: formula(`="Revenue: "&IF(AND(${capital(0)}=0,${capital(2)}<>0),"not stated",TEXT(${capital(0)},${unit}))`), check: "F5" }),
  ];
  return joinParts([
    {
      blocks: [sectionHead({ row: 4, number: 1, title: "From sources to place spend", heads }), ...lines],
      heights: { 3: 25 },
    },
    textLine(18, formula(`=${memoText(book)}`), { height: 14 }),
  ]);
}

/** Beside T: how much of it nobody has tagged, where that is a limitation (check B3); else where T is from. */
function besideTotal(book: BookLayout): string {
  const [result, untagged] = [checkCell(book, "B3"), checkCell(book, "B3", "D")];
  if (result === null || untagged === null) return '"TP Bridge"';
  const all = withoutSigns(book.blocks, []);
  return `IF(${result}<>"Look at","TP Bridge",TEXT(${untagged}/(${all}),"0.0%")&" has no theme (B3)")`;
}

/** What bodies pay one another and is still in: 0 beside it would read as if nothing were paid. */
function besideTransfers() {
  return formula(`=IF(${CONFIRMED_LEFT_IN}=0,"TP Transfers",${CONFIRMED_LEFT_IN}&" more left in: TP Transfers")`);
}

/** Income that stood below nought in its file raises what is reported once it is left out. */
const LEFT_OUT = formula('=IF($C$8>0,"add back: income left out (see 5)","less: left out by class (see 5)")');

/** What a treasurer asks first, on one line. */
function memoText({ bridge, matrix, input }: BookLayout): string {
  const pounds = (figure: string): string => `IF(${figure}=0,"nil",${sumTextIn(input.registers.place.unit, figure)})`;
  const untagged = `'TP Agency x Theme'!$${matrix.untagged}$${String(matrix.total)}`;
  return (
    `"Memo: rows in suspense "&TEXT(${bridgeCell(bridge, "suspense")},"#,##0;-#,##0;""nil""")` +
    `&" · transfers not confirmed "&${pounds(UNCONFIRMED_TRANSFERS)}` +
    `&" · transfers that disagree (gross) "&${pounds(bridgeCell(bridge, "disagreeing"))}` +
    `&" · not tagged "&${pounds(untagged)}`
  );
}

/** What is known of benefits: nothing, where none carries their theme and spending stands untagged. */
function benefits(book: BookLayout): string {
  const { matrix } = book;
  return knownOr(benefitsSpend(book), `'TP Agency x Theme'!$${matrix.untagged}$${String(matrix.total)}`, "not tagged");
}

/** Formula text: a figure; or words in its place where it is nil and spending stands untagged, of which it may be part. */
function knownOr(figure: string, untagged: string, words: string): string {
  return `IF(AND(${figure}=0,${untagged}<>0),"${words}",${figure})`;
}

/** The checks that the memo line of row 18 turns red for. */
export function memoIsNotNil(book: BookLayout): string {
  const { bridge, matrix } = book;
  const cells = [
    bridgeCell(bridge, "suspense"),
    UNCONFIRMED_TRANSFERS,
    bridgeCell(bridge, "disagreeing"),
    `ABS('TP Agency x Theme'!$${matrix.untagged}$${String(matrix.total)})`,
  ];
  return cells.join("+");
}
