/** The namespaces a workbook speaks: the usual ("transitional") ones, or those of strict Office Open XML. */
export interface Dialect {
  readonly main: string;
  readonly relationships: string;
}

export const TRANSITIONAL: Dialect = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
export const STRICT: Dialect = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/** Dialect of a part by the namespaces its root declares. */
export function dialectOf(attributes: Readonly<Record<string, string>>): Dialect {
  return Object.values(attributes).includes(STRICT.main) ? STRICT : TRANSITIONAL;
}

/** "worksheet" of ".../relationships/worksheet", whichever dialect. */
export function relationshipKind(type: string): string {
  return type.slice(type.lastIndexOf("/") + 1);
}
