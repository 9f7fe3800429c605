import type { StyleName } from "#sheets/plan/style-names";
import { COLOURS, FORMATS, type Look, box, double, hair, medium, thin } from "./look.ts";

const { accent, ink, grey, mid, tint, pale, white } = COLOURS;

const plain = { size: 9, colour: ink, format: FORMATS.general, horizontal: "Left", vertical: "Center" } as const;
const ruled = { ...plain, lines: { EdgeBottom: hair(mid) } } as const;
const heading = {
  ...plain,
  bold: true,
  colour: accent,
  fill: tint,
  lines: { EdgeTop: thin(accent), EdgeBottom: thin(accent) },
  vertical: "Bottom",
  wrap: true,
} as const;
const headFigure = { ...heading, format: FORMATS.headFigure, horizontal: "Right" } as const;
const section = { ...plain, lines: { EdgeTop: thin(accent), EdgeBottom: hair(accent) } } as const;
const input = { ...plain, colour: accent, lines: box(thin(COLOURS.inputLine)) } as const;
const subtotalLine = { ...plain, lines: { EdgeTop: thin(ink), EdgeBottom: hair(mid) } } as const;
const totalLine = { ...plain, fill: tint, lines: { EdgeTop: thin(ink), EdgeBottom: double(ink) } } as const;
const subtotal = { ...subtotalLine, bold: true } as const;
const total = { ...totalLine, bold: true } as const;
/** Where a total is from: no figure, so neither bold nor black; on the line's one row, set smaller before it is cut. */
const lineNote = { size: 8, colour: grey, shrink: true } as const;
const oursHead = {
  ...plain,
  bold: true,
  colour: white,
  fill: accent,
  lines: { EdgeBottom: medium(ink) },
  vertical: "Bottom",
  wrap: true,
} as const;
const oursFigureHead = { ...oursHead, fill: COLOURS.figureHead, horizontal: "Right" } as const;
const prose = { ...plain, size: 9.5, vertical: "Top", wrap: true } as const;
const working = { ...ruled, colour: grey, fill: pale } as const;
const sourceLine = { ...plain, size: 8, italic: true, colour: grey } as const;
const pounds = { format: FORMATS.pounds, horizontal: "Right" } as const;

/** What each named style of the house looks like: the values of the house style's table, and nothing else. */
export const STYLE_LOOKS = {
  "TP Title": { ...plain, size: 16, bold: true, colour: accent },
  "TP Title line": { ...plain, size: 16, bold: true, colour: accent, shrink: true },
  "TP Kind": { ...plain, size: 8, bold: true, colour: grey, horizontal: "Right" },
  "TP Place line": { ...plain, size: 11, lines: { EdgeBottom: medium(accent) } },
  "TP Source line": sourceLine,
  "TP Source prose": { ...sourceLine, vertical: "Top", wrap: true },
  "TP Heading": heading,
  "TP Heading figure": headFigure,
  // Words right of figures, as their cells stand.
  "TP Heading beside": { ...heading, indent: 1 },
  // Above the filter button, which Excel draws at the bottom of the cell (with-filter.ts keeps its height free).
  "TP Heading over button": { ...heading, vertical: "Top" },
  "TP Heading figure over button": { ...headFigure, vertical: "Top" },
  "TP Heading beside over button": { ...heading, indent: 1, vertical: "Top" },
  "TP Section": { ...section, bold: true, colour: accent },
  "TP Section figure": {
    ...section,
    size: 8,
    colour: grey,
    format: FORMATS.headFigure,
    horizontal: "Right",
    wrap: true,
  },
  "TP Section word": { ...section, size: 8, colour: grey, wrap: true },
  "TP Group": {
    ...plain,
    bold: true,
    colour: accent,
    fill: pale,
    lines: { EdgeTop: thin(mid), EdgeBottom: thin(mid) },
  },
  "TP Label": { ...ruled, wrap: true },
  "TP Label less": { ...ruled, indent: 1 },
  // Beside a row of fixed height: what does not fit is set smaller, never cut.
  "TP Label line": { ...ruled, shrink: true },
  // Right of a figure: set apart from it, on every line.
  "TP Label beside": { ...ruled, wrap: true, indent: 1 },
  "TP Note beside": { ...ruled, size: 8, colour: grey, wrap: true, indent: 1 },
  // Beside empty cells, over which its words run.
  "TP Label long": ruled,
  "TP Note line": { ...ruled, size: 8, colour: grey, shrink: true },
  "TP Note": { ...ruled, size: 8, colour: grey, wrap: true },
  "TP Run-in head": { ...prose, bold: true, colour: accent },
  "TP Prose": prose,
  "TP Input": { ...input, format: FORMATS.text, indent: 1, wrap: true },
  "TP Input figure": { ...input, format: FORMATS.count, horizontal: "Right" },
  "TP Tag": { ...ruled, colour: accent, fill: tint, format: FORMATS.text },
  "TP Figure": { ...ruled, ...pounds },
  "TP Working": { ...working, horizontal: "Right" },
  "TP Working word": { ...working, wrap: true },
  "TP Working word beside": { ...working, wrap: true, indent: 1 },
  "TP Subtotal": { ...subtotal, ...pounds },
  "TP Subtotal label": subtotal,
  "TP Subtotal note": { ...subtotalLine, ...lineNote },
  "TP Total": { ...total, ...pounds },
  "TP Total label": { ...total, wrap: true },
  "TP Total note": { ...totalLine, ...lineNote },
  "TP Ours tag head": oursHead,
  "TP Ours figure head": oursFigureHead,
  "TP Ours tag head over button": { ...oursHead, vertical: "Top" },
  "TP Ours figure head over button": { ...oursFigureHead, vertical: "Top" },
  "TP Ours key": { ...ruled, size: 8, colour: grey, fill: tint, format: FORMATS.text },
  "TP Ours figure": { ...ruled, fill: pale, format: FORMATS.columnPounds, horizontal: "Right" },
  "TP Ours word": { ...ruled, fill: pale },
  "TP Result": ruled,
  "TP Result beside": { ...ruled, indent: 1 },
  "TP Subtotal beside": { ...subtotal, indent: 1 },
  "TP Link": { ...ruled, size: 8, colour: accent, underline: true },
  "TP Stamp": { ...plain, size: 10, bold: true, lines: box(medium(ink)), horizontal: "CenterAcrossSelection" },
  "TP Opinion": { ...plain, size: 8, lines: box(thin(accent)), vertical: "Top", wrap: true, indent: 1 },
  "TP Signature": { ...plain, lines: { EdgeBottom: thin(ink) }, vertical: "Bottom", shrink: true },
  "TP Chart data": { ...plain, ...pounds, size: 8, colour: grey },
  "TP Check line": sourceLine,
} as const satisfies Record<StyleName, Look>;

export function lookOf(style: StyleName): Look {
  return STYLE_LOOKS[style];
}
