import { councilWorkbook, oneSheet, zipOf } from "#test/workbench/files/parts";
import { workbooksIn } from "#test/workbench/files/real-workbooks";

export interface FuzzSeed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const MOST_BYTES = 60_000;

/** Workbooks to begin with: two written by hand, and the odd ones of other makers where they stand beside the project. */
export function fuzzSeeds(): readonly FuzzSeed[] {
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
    '<row r="2"><c r="A2" t="inlineStr"><is><t>Acme</t></is></c><c r="B2"><v>12.5</v></c><c r="C2"><f t="shared" si="0" ref="C2:C3">B2*2</f><v>25</v></c></row>' +
    '<row r="3"><c r="A3" t="str"><f>A2&amp;""</f><v>Acme</v></c><c r="B3" t="e"><v>#N/A</v></c><c r="C3"><f t="shared" si="0"/><v>0</v></c></row>';
  const own = [
    { name: "one sheet", bytes: zipOf(oneSheet(rows)) },
    { name: "a council's", bytes: zipOf(councilWorkbook()) },
  ];
  const others = workbooksIn("data/workbooks").map(([name, bytes]) => ({ name, bytes: bytes() }));
  return [...own, ...others.filter(({ bytes }) => bytes.length <= MOST_BYTES)];
}
