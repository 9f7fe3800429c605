import { STYLE_NAMES } from "#sheets/plan/style-names";
import type { BookPlan } from "#sheets/plan/sheet-plan";
import { planBook } from "#sheets/plan-book";
import { HAND_BLOCKS, handBook } from "./hand-book.ts";
import { allFormulas } from "./planned.ts";

const plans: readonly (readonly [string, BookPlan])[] = [
  ["the hand-made book", planBook(handBook())],
  ["the same with values", planBook(handBook(HAND_BLOCKS, { live: "values" }))],
  ["one plain range", planBook(handBook([HAND_BLOCKS[1]!]))],
  ["nothing but an empty block", planBook(handBook([{ ...HAND_BLOCKS[0]!, rows: ["blank"] }]))],
];

/** Text in quotes taken out, so that words in a sentence are not read as formula. */
const bare = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""');

const FORBIDDEN =
  /\b(LET|LAMBDA|XLOOKUP|XMATCH|FILTER|UNIQUE|SORT|SORTBY|SEQUENCE|TEXTJOIN|CONCAT|IFS|SWITCH|MAXIFS|MINIFS|OFFSET|INDIRECT|NOW|TODAY|RAND|RANDBETWEEN|CELL|INFO)\(/;

describe.each(plans)("formulas of %s", (_, plan) => {
  const formulas = allFormulas(plan);

  it("are there", () => {
    expect(formulas.length).toBeGreaterThan(100);
  });

  it("use only what every Excel has, nothing volatile", () => {
    expect(formulas.filter(({ text }) => FORBIDDEN.test(bare(text)))).toEqual([]);
  });

  it("are within Excel's lengths", () => {
    expect(formulas.filter(({ text }) => text.length > 8192)).toEqual([]);
    const literals = formulas.flatMap(({ text }) => [...text.matchAll(/"((?:[^"]|"")*)"/g)].map((match) => match[1]!));
    expect(literals.filter((literal) => literal.length > 255)).toEqual([]);
  });

  it("begin with = and close what they open", () => {
    const balance = (text: string): number => (text.match(/\(/g) ?? []).length - (text.match(/\)/g) ?? []).length;
    expect(formulas.filter(({ text }) => !text.startsWith("=") || balance(bare(text)) !== 0)).toEqual([]);
  });

  it("name only tables and columns that are there", () => {
    const known = new Set(columnsOfTables(plan));
    const named = formulas.flatMap(({ where, text }) => structuredNames(bare(text)).map((name) => ({ where, name })));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(({ name }) => !known.has(name))).toEqual([]);
  });

  it("name only sheets that are there", () => {
    const sheets = new Set([...plan.sheets.map(({ name }) => name), ...plan.sourceColumns.map(({ sheet }) => sheet)]);
    const named = formulas.flatMap(({ text }) => [...bare(text).matchAll(/'([^']+)'!/g)].map((match) => match[1]!));
    expect(named.filter((name) => !sheets.has(name))).toEqual([]);
  });
});

describe("every sheet", () => {
  const { sheets } = plans[0]![1];

  it("stands in the order of the house", () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      ...[
        "TP Return",
        "TP Bridge",
        "TP Views",
        "TP Bodies",
        "TP Agency x Theme",
        "TP COFOG",
        "TP Overlap",
        "TP Shared suppliers",
      ],
      ...["TP Checks", "TP Method", "TP Log"],
      ...[
        "TP Place",
        "TP Sources",
        "TP Agencies",
        "TP Drivers",
        "TP Themes",
        "TP Rules",
        "TP Transfers",
        "TP Left Out",
        "TP Splits",
        "TP Suppliers",
        "TP Mappings",
        "TP Duplicates",
      ],
      "TP Cube",
    ]);
    expect(sheets.map(({ group }) => group).filter((group, at, all) => group !== all[at - 1])).toEqual([
      ...["output", "checks", "input", "working"],
    ]);
  });

  it.each(sheets.map((sheet) => [sheet.name, sheet] as const))(
    "%s freezes its head and repeats it in print",
    (name, sheet) => {
      expect(sheet.freeze.rows).toBeGreaterThanOrEqual(name === "TP Method" ? 3 : 4);
      if (name !== "TP Return") expect(sheet.page.titleRows?.first).toBe(0);
      expect(sheet.columnWidths.length).toBeGreaterThan(2);
    },
  );

  it.each(sheets.map((sheet) => [sheet.name, sheet] as const))("%s uses named styles only", (_, sheet) => {
    const styles = [
      ...sheet.blocks.flatMap(({ cells }) => cells.flatMap((row) => row.flatMap((cell) => (cell ? [cell.style] : [])))),
      ...sheet.tables.flatMap(({ columns }) => columns.flatMap(({ style, headStyle }) => [style, headStyle])),
    ];
    expect(styles.filter((style) => !STYLE_NAMES.includes(style))).toEqual([]);
  });

  it.each(sheets.map((sheet) => [sheet.name, sheet] as const))("%s writes no cell of a table twice", (_, sheet) => {
    const inTable = (row: number, column: number): boolean =>
      sheet.tables.some(
        (table) =>
          row >= table.row &&
          row <= table.row + table.rows &&
          column >= table.column &&
          column < table.column + table.columns.length,
      );
    const clashes = sheet.blocks.flatMap(({ row, column, cells }) =>
      cells.flatMap((line, down) =>
        line.flatMap((cell, across) =>
          cell && inTable(row + down, column + across) ? [[row + down, column + across]] : [],
        ),
      ),
    );
    expect(clashes).toEqual([]);
  });

  it("of tables gives every column a value or a formula for each row", () => {
    const short = sheets.flatMap(({ tables }) =>
      tables.flatMap((table) =>
        table.columns.filter(({ cells }) => {
          if (cells.kind === "formula") return false;
          return (cells.kind === "values" ? cells.values : cells.formulas).length !== table.rows;
        }),
      ),
    );
    expect(short).toEqual([]);
  });
});

function columnsOfTables(plan: BookPlan): string[] {
  return [
    ...plan.sheets.flatMap(({ tables }) =>
      tables.flatMap(({ name, columns }) => columns.map(({ heading }) => `${name}[${heading}]`)),
    ),
    ...plan.sourceColumns.flatMap(({ table, columns }) =>
      columns.map(({ heading }) => `${table ?? "(plain)"}[${heading}]`),
    ),
    // `[@[TP Line]]` of a block that is a table: its own columns.
    ...plan.sourceColumns.flatMap(({ columns }) => columns.map(({ heading }) => `@[${heading}]`)),
  ];
}

/** `TP_Cube[Theme]` for every table column a formula names, in either of its forms. */
function structuredNames(text: string): string[] {
  const whole = [...text.matchAll(/(\w+)\[([^[\]#@]+)\]/g)].map((match) => `${match[1]!}[${match[2]!}]`);
  const own = [...text.matchAll(/(\w+)\[\[#This Row\],\[([^\]]+)\](?::\[([^\]]+)\])?\]/g)].flatMap((match) =>
    [match[2], match[3]].flatMap((heading) => (heading ? [`${match[1]!}[${heading}]`] : [])),
  );
  const here = [...text.matchAll(/\[@\[([^\]]+)\]\]/g)].map((match) => `@[${match[1]!}]`);
  return [...whole, ...own, ...here];
}
