/** office.js's numbers of the events that this host raises, and the words it carries in them. */
export const EVENT = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  paneVisibilityChanged: 65539,
} as const;
export type EventType = (typeof EVENT)[keyof typeof EVENT];

/** Where handlers of all sheets, or of all tables, are registered; else the target is the sheet's or table's id. */
export const WORKBOOK_TARGET = "Workbook";

/** Who changed the workbook: a batch of this add-in, the person at the grid, a co-author. */
export type Origin = "batch" | "user" | "coauthor";
