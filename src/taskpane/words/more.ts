import type { ThemeChoice } from "../look/pane-theme.ts";

/** Words of what stands behind More. */
export const MORE = {
  short: "More",
  button: "More: place, log, restore points, theme, help, privacy",
  place: "Place and year",
  log: "Log",
  restore: "Restore points",
  theme: "Theme",
  themes: { "as Excel": "As Excel", light: "Light", dark: "Dark" } satisfies Record<ThemeChoice, string>,
  help: "Help",
  functions: "PLACE functions",
  keyboard: "Keyboard",
  privacy: "Privacy",
  about: "About Total Place",

  saveAndRecount: "Save and recount",
  recounting: (place: string) => `Counting ${place}`,
  placeNext: "Every sheet carries the place and the year",
  unit: "Unit shown on the sheets",

  logNext: "The whole log stands on TP Log",
  openLog: "Open TP Log",
  logEmpty: "Nothing has been written yet. Every Recount leaves a line here and on TP Log.",
  logCaption: "What was done, latest first",

  functionsNext: "Revert brings converted formulas back; TP Log says both from the next Recount on",
  functionsText: [
    "Colleagues without the add-in see #NAME? where a cell of yours calls a PLACE function. Convert to values before you send the workbook to them: each such cell then holds what it shows now. Formulas that call none, and the TP sheets, are not touched.",
    "Where Excel shows #BUSY! or #NAME? though the add-in is there, recalculate the stuck cells. Their formulas stay the same.",
  ],
  convert: "Convert PLACE functions to values",
  converting: "Converting PLACE functions to values",
  unstick: "Recalculate stuck cells",
  unsticking: "Recalculating stuck cells",

  privacyNext: "Nothing leaves this workbook",
  privacyText: [
    "Total Place works inside your workbook. It sends no cell, name or figure anywhere, and keeps no usage record.",
    "What it knows stands in ordinary Excel tables whose names begin with TP. You can read, edit, print and delete them without it.",
    "After it has loaded it asks the network for nothing but its own files and Microsoft’s office.js.",
    "Files you bring in are read on this computer and put on a new sheet of this workbook.",
  ],
  keyboardNext: "Every button and line can be reached by Tab",
  keyboardText: [
    "Ctrl+Enter presses the button at the foot of the step.",
    "Arrow keys move between the steps, and between the lines of a list; Enter or Space chooses or opens.",
    "In a list of more than 60 lines, Home and End go to its first and last line, Page Up and Page Down a screen on.",
    "Esc closes an open line, and leaves a row that is being split.",
    "Arrow down opens a field with a list; typing narrows it.",
    "F6 moves between Excel’s sheet and this pane.",
    "In the sheet, Ctrl+Alt+Shift with a letter: P opens this pane, T tags the selected rows, R recounts, K checks the totals, F shows the rows behind the selected figure. On a Mac, Command stands for Ctrl.",
    "These letters need Excel of Microsoft 365 or on the web. In Office 2021 and 2024, and everywhere, the Total Place tab and the menu of a cell lead to the same.",
    "Ctrl+Z in Excel undoes Excel’s own last step; Revert at the top of the pane takes back what Total Place wrote.",
  ],

  diagnostics: "For support",
  diagnosticsWhat: "Counts and versions only: no name, text or figure of a cell. Read it before you send it.",
  copy: "Copy diagnostics",
  copied: "Diagnostics copied.",
  notCopied: "This computer does not let the pane copy. Select the text and press Ctrl+C.",
  aboutNext: "Help tells how each step works",
  aboutText: (version: string) => [
    `Version ${version}, manifest ${version}.0. MIT licence.`,
    "Counts all public spending in a place once, and shows where public bodies duplicate one another.",
    "Your organisation hosts this add-in. Ask the team that gave it to you.",
  ],
} as const;
