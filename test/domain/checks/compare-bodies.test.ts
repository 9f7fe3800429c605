import { sourcesApart } from "#domain/checks/compare-bodies";
import { codeColumn } from "#domain/columns/coded";
import { countCsv } from "#test/support/count-csv";

const BODY = "Hart District Council";
// Two lines, one a thousand times the other, both in the body's own column: as two sources.
const { input } = countCsv(`agency,service,gross\n${BODY},Parks,2000000\n${BODY},Parks,2000\n`, {});
const KEYS = ["large", "small"];
const ledger = { ...input.ledger, source: codeColumn(KEYS) };

/** The pairs found where the sources are said to be the body's: by a person, or as the only body of the column. */
function apart(agencyStated: boolean): string[] {
  const [source] = input.sources;
  const sources = KEYS.map((key) => ({ ...source!, terms: { ...source!.terms, key, agencyStated } }));
  expect(sources.map(({ terms }) => [terms.agency, terms.use])).toEqual(KEYS.map(() => [BODY, "count"]));
  return sourcesApart({ ...input, ledger, sources });
}

describe("A13, sources of one body a thousandfold apart", () => {
  it("names the pair where a person stated whose they are", () => {
    expect(apart(true)).toEqual(["small and large"]);
  });

  it("leaves out sources whose body was only found in their column, as TP Sources says by column", () => {
    expect(apart(false)).toEqual([]);
  });
});
