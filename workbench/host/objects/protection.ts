import { HostError } from "../batch/host-error.ts";
import { defineHostClass } from "../batch/host-object.ts";
import { asRecord } from "../batch/method-arguments.ts";
import type { OfBook, OfSheet } from "./target.ts";

const OPTIONS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
];

/** `WorksheetProtection`. Protecting what is protected, or the reverse, is refused, as Excel does since 2026. */
export const makeWorksheetProtection = defineHostClass<OfSheet>({
  name: "WorksheetProtection",
  getters: {
    Protected: ({ sheet }) => sheet.protection !== undefined,
    Options: ({ book, sheet }) => {
      if (!sheet.protection) return null;
      const none = Object.fromEntries(OPTIONS.map((option) => [option, false]));
      return { ...none, selectionMode: "Normal", ...book.protections.get(sheet)?.options };
    },
  },
  methods: {
    Protect: ({ book, sheet }, args) => {
      if (sheet.protection) throw new HostError("AccessDenied");
      const options = args.any(0) === undefined ? {} : (asRecord(args.any(0)) as Record<string, boolean | string>);
      book.protections.set(sheet, { options, password: args.optionalText(1) });
      sheet.protection = { locked: true };
    },
    Unprotect: ({ book, sheet }, args) => {
      if (!sheet.protection || book.protections.get(sheet)?.password !== args.optionalText(0)) {
        throw new HostError("AccessDenied");
      }
      book.protections.delete(sheet);
      sheet.protection = undefined;
    },
  },
});

/** `WorkbookProtection`: the structure, i.e. which sheets there are. */
export const makeWorkbookProtection = defineHostClass<OfBook>({
  name: "WorkbookProtection",
  getters: { Protected: ({ book }) => book.model.structureProtected },
  methods: {
    Protect: ({ book }, args) => {
      if (book.model.structureProtected) throw new HostError("AccessDenied");
      book.structurePassword = args.optionalText(0);
      book.model.structureProtected = true;
    },
    Unprotect: ({ book }, args) => {
      if (!book.model.structureProtected || book.structurePassword !== args.optionalText(0)) {
        throw new HostError("AccessDenied");
      }
      book.structurePassword = undefined;
      book.model.structureProtected = false;
    },
  },
});
