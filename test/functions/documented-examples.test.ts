import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { provideCustomFunctions } from "./excel-error.ts";
import { readCalls } from "./example-formula.ts";
import { FORDSHIRE } from "./fordshire.ts";

const ROOT = join(__dirname, "../..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

interface Metadata {
  readonly functions: readonly { readonly name: string; readonly parameters: readonly { dimensionality?: string }[] }[];
}
const METADATA = JSON.parse(read("test/functions/functions.reviewed.json")) as Metadata;

type Call = (...args: readonly unknown[]) => unknown;

/** Every function under its name in Excel: `agency.fn.ts` exports `placeAgency`, whose comment says `@customfunction AGENCY`. */
async function loadFunctions(): Promise<ReadonlyMap<string, Call>> {
  const files = readdirSync(join(ROOT, "src/functions")).filter((name) => name.endsWith(".fn.ts"));
  const entries = files.map(async (file) => {
    const name = /@customfunction (\w+)/.exec(read(`src/functions/${file}`))?.[1] ?? "";
    const [call] = Object.values((await import(`../../src/functions/${file}`)) as Record<string, Call>);
    return [name, call ?? (() => undefined)] as const;
  });
  return new Map(await Promise.all(entries));
}

const PAYMENTS = Papa.parse<Record<string, string>>(read("test/fixtures/payments/payments.csv").trim(), {
  header: true,
});
const LINES: Readonly<Record<string, unknown[][]>> = {
  agency: FORDSHIRE.agency,
  theme: FORDSHIRE.theme,
  gross: FORDSHIRE.gross,
  external_income: FORDSHIRE.income,
  Share: FORDSHIRE.share,
  "Paid on": FORDSHIRE.eliminate,
};

function columnOf(table: string, column: string): unknown[][] {
  const cells = table === "Lines" ? LINES[column] : undefined;
  if (cells) return cells;
  if (table !== "Payments") throw new Error(`No column ${table}[${column}]`);
  return PAYMENTS.data.map((row) => [column === "amount" ? Number(row[column]) : row[column]]);
}

interface Example {
  readonly formula: string;
  readonly answer: string;
  /** Which cell of a table the answer stands in: its first, or its last where the words say *corner*. */
  readonly cell: "first" | "corner";
}

const CODE = /`([^`]+)`/g;
const codesIn = (cell: string): string[] => [...cell.matchAll(CODE)].map(([, code = ""]) => code);

/** The examples of the table of functions, each with its answer. */
const ROWS = read("docs/functions.md")
  .split("\n")
  .filter((line) => line.startsWith("| `PLACE."))
  .map((line) => line.split("|").map((cell) => cell.trim()));
const EXAMPLES: readonly Example[] = ROWS.flatMap(([, , , examples = "", answers = ""]) => {
  const [formulas, expected] = [codesIn(examples), codesIn(answers)];
  if (formulas.length !== expected.length) throw new Error(`Each example needs its answer: ${examples}`);
  const cell = answers.includes("corner") ? "corner" : "first";
  return formulas.map((formula, at) => ({ formula, answer: expected[at] ?? "", cell }));
});

describe("the table of functions in the documentation", () => {
  let functions: ReadonlyMap<string, Call>;
  beforeAll(async () => {
    provideCustomFunctions();
    functions = await loadFunctions();
  });

  /** Excel hands a constant to a parameter that takes a range as a range of one cell. */
  async function answerOf(name: string, args: readonly unknown[], cell: Example["cell"]): Promise<unknown> {
    const parameters = METADATA.functions.find((one) => one.name === name)?.parameters ?? [];
    const given = args.map((arg, at) =>
      parameters[at]?.dimensionality === "matrix" && !Array.isArray(arg) ? [[arg]] : arg,
    );
    const answer = await functions.get(name)?.(...given);
    if (!Array.isArray(answer)) return answer;
    const table = answer as unknown[][];
    return cell === "first" ? table[0]?.[0] : table.at(-1)?.at(-1);
  }

  it("has every function with its arguments in their order", () => {
    const documented = ROWS.map(([, call = ""]) => codesIn(call)[0]);
    expect(documented.map((call) => /PLACE\.(\w+)/.exec(call ?? "")?.[1]).sort()).toEqual([...functions.keys()].sort());
  });

  it.each(EXAMPLES)("$formula gives $answer", async ({ formula, answer, cell }) => {
    const calls = readCalls(formula, columnOf);
    const values = await Promise.all(calls.map(({ name, args }) => answerOf(name, args, cell)));
    const value = values.length === 2 ? values[0] === values[1] : values[0];
    expect(written(value, answer)).toBe(answer);
  });
});

/** A number with as many decimals as the documentation shows of it. */
function written(value: unknown, as: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? value.toFixed(as.split(".")[1]?.length ?? 0) : String(value);
}
