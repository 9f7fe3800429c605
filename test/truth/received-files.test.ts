import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeFinding } from "#domain/findings/words";
import type { Field } from "#domain/ledger/reading";
import { countSheets, type FilesCount, openCouncilSheets } from "#test/support/count-files";
import { columnName } from "#workbench/model/address";

/**
 * Made-up files in shapes that councils and partners send. What is expected was worked out by hand from the file, before it
 * was first read by the product.
 */
interface Expected {
  /** Lines with an amount, and what they come to in the file's unit. */
  readonly lines?: number;
  readonly sum?: string;
  readonly suspense?: number;
  /** Letters of columns. */
  readonly amount?: string;
  readonly columns?: Readonly<Partial<Record<Field, string>>>;
  readonly control?: string;
  readonly unit?: string;
  readonly kind?: string;
  /** Codes of findings among those said. */
  readonly says?: readonly string[];
  /** Not read, for one of these reasons. */
  readonly refused?: readonly string[];
  /** Read so, or refused for one of these reasons. */
  readonly orRefused?: readonly string[];
}

const FOLDER = join(__dirname, "../fixtures/received");
const files = Object.entries(
  JSON.parse(readFileSync(join(FOLDER, "expected.json"), "utf8")) as Record<string, Expected>,
);

describe("files as councils and partners send them", () => {
  it.each(files.filter(([, { refused, orRefused }]) => !refused && !orRefused))("%s is read", (name, expected) => {
    const count = read(name);
    const { columns = {}, says = [], ...figures } = expected;
    expect(figuresOf(count)).toMatchObject({ suspense: 0, ...figures });
    const { mapping } = count.sources.blocks[0]!.block.reading;
    for (const [field, column] of Object.entries(columns))
      expect([field, columnName(mapping[field as Field]?.column ?? -1)]).toEqual([field, column]);
    expect(findingsOf(count)).toEqual(expect.arrayContaining([...says]));
  });

  it.each(files.filter(([, { refused, orRefused }]) => refused ?? orRefused))(
    "%s is refused in words",
    (name, expected) => {
      const { sources } = read(name);
      expect(sources.blocks).toEqual([]);
      const { finding } = sources.notSpend[0]!;
      expect(expected.refused ?? expected.orRefused).toContain(finding.code);
      expect(describeFinding(finding)).toContain(`Sheet “${name}”`);
    },
  );
});

function read(name: string): FilesCount {
  return countSheets(openCouncilSheets([join(FOLDER, `${name}.csv`)]), {});
}

function figuresOf({ sources, assembled }: FilesCount): Record<string, unknown> {
  const readings = sources.blocks.map(({ block }) => block.reading);
  const entries = readings.flatMap(({ kinds, amounts }) =>
    kinds.flatMap((kind, at) => (kind === "line" ? [amounts[at] ?? null] : [])),
  );
  const amounts = entries.filter((amount) => amount !== null);
  const [first] = readings;
  return {
    lines: amounts.length,
    sum: (amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100).toFixed(2),
    suspense: entries.length - amounts.length,
    amount: columnName(first?.mapping.amount?.column ?? -1),
    control: first?.controlTotal?.value.toFixed(2),
    unit: first?.statedUnit,
    kind: assembled.sources[0]?.terms.accountingBasis,
  };
}

function findingsOf({ sources }: FilesCount): string[] {
  return sources.blocks.flatMap(({ block }) => block.reading.findings.map(({ code }) => code));
}
