import { defineHostClass } from "../batch/host-object.ts";
import { asWord } from "../batch/method-arguments.ts";
import type { OfBook } from "./target.ts";

/** The settings of a UK Windows, whatever the machine: figures of tests must not depend on it. */
const makeCulture = defineHostClass<OfBook>({
  name: "CultureInfo",
  getters: { Name: () => "en-GB" },
  links: { NumberFormat: (self) => makeNumberFormat(self), DatetimeFormat: (self) => makeDateFormat(self) },
});
const makeNumberFormat = defineHostClass<OfBook>({
  name: "NumberFormatInfo",
  getters: { NumberDecimalSeparator: () => ".", NumberGroupSeparator: () => "," },
});
const makeDateFormat = defineHostClass<OfBook>({
  name: "DatetimeFormatInfo",
  getters: {
    DateSeparator: () => "/",
    TimeSeparator: () => ":",
    ShortDatePattern: () => "dd/MM/yyyy",
    LongDatePattern: () => "dd MMMM yyyy",
    LongTimePattern: () => "HH:mm:ss",
  },
});

/** `Application`. */
export const makeApplication = defineHostClass<OfBook>({
  name: "Application",
  getters: {
    CalculationMode: ({ book }) => book.calculationMode,
    CalculationState: () => "Done",
    CalculationEngineVersion: () => 191029,
    DecimalSeparator: () => ".",
    ThousandsSeparator: () => ",",
    UseSystemSeparators: () => true,
  },
  setters: {
    CalculationMode: ({ book }, value) => {
      book.calculationMode = asWord(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
    },
  },
  links: { CultureInfo: (self) => makeCulture(self) },
  methods: {
    Calculate: ({ book }, args) => {
      asWord(args.any(0), ["Recalculate", "Full", "FullRebuild"]);
      book.calculate();
    },
    SuspendApiCalculationUntilNextSync: ({ book }) => book.suspendCalculation(),
    /** Nothing is drawn here. */
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

/** `Runtime`: whether this add-in is told of changes. */
export const makeRuntime = defineHostClass<OfBook>({
  name: "Runtime",
  getters: { EnableEvents: ({ book }) => book.events.enabled },
  setters: {
    EnableEvents: ({ book }, value) => {
      book.events.enabled = value === true;
    },
  },
});
