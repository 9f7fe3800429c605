/** One side of a cell. */
export interface Line {
  readonly style: "Continuous" | "Double";
  /** Left out where the style is Double, which has one weight only. */
  readonly weight?: "Hairline" | "Thin" | "Medium";
  /** RRGGBB */
  readonly colour: string;
}

export type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

/** How the cells of one style look; colours RRGGBB, sizes in points. */
export interface Look {
  readonly size: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly colour: string;
  readonly fill?: string;
  readonly lines?: Readonly<Partial<Record<Edge, Line>>>;
  readonly format: string;
  readonly horizontal: "Left" | "Right" | "CenterAcrossSelection";
  readonly vertical: "Top" | "Center" | "Bottom";
  readonly wrap?: true;
  /** Sets text smaller that is too wide for its cell. */
  readonly shrink?: true;
  readonly indent?: number;
}

export const FONT = "Arial";

export const COLOURS = {
  accent: "12436D",
  ink: "1A1A1A",
  grey: "595959",
  mid: "8C8C8C",
  inputLine: "9DB2C7",
  pale: "F2F2F2",
  tint: "E9EFF5",
  white: "FFFFFF",
  figureHead: "4D4D4D",
  fails: "8C1D18",
  look: "FBE3B5",
  ties: "1D5C37",
  failsPale: "FBE9E7",
  unused: "767676",
} as const;

/** Number formats of the house, en-US codes. */
export const FORMATS = {
  pounds: '#,##0_);(#,##0);"–"_);@_)',
  count: '#,##0_);-#,##0_);"–"_);@_)',
  columnPounds: '#,##0.00;-#,##0.00;"–";@',
  headFigure: "@_)",
  text: "@",
  general: "General",
} as const;

export function hair(colour: string): Line {
  return { style: "Continuous", weight: "Hairline", colour };
}
export function thin(colour: string): Line {
  return { style: "Continuous", weight: "Thin", colour };
}
export function medium(colour: string): Line {
  return { style: "Continuous", weight: "Medium", colour };
}
export function double(colour: string): Line {
  return { style: "Double", colour };
}
export function box(line: Line): Readonly<Record<Edge, Line>> {
  return { EdgeTop: line, EdgeBottom: line, EdgeLeft: line, EdgeRight: line };
}
