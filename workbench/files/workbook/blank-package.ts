import type { Font } from "#workbench/model/style";
import { CONTENT_TYPES } from "../package/content-types.ts";
import { TRANSITIONAL } from "../package/dialect.ts";
import { Package } from "../package/package.ts";
import { escapeAttribute } from "../xml/xml-text.ts";
import { blankTheme } from "./blank-theme.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
export const BLANK_WORKBOOK = "xl/workbook.xml";
export const BLANK_STYLES = "xl/styles.xml";
export const BLANK_STRINGS = "xl/sharedStrings.xml";

/** A workbook without sheets: what a new workbook is patched into, by the same path as an opened one. */
export function blankPackage(font: Font): Package {
  const file = Package.of([]);
  file.set(CONTENT_TYPES, HEAD + contentTypes());
  file.set("_rels/.rels", HEAD + relationships([["officeDocument", BLANK_WORKBOOK]]));
  file.set(BLANK_WORKBOOK, HEAD + workbook());
  file.set(
    "xl/_rels/workbook.xml.rels",
    HEAD +
      relationships([
        ["theme", "theme/theme1.xml"],
        ["styles", "styles.xml"],
        ["sharedStrings", "sharedStrings.xml"],
      ]),
  );
  file.set("xl/theme/theme1.xml", HEAD + blankTheme(font.name));
  file.set(BLANK_STYLES, HEAD + blankStyles(font));
  file.set(BLANK_STRINGS, `${HEAD}<sst xmlns="${TRANSITIONAL.main}" uniqueCount="0"></sst>`);
  return file;
}

/** Relationship ids begin high, so that the first sheet can be rId1. */
function relationships(targets: readonly (readonly [kind: string, target: string])[]): string {
  const items = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${String(9001 + index)}" Type="${TRANSITIONAL.relationships}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

function contentTypes(): string {
  const override = (path: string, type: string): string => `<Override PartName="/${path}" ContentType="${type}"/>`;
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override(BLANK_WORKBOOK, `${MAIN_TYPE}sheet.main+xml`) +
    override("xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml") +
    override(BLANK_STYLES, `${MAIN_TYPE}styles+xml`) +
    override(BLANK_STRINGS, `${MAIN_TYPE}sharedStrings+xml`) +
    "</Types>"
  );
}

function workbook(): string {
  return (
    `<workbook xmlns="${TRANSITIONAL.main}" xmlns:r="${TRANSITIONAL.relationships}">` +
    '<workbookPr defaultThemeVersion="124226"/><bookViews><workbookView activeTab="0"/></bookViews>' +
    '<sheets></sheets><calcPr calcId="191029"/></workbook>'
  );
}

/** The least that Excel asks for: two fills, one of everything else, and the style Normal. */
export function blankStyles({ name, size }: Font): string {
  const xf = 'numFmtId="0" fontId="0" fillId="0" borderId="0"';
  return (
    `<styleSheet xmlns="${TRANSITIONAL.main}">` +
    `<fonts count="1"><font><sz val="${String(size)}"/><name val="${escapeAttribute(name)}"/><family val="2"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    `<cellStyleXfs count="1"><xf ${xf}/></cellStyleXfs><cellXfs count="1"><xf ${xf} xfId="0"/></cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>' +
    "</styleSheet>"
  );
}
