import { settleShares } from "#domain/apportionment/share-table";
import { codeColumn } from "#domain/columns/coded";
import { sumColumn } from "#domain/columns/tally";
import { apportionRows } from "#domain/counting/apportion-rows";
import { countPlace } from "#domain/counting/count-place";
import { placeRows } from "#domain/counting/place-rows";
import type { Ledger } from "#domain/ledger/ledger";
import type { Registers } from "#domain/place/registers";
import { NO_HINTS } from "#domain/transfers/list-transfers";
import { type BenchStep, measuring } from "../bench-step.ts";
import type { GeneratedSpend } from "../generate-spend.ts";
import { mustAgree, mustAgreeAll } from "../must-agree.ts";
import { runsFor } from "../runs-for.ts";
import { type CellSums, openDuckDbSums } from "./duckdb-sums.ts";
import { COUNT, DUCKDB_ENUM, DUCKDB_TEXT, KERNEL, KERNEL_CODED, SUM_LOOP } from "./step-names.ts";
import { sumsByName } from "./naive-sums.ts";
import { codeSpend, registersOf, tagSpend } from "./tagged-spend.ts";

const NOT_INSTALLED = "not installed: npm install --prefix bench/peers/duckdb";

/** Sums of the product by `body|theme`, whole pence. */
interface Placed {
  readonly spend: CellSums;
  readonly eliminated: CellSums;
}

/**
 * Times the kernel of the count beside sums that make no share and take nothing out, and the whole count beside the same
 * sums by DuckDB. One financial year, as the product counts.
 *
 * @throws Error where one cell differs from DuckDB's or from the plain JavaScript sums.
 */
export async function measureAggregation(spend: GeneratedSpend): Promise<BenchStep[]> {
  const tagged = tagSpend(spend);
  const registers = registersOf(tagged);
  const ledger = codeSpend(tagged);
  const kernel = kernelOf(ledger, registers);
  const duckDb = await openDuckDbSums(tagged);
  const naive = (): Placed => sumsByName(tagged);
  mustAgreeCells("JavaScript, string keys", placedBy(ledger, registers), naive());
  mustAgreeCells("the kernel", kernel.cells(), naive());
  if (duckDb) mustAgreeCells("DuckDB", placedBy(ledger, registers), await duckDb.placed());
  if (duckDb) mustAgreeAll("DuckDB, ENUM and text", await duckDb.plainByEnum(), await duckDb.plainByText());
  mustAgree("the sum loop", countPlace(ledger, registers).count.readPence, sumColumn(tagged.pence));
  const measure = measuring(runsFor(ledger.size), runsFor(ledger.size));
  const duckDbOf = (name: string, work: (() => Promise<unknown>) | undefined) => {
    return { name: duckDb ? name : `${name}: ${NOT_INSTALLED}`, work: work ?? null };
  };
  const coded = (): unknown => {
    const [agency, theme] = [codeColumn(tagged.body), codeColumn(tagged.theme)];
    return kernel.run({ ...ledger, agency, theme });
  };
  const steps = [
    ...(await measure(KERNEL, () => kernel.run(ledger), [
      { name: SUM_LOOP, work: () => sumColumn(ledger.amountPence) },
      duckDbOf(DUCKDB_ENUM, duckDb?.plainByEnum),
    ])),
    ...(await measure(KERNEL_CODED, coded, [duckDbOf(DUCKDB_TEXT, duckDb?.plainByText)])),
    ...(await measure(COUNT, () => countPlace(ledger, registers), [
      { name: "JavaScript, string keys", work: naive },
      duckDbOf("DuckDB, the same shares and transfers", duckDb?.placed),
    ])),
  ];
  duckDb?.close();
  return steps;
}

/** The product's kernel as the count runs it; which share a row takes and what of it is passed on is settled before. */
function kernelOf(ledger: Ledger, registers: Registers) {
  const shares = settleShares(registers.drivers);
  const { figures } = apportionRows(ledger, registers, { shares, hints: NO_HINTS });
  const run = (coded: Ledger) => placeRows(coded, figures);
  const cells = (): Placed => {
    const { of, met, placeSpend, eliminated } = run(ledger).cells;
    const held = Array.from(met.keys()).filter((cell) => met[cell] === 1);
    const by = (pence: Float64Array): CellSums =>
      new Map(held.map((cell) => [of.wordsOf(cell).join("|"), pence[cell] ?? 0]));
    return { spend: by(placeSpend), eliminated: by(eliminated) };
  };
  return { run, cells };
}

/** What the whole count says of every cell. */
function placedBy(ledger: Ledger, registers: Registers): Placed {
  const { byAgencyTheme, byAgencyThemeBeforeNetting } = countPlace(ledger, registers).count;
  const cellsOf = (of: typeof byAgencyTheme): [string, number][] =>
    [...of].flatMap(([body, row]) =>
      Array.from(row, ([theme, pence]): [string, number] => [`${body}|${theme}`, pence]),
    );
  const spend = new Map(cellsOf(byAgencyTheme));
  const before = cellsOf(byAgencyThemeBeforeNetting);
  return { spend, eliminated: new Map(before.map(([key, pence]) => [key, pence - (spend.get(key) ?? 0)])) };
}

function mustAgreeCells(what: string, product: Placed, peer: Placed): void {
  mustAgreeAll(`${what}: place spend`, product.spend, peer.spend);
  mustAgreeAll(`${what}: taken out`, product.eliminated, peer.eliminated);
}
