import type { Saving, Slot } from "./saving.ts";

/**
 * The new order of the workbook's tabs. Sheets that the model does not hold (charts, macros) stay behind the sheet
 * that they stood behind; sheets that it lost are left out.
 */
export function sheetPositions({ model, source, sheets }: Saving, entries: number): Slot[] {
  const slots: Slot[] = model.sheets.map(({ id }) => ({ entry: sheets.get(id)?.entry ?? -1, sheetId: id }));
  const known = new Set(Array.from(source.sheets.values(), ({ entry }) => entry));
  for (let entry = 0; entry < entries; entry++) {
    if (known.has(entry)) continue;
    const behind = slots.findIndex((slot) => slot.entry === entry - 1);
    slots.splice(behind < 0 && entry > 0 ? lastBefore(slots, entry) : behind + 1, 0, { entry, sheetId: undefined });
  }
  return slots;
}

/** Where the sheet before it is gone: behind the nearest earlier one. */
function lastBefore(slots: readonly Slot[], entry: number): number {
  let at = 0;
  slots.forEach((slot, index) => {
    if (slot.entry >= 0 && slot.entry < entry) at = index + 1;
  });
  return at;
}
