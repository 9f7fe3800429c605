import type { PageSetup } from "#workbench/model/sheet";
import { invalid, notModelled } from "../batch/host-error.ts";
import { defineHostClass } from "../batch/host-object.ts";
import { asFlag, asNumber, asRecord, asText, asWord } from "../batch/method-arguments.ts";
import { WHOLE_SHEET } from "../cells/address.ts";
import { asRange } from "./range-navigation.ts";
import type { OfRange, OfSheet } from "./target.ts";

const MILLIMETRES = { Points: 25.4 / 72, Inches: 25.4, Centimeters: 10 } as const;
const UNITS = Object.keys(MILLIMETRES) as (keyof typeof MILLIMETRES)[];
const POINTS_A_MILLIMETRE = 72 / 25.4;
const FOOTER_LIMIT = 255;
type Margins = NonNullable<PageSetup["margins"]>;
type Margin = keyof Margins;
/** Excel's own, "Normal". */
const DEFAULT_MARGINS: Margins = { left: 17.78, right: 17.78, top: 19.05, bottom: 19.05, header: 7.62, footer: 7.62 };

function marginGetter(margin: Margin): (self: OfSheet) => number {
  return ({ sheet }) => (sheet.page.margins ?? DEFAULT_MARGINS)[margin] * POINTS_A_MILLIMETRE;
}
function marginSetter(margin: Margin): (self: OfSheet, value: unknown) => void {
  return ({ sheet }, value) => {
    const millimetres = needPositive(value) / POINTS_A_MILLIMETRE;
    sheet.page.margins = { ...(sheet.page.margins ?? DEFAULT_MARGINS), [margin]: millimetres };
  };
}

/** `PageLayout`. Margins are in points, kept in millimetres; paper is A4; a zoom is the number of pages it shall fit. */
export const makePageLayout = defineHostClass<OfSheet>({
  name: "PageLayout",
  getters: {
    Orientation: ({ sheet }) => (sheet.page.orientation === "landscape" ? "Landscape" : "Portrait"),
    PaperSize: ({ sheet }) => sheet.page.paperSize ?? null,
    Zoom: ({ sheet }) => zoomOf(sheet.page),
    CenterHorizontally: ({ sheet }) => sheet.page.centreHorizontally ?? false,
    LeftMargin: marginGetter("left"),
    RightMargin: marginGetter("right"),
    TopMargin: marginGetter("top"),
    BottomMargin: marginGetter("bottom"),
    HeaderMargin: marginGetter("header"),
    FooterMargin: marginGetter("footer"),
  },
  setters: {
    Orientation: ({ sheet }, value) => {
      sheet.page.orientation = asWord(value, ["Portrait", "Landscape"]) === "Landscape" ? "landscape" : "portrait";
    },
    PaperSize: ({ sheet }, value) => {
      if (value !== "A4") throw notModelled(`paper ${asText(value)}`);
      sheet.page.paperSize = "A4";
    },
    Zoom: ({ sheet }, value) => setZoom(sheet.page, asRecord(value)),
    CenterHorizontally: ({ sheet }, value) => {
      sheet.page.centreHorizontally = asFlag(value);
    },
    LeftMargin: marginSetter("left"),
    RightMargin: marginSetter("right"),
    TopMargin: marginSetter("top"),
    BottomMargin: marginSetter("bottom"),
    HeaderMargin: marginSetter("header"),
    FooterMargin: marginSetter("footer"),
  },
  links: { HeadersFooters: (self) => makeHeadersFooters(self) },
  methods: {
    SetPrintArea: (self, args) => {
      self.sheet.page.printArea = ownRange(self, args.any(0)).area;
    },
    SetPrintMargins: ({ sheet }, args) => setMargins(sheet.page, asWord(args.any(0), UNITS), args.any(1)),
    SetPrintTitleRows: (self, args) => {
      const { top, bottom } = ownRange(self, args.any(0)).area;
      self.sheet.page.titleRows = { first: top, last: bottom };
    },
    SetPrintTitleColumns: (self, args) => {
      const { left, right } = ownRange(self, args.any(0)).area;
      self.sheet.page.titleColumns = { first: left, last: right };
    },
    GetPrintTitleRowsOrNullObject: ({ book, sheet }) => {
      const rows = sheet.page.titleRows;
      return rows ? book.objects.range(sheet, { ...WHOLE_SHEET, top: rows.first, bottom: rows.last }) : null;
    },
    GetPrintTitleColumnsOrNullObject: ({ book, sheet }) => {
      const columns = sheet.page.titleColumns;
      return columns ? book.objects.range(sheet, { ...WHOLE_SHEET, left: columns.first, right: columns.last }) : null;
    },
  },
});

function ownRange(self: OfSheet, argument: unknown): OfRange {
  const range = asRange({ ...self, area: WHOLE_SHEET }, argument);
  if (range.sheet !== self.sheet) throw invalid();
  return range;
}

function needPositive(value: unknown): number {
  const number = asNumber(value);
  if (number < 0) throw invalid();
  return number;
}

function setMargins(page: PageSetup, unit: (typeof UNITS)[number], options: unknown): void {
  const given = asRecord(options);
  const margins = { ...(page.margins ?? DEFAULT_MARGINS) };
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(margins, name)) throw invalid();
    margins[name as Margin] = needPositive(value) * MILLIMETRES[unit];
  }
  page.margins = margins;
}

function zoomOf(page: PageSetup): Record<string, number> {
  if (page.fitToWidth === undefined && page.fitToHeight === undefined) return { scale: 100 };
  return {
    ...(page.fitToWidth ? { horizontalFitToPages: page.fitToWidth } : {}),
    ...(page.fitToHeight ? { verticalFitToPages: page.fitToHeight } : {}),
  };
}
function setZoom(page: PageSetup, zoom: Readonly<Record<string, unknown>>): void {
  const { scale, horizontalFitToPages: wide, verticalFitToPages: tall, ...others } = zoom;
  if (Object.keys(others).length > 0) throw invalid();
  if (scale !== undefined && scale !== null && scale !== 100) throw notModelled("a scale in per cent");
  delete page.fitToWidth;
  delete page.fitToHeight;
  if (wide !== undefined && wide !== null) page.fitToWidth = needPositive(wide);
  if (tall !== undefined && tall !== null) page.fitToHeight = needPositive(tall);
}

const makeHeadersFooters = defineHostClass<OfSheet>({
  name: "HeaderFooterGroup",
  getters: { State: () => "Default" },
  links: { DefaultForAllPages: (self) => makeHeaderFooter(self) },
});

type FooterPart = "left" | "centre" | "right";
function footerSetter(part: FooterPart): (self: OfSheet, value: unknown) => void {
  return ({ sheet }, value) => {
    const text = asText(value);
    if (text.length > FOOTER_LIMIT) throw invalid();
    sheet.page.footer = { ...sheet.page.footer, [part]: text };
  };
}

/** `HeaderFooter`: footers; headers are not modelled (the sheets repeat their title rows instead). */
const makeHeaderFooter = defineHostClass<OfSheet>({
  name: "HeaderFooter",
  getters: {
    LeftFooter: ({ sheet }) => sheet.page.footer?.left ?? "",
    CenterFooter: ({ sheet }) => sheet.page.footer?.centre ?? "",
    RightFooter: ({ sheet }) => sheet.page.footer?.right ?? "",
  },
  setters: {
    LeftFooter: footerSetter("left"),
    CenterFooter: footerSetter("centre"),
    RightFooter: footerSetter("right"),
  },
});
