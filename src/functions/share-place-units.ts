import { settleShares } from "#domain/apportionment/share-table";
import { type Share, shareToNumber } from "#domain/apportionment/share";
import { placeOf } from "./cell-answer.ts";
import { type CellRange, holds, isBlank, readLabel, readNumber, readPlain } from "./cell-value.ts";
import { bad, good, type Outcome } from "./outcome.ts";

export interface UnitRanges {
  readonly units: CellRange;
  readonly inPlace: CellRange;
  readonly drivers: CellRange;
}

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ...["y", "yes", "true", "1"].map((word) => [word, true] as const),
  ...["n", "no", "false", "0"].map((word) => [word, false] as const),
]);

interface UnitCells {
  readonly unit: unknown;
  readonly inPlace: unknown;
  readonly driver: unknown;
}

/** The domain settles many bodies at once; here there is one, and nobody has named it. */
const ONE_BODY = { agency: "", basis: "", unit: "", source: "", year: "" };

/**
 * The place share of one body on one basis: Σ drivers of the units in the place ÷ Σ drivers of all its units.
 *
 * A unit that stands twice is refused: it would weigh twice, and where a whole driver table is given by mistake the
 * units of several bodies or bases would be thrown together.
 *
 * @returns 0 to 1; or, in words, the first cell that cannot be read. Rows that are blank throughout are passed over.
 * @source method.md 1.4
 */
export function sharePlaceUnits(ranges: UnitRanges): Outcome<number> {
  const [units, inPlace, drivers] = [ranges.units.flat(), ranges.inPlace.flat(), ranges.drivers.flat()];
  const uneven = inPlace.length !== units.length ? ["inPlace", inPlace.length] : ["drivers", drivers.length];
  if (uneven[1] !== units.length) return bad(`${uneven.join(" has ")} cells but there are ${units.length} units.`);
  const tally = tallyUnits();
  for (let index = 0; index < units.length; index++) {
    const problem = tally.add({ unit: units[index], inPlace: inPlace[index], driver: drivers[index] });
    if (problem !== null) return bad(`${placeOf(problem.argument, index)} ${problem.words}`);
  }
  return tally.share();
}

interface Problem {
  readonly argument: keyof UnitRanges;
  readonly words: string;
}

interface UnitTally {
  /** @returns what is wrong with the row, if anything. */
  add(cells: UnitCells): Problem | null;
  share(): Outcome<number>;
}

function tallyUnits(): UnitTally {
  const known = new Set<string>();
  const rows: { readonly inPlace: boolean; readonly value: number }[] = [];
  return {
    add(cells) {
      if (isBlank(cells.unit) && isBlank(cells.inPlace) && isBlank(cells.driver)) return null;
      const unit = readNewUnit(cells.unit, known);
      if (!unit.ok) return { argument: "units", words: unit.problem };
      known.add(unit.value);
      const inPlace = readYesNo(cells.inPlace);
      if (!inPlace.ok) return { argument: "inPlace", words: inPlace.problem };
      const driver = readDriver(cells.driver);
      if (!driver.ok) return { argument: "drivers", words: driver.problem };
      rows.push({ inPlace: inPlace.value, value: driver.value });
      return null;
    },
    share() {
      if (rows.length === 0) return bad("units holds no unit.");
      const share =
        shareOfWholeDrivers(rows) ?? settleShares(rows.map((row) => ({ ...ONE_BODY, ...row }))).shareOf("", "");
      // Every driver is a number from 0 up by now, so no share can only mean that they sum to nothing.
      return share === null ? bad("drivers sums to nothing, so there is no share of it.") : good(shareToNumber(share));
    },
  };
}

/** People and crimes are whole numbers: they need none of the exact decimals by which the domain settles shares. */
function shareOfWholeDrivers(rows: readonly { readonly inPlace: boolean; readonly value: number }[]): Share | null {
  let inPlace = 0;
  let all = 0;
  for (const row of rows) {
    if (!Number.isInteger(row.value)) return null;
    all += row.value;
    if (row.inPlace) inPlace += row.value;
  }
  return all > 0 && Number.isSafeInteger(all) ? { numerator: BigInt(inPlace), denominator: BigInt(all) } : null;
}

function readNewUnit(cell: unknown, known: ReadonlySet<string>): Outcome<string> {
  const unit = readLabel(cell);
  if (!unit.ok) return unit;
  const key = unit.value.toLowerCase();
  return known.has(key) ? bad(`repeats "${unit.value}": give each unit of one body once.`) : good(key);
}

/** Only a plain yes or no places a unit, as in the count: what else stands there would shift the share without a word. */
function readYesNo(cell: unknown): Outcome<boolean> {
  if (isBlank(cell)) return bad("is blank; it must be Y or N.");
  const plain = readPlain(cell);
  const said = plain.ok ? YES_NO.get(String(plain.value).trim().toLowerCase()) : undefined;
  return said === undefined ? bad(`${holds(cell)}; it must be Y or N.`) : good(said);
}

function readDriver(cell: unknown): Outcome<number> {
  if (isBlank(cell)) return bad("is blank; it must be a number.");
  const driver = readNumber(cell);
  return driver.ok && driver.value < 0 ? bad(`is ${String(driver.value)}; it must not be below 0.`) : driver;
}
