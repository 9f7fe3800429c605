/**
 * The sheet that stands while TP columns and sheets are being written, and stays where that broke off: it says so to whoever
 * opens the workbook, and holds our tables as they stood before.
 */
export const UNFINISHED_SHEET = "TP Unfinished";
