import type { Area } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import { intersect, subtract } from "../cells/address.ts";

/** Takes an area out of those of the sheet's conditional formats; what was larger stays around it. */
export function cutConditionalFormats(sheet: SheetModel, area: Area): void {
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => cut(format, area));
}
export function cutValidations(sheet: SheetModel, area: Area): void {
  sheet.validations = sheet.validations.flatMap((validation) => cut(validation, area));
}
export function cutHyperlinks(sheet: SheetModel, area: Area): void {
  sheet.hyperlinks = sheet.hyperlinks.filter(
    ({ row, column }) => !intersect(area, { top: row, left: column, bottom: row, right: column }),
  );
}

function cut<M extends { area: Area }>(mark: M, area: Area): M[] {
  if (!intersect(mark.area, area)) return [mark];
  return subtract(mark.area, area).map((piece) => ({ ...mark, area: piece }));
}
