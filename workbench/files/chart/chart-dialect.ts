import type { Dialect } from "../package/dialect.ts";
import { TRANSITIONAL } from "../package/dialect.ts";

/** Namespaces of drawings and charts, in the dialect of the workbook. */
export interface ChartDialect {
  readonly drawing: string;
  readonly art: string;
  readonly chart: string;
  readonly relationships: string;
}

const OPEN = "http://schemas.openxmlformats.org/drawingml/2006";
const STRICT = "http://purl.oclc.org/ooxml/drawingml";

export function chartDialect({ main, relationships }: Dialect): ChartDialect {
  const base = main === TRANSITIONAL.main ? OPEN : STRICT;
  return {
    drawing: `${base}/spreadsheetDrawing`,
    art: `${base}/main`,
    chart: `${base}/chart`,
    relationships,
  };
}
