import type { WorkbookModel } from "#workbench/model/workbook";
import { TRANSITIONAL } from "../package/dialect.ts";
import { readStyles } from "../styles/file-styles.ts";
import { blankPackage, BLANK_STRINGS, BLANK_STYLES, BLANK_WORKBOOK } from "../workbook/blank-package.ts";
import { WorkbookSource } from "../workbook/workbook-source.ts";

/** The source of a workbook made in memory: a blank file, with the font of its plain style. */
export function blankSource(model: WorkbookModel): WorkbookSource {
  const file = blankPackage(model.styles.style(0).font);
  return new WorkbookSource({
    bytes: new Uint8Array(),
    file,
    workbookPath: BLANK_WORKBOOK,
    dialect: TRANSITIONAL,
    stylesPath: BLANK_STYLES,
    styles: readStyles(file.text(BLANK_STYLES), BLANK_STYLES),
    stringsPath: BLANK_STRINGS,
    strings: { texts: [], rich: new Set() },
  });
}
