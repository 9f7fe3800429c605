import { printedFingerprint } from "#application/printed-fingerprint";
import { DEFAULT_BANDS } from "#domain/checks/bands";
import type { SourceTerms } from "#domain/place/registers";
import { countCsv } from "#test/support/count-csv";

const { counted, assembled } = countCsv("agency,service,gross\nHart District Council,Parks,2000000\n", {});

function printOf(said: Partial<SourceTerms>): string {
  const { registers } = assembled;
  const [{ terms }] = assembled.sources as [(typeof assembled.sources)[number]];
  return printedFingerprint({
    counted,
    registers: { ...registers, sources: [{ ...terms, agreedBy: "B. Low", agreedOn: "01/06/2026", ...said }] },
    bands: DEFAULT_BANDS,
    explanations: new Map(),
    pairReasons: [],
    tested: null,
  });
}

it("a signature is given for who agreed the figures of a body and when, as TP Return prints both", () => {
  const signed = printOf({});
  expect(printOf({})).toBe(signed);
  expect(printOf({ agreedOn: "02/06/2026" })).not.toBe(signed);
  expect(printOf({ agreedBy: "C. High" })).not.toBe(signed);
  // Not printed.
  expect(printOf({ note: "by telephone" })).toBe(signed);
});
