import type { Unit } from "#domain/place/registers";

/** Number formats of the house: brackets for negatives, an en dash for nil, no currency sign. */
export const FORMATS = {
  pounds: '#,##0_);(#,##0);"–"_);@_)',
  pence: '#,##0.00_);(#,##0.00);"–"_);@_)',
  thousands: '#,##0,_);(#,##0,);"–"_);@_)',
  millions: '#,##0.0,,_);(#,##0.0,,);"–"_);@_)',
  percent: '0.0%_);(0.0%);"–"_);@_)',
  share: '0.0000_);(0.0000);"–"_);@_)',
  count: '#,##0_);-#,##0_);"–"_);@_)',
  rows: '#,##0" rows"',
  hhi: "0.000_)",
  effective: "0.00_)",
  plain: "0_)",
  multiple: "0.00##_)",
  date: "dd/mm/yyyy",
  text: "@",
  /** Words right beside a figure: a little apart from it. */
  besideFigure: "_)_)@",
  general: "General",
  /** Beside a council's own column the minus stays a minus. */
  tpPounds: '#,##0.00;-#,##0.00;"–";@',
  tpShare: "0.0000",
  tpTagNumber: "0.00##",
} as const;

/** The format that shows pounds in the unit of the place; the value stays in pounds. */
export function formatOfUnit(unit: Unit): string {
  return { "£": FORMATS.pounds, "£000": FORMATS.thousands, "£m": FORMATS.millions }[unit];
}

/** The same inside TEXT(…), with quotes doubled for a formula literal and "nil" for nought. */
export function textFormatOfUnit(unit: Unit): string {
  return {
    "£": '"#,##0;(#,##0);""nil"""',
    "£000": '"#,##0,;(#,##0,);""nil"""',
    "£m": '"#,##0.0,,;(#,##0.0,,);""nil"""',
  }[unit];
}
