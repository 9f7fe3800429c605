import { SIGNED_PARTS, type SignedPartName } from "#domain/checks/signed-parts";
import { CONTROLS } from "#domain/ledger/read-control";
import type { BookLayout } from "../layout/book-layout.ts";
import type { CofogList } from "../layout/cofog-rows.ts";
import { spendOfStreams, spendUnderControl } from "../layout/control-and-streams.ts";
import { settingOf } from "../place-settings.ts";
import { textLiteral } from "../plan/address.ts";

/** A figure of a signed version, as TP Log holds it. */
export function signedFigure(version: string, what: string, of = ""): string {
  const source = of === "" ? "" : `,TP_Log[Source],${of}`;
  return `SUMIFS(TP_Log[£ after],TP_Log[Action],"Signed version "&${version}&": ${what}"${source})`;
}

/**
 * Formula text: how many figures by theme, function, kind, basis, class and view are others than those that were signed, and
 * whether what is printed is (as Recount found it). A signature from before these were kept was not given for them.
 */
export function partsMoved(book: BookLayout, version: string): string {
  const { bridge, cofog } = book;
  const signed = (part: SignedPartName, of?: string): string => signedFigure(version, SIGNED_PARTS[part], of);
  const off = (figure: string, then: string): string => `(ROUND(${figure}-${then},2)<>0)`;
  const each = (figures: string, then: string): string => `SUMPRODUCT(--${off(figures, then)})`;
  const list = (part: SignedPartName, rows: CofogList): string => {
    const range = (column: string): string =>
      `'TP COFOG'!$${column}$${String(rows.first)}:$${column}$${String(rows.last)}`;
    return each(range("B"), signed(part, range("A")));
  };
  const classes = bridge.classes.map((name, at) =>
    off(`-'TP Bridge'!$B$${String(bridge.firstClass + at)}`, signed("leftOut", textLiteral(name))),
  );
  const moved = [
    each("TP_Cube[Place spend £]", signed("cell", 'TP_Cube[Agency]&" | "&TP_Cube[Theme]')),
    list("function", cofog.functions),
    list("capital", cofog.capital),
    list("accounting", cofog.accountingBasis),
    ...CONTROLS.map((control) => off(spendUnderControl(book, control), signed("control", textLiteral(control)))),
    off(`(${spendOfStreams(book)})`, signed("streams")),
    ...classes,
    off("'TP Views'!$C$6", signed("view2")),
    off("'TP Views'!$F$6", signed("view2Out")),
    off("'TP Views'!$C$9", signed("view4")),
    `(${settingOf("Printed fingerprint")}&""<>${settingOf("Signed printed fingerprint")}&"")`,
  ];
  return `IF(${settingOf("Signed printed fingerprint")}="",0,${moved.join("+")})`;
}
