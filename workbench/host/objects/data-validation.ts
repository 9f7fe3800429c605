import type { ListValidation } from "#workbench/model/sheet";
import { HostError, invalid, notModelled } from "../batch/host-error.ts";
import { defineHostClass } from "../batch/host-object.ts";
import { asRecord } from "../batch/method-arguments.ts";
import { contains, intersect } from "../cells/address.ts";
import { needUnprotected } from "../cells/permission.ts";
import { cutValidations } from "../formats/cut-marks.ts";
import type { OfRange } from "./target.ts";

const LONGEST_LIST = 255;

/** `DataValidation`: lists typed out, and the text of their alert. Other rules are not modelled. */
export const makeDataValidation = defineHostClass<OfRange>({
  name: "DataValidation",
  getters: {
    Type: (range) => {
      const found = validations(range);
      if (found.length === 0) return "None";
      return only(range) ? "List" : "Inconsistent";
    },
    Rule: (range) => {
      const found = only(range);
      return found ? { list: { inCellDropDown: true, source: found.list } } : {};
    },
    ErrorAlert: (range) => {
      const message = only(range)?.errorText;
      return message === undefined ? null : { message, showAlert: true, style: "Stop", title: "" };
    },
    IgnoreBlanks: () => true,
  },
  setters: {
    Rule: setRule,
    ErrorAlert: setAlert,
  },
  methods: {
    Clear: ({ book, sheet, area }) => {
      needUnprotected(book, sheet);
      cutValidations(sheet, area);
    },
  },
});

function validations({ sheet, area }: OfRange): ListValidation[] {
  return sheet.validations.filter((validation) => intersect(validation.area, area));
}
function only(range: OfRange): ListValidation | undefined {
  const [first, ...others] = validations(range);
  return first && others.length === 0 && contains(first.area, range.area) ? first : undefined;
}

function setRule({ book, sheet, area }: OfRange, value: unknown): void {
  needUnprotected(book, sheet);
  const rule = asRecord(value);
  const kinds = Object.keys(rule).filter((kind) => rule[kind] !== undefined && rule[kind] !== null);
  if (kinds.length !== 1) throw invalid();
  if (kinds[0] !== "list") throw notModelled(`validation by ${String(kinds[0])}`);
  const { source, inCellDropDown = true } = asRecord(rule["list"]);
  if (typeof source !== "string") throw notModelled("a list taken from a range");
  if (source.startsWith("=")) throw notModelled("a list taken from a formula");
  if (inCellDropDown !== true) throw notModelled("a list without its arrow");
  if (source === "" || source.length > LONGEST_LIST) throw invalid();
  cutValidations(sheet, area);
  sheet.validations.push({ area, list: source });
}

function setAlert(range: OfRange, value: unknown): void {
  needUnprotected(range.book, range.sheet);
  const { message = "", showAlert = true, style = "Stop" } = asRecord(value);
  if (typeof message !== "string" || showAlert !== true || style !== "Stop") throw notModelled("such an error alert");
  const validation = only(range);
  if (!validation) throw new HostError("InvalidOperation", "There is no one rule on this range to alert about.");
  validation.errorText = message;
}
