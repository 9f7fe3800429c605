import type { BookLayout } from "./layout/book-layout.ts";
import { placeSettings, type Setting } from "./place-settings.ts";
import { cell, rowBlock } from "./plan/cells.ts";
import { LOOK, tablePlan, valueColumn } from "./plan/columns.ts";
import { planSheet } from "./plan/frame.ts";
import { FORMATS } from "./plan/formats.ts";
import type { ColumnPlan, ListPlan, SheetPlan } from "./plan/sheet-plan.ts";

/** TP Place: the place and its settings (TP_Place), and the classes that are left out (TP_Classes). */
export function planPlaceSheet(book: BookLayout): SheetPlan {
  const settings = placeSettings(book.input);
  const classHead = settings.length + 6;
  return planSheet(book, {
    name: "TP Place",
    group: "input",
    title: "The place and the settings",
    source: "Blue on white in a hairline box is yours to change.",
    widths: [140, 167, 220],
    tables: [
      tablePlan("TP_Place", [
        valueColumn(
          "Setting",
          settings.map(({ name }) => name),
          LOOK.label,
        ),
        valueColumn(
          "Value",
          settings.map(({ value }) => (value === "" ? null : value)),
          // The style's "@" would turn a number into text, so numbers carry their own format.
          { ...LOOK.input, format: FORMATS.general, rowLooks: ownLooks(settings) },
        ),
        // Values are numbers and words by turns: what helps stands apart from both.
        {
          ...valueColumn(
            "Help",
            settings.map(({ help }) => help),
            { style: "TP Note beside" },
          ),
          headStyle: "TP Heading beside",
        },
      ]),
      tablePlan("TP_Classes", classColumns(book), { row: classHead, column: 0 }),
    ],
    blocks: [rowBlock(classHead - 1, 0, [cell("Classes that are left out", "TP Run-in head")])],
    lists: settings.flatMap(({ choices }, at): ListPlan[] =>
      choices ? [{ range: `B${String(at + 5)}`, choices }] : [],
    ),
    // The classes follow with headings of their own.
    page: { orientation: "portrait", titleRows: { first: 0, last: 2 } },
  });
}

/** Numbers with their formats, and grey what Recount writes. */
function ownLooks(settings: readonly Setting[]): NonNullable<ColumnPlan["rowLooks"]> {
  const looks = settings.map(({ format, byRecount }) => {
    if (byRecount) return { style: "TP Working word" } as const;
    return format === undefined ? undefined : ({ style: "TP Input figure", format } as const);
  });
  return Object.fromEntries(looks.flatMap((look, at) => (look ? [[at, look]] : [])));
}

/** The classes of the method, then those that the sources use besides. */
function classColumns({ input }: BookLayout): ColumnPlan[] {
  const { classes = [] } = input;
  const known = new Set(classes.map(({ name }) => name.toLowerCase()));
  const others = [...input.count.leftOutByClass.keys()].filter((name) => !known.has(name.toLowerCase()));
  return [
    valueColumn("Class", [...classes.map(({ name }) => name), ...others], LOOK.input),
    valueColumn(
      "In words",
      [...classes.map(({ inWords }) => inWords), ...others.map(() => "as the source says: no class (check E4)")],
      LOOK.input,
    ),
  ];
}
