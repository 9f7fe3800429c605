import { firstTpHeading } from "#domain/ledger/tp-columns";
import { planSourceColumns } from "#sheets/source-columns.sheet";
import { HAND_BLOCKS, handBook, type HandBlock } from "./hand-book.ts";
import { columnOf, formulaOf, valuesOf } from "./planned.ts";

const book = handBook();
const inTable = planSourceColumns(book.blocks[0]!, book);
const inRange = planSourceColumns(book.blocks[1]!, book);

/**
 * The formulas of row 6 as workbook-model.md states them, but for the cell of the unit (column I of TP Sources here) and for
 * what its corners would count otherwise than the tool: an override or a
 * transfer part outside 0-1, income of rows that are not counted, and
 * receipts on a transfer of nought.
 */
const MODEL_ROW_6 = `
TP Read             =IF($O6<>"line",0,IF(ISNUMBER($G6),ROUND($G6*'TP Sources'!$I$6,2),IF(IFERROR(AND(ISNUMBER($AB6),EXACT($G6&"",$AA6&"")),FALSE),$AB6,0)))
TP Gross            =IF(OR($P6<>"",$AO6="no share"),0,$AD6)
TP Own share        =IF(OR(N($X6)<0,N($X6)>1),"",IF(ISNUMBER($V6),IF(AND($V6>=0,$V6<=1),$V6,""),IFERROR(INDEX(TP_Shares[Share],MATCH($Q6&"|"&IF($U6="",INDEX(TP_Agencies[Default basis],MATCH($Q6,TP_Agencies[Agency],0)),$U6),TP_Shares[Key],0)),"")))
TP Transfer share   =IF($W6="","",IFERROR(INDEX(TP_Transfers[Share],MATCH($Q6&"|"&$W6&"|"&$T6,TP_Transfers[Key],0)),""))
TP Paid on          =IF($W6="",0,ROUND($AE6*N($X6)*IFERROR(INDEX(TP_Transfers[Counts],MATCH($Q6&"|"&$W6&"|"&$T6,TP_Transfers[Key],0)),0),2))
TP Place spend      =ROUND(($AE6-$AH6)*N($AF6),2)
TP Eliminated       =ROUND($AH6*N($AG6),2)
TP Receipt          =IF(AND($AO6="counted",ISNUMBER($I6)),ROUND($I6*'TP Sources'!$I$6,2),0)
TP External income  =IF(AND($AO6="counted",ISNUMBER($H6)),ROUND(ROUND($H6*'TP Sources'!$I$6,2)*N($AF6),2),0)
TP Internal income  =ROUND($AK6*IF(AND($W6<>"",N($X6)=1,IFERROR(INDEX(TP_Transfers[Counts],MATCH($Q6&"|"&$W6&"|"&$T6,TP_Transfers[Key],0)),0)=1),N($AG6),N($AF6)),2)
TP Priority spend   =ROUND($AI6*N($Z6),2)
TP Status           =IF($O6<>"line",$O6,IF(NOT(OR(ISNUMBER($G6),IFERROR(AND(ISNUMBER($AB6),EXACT($G6&"",$AA6&"")),FALSE))),"suspense",IF($P6<>"","left out",IF(NOT(ISNUMBER($AF6)),"no share","counted"))))
`;

describe("TP columns beside a plain range", () => {
  it.each(
    MODEL_ROW_6.trim()
      .split("\n")
      .map((line) => [line.slice(0, line.indexOf("=")).trim(), line.slice(line.indexOf("="))] as const),
  )("%s is the model's formula", (heading, expected) => {
    expect(formulaOf(inRange.columns, heading)).toBe(expected);
  });

  it("stands in the model's order", () => {
    expect(inRange.columns.map(({ heading }) => heading)).toEqual([
      ...["TP Row", "TP Line", "TP Left out", "TP Agency", "TP Theme", "TP COFOG", "TP Capital", "TP Basis"],
      ...["TP Share override", "TP Transfer to", "TP Eliminate", "TP Income from", "TP Priority"],
      ...["TP Read from", "TP Reading", "TP Tagged by", "TP Read", "TP Gross", "TP Own share", "TP Transfer share"],
      ...["TP Paid on", "TP Place spend", "TP Eliminated", "TP Receipt", "TP External income", "TP Internal income"],
      ...["TP Priority spend", "TP Status"],
    ]);
  });

  it("covers every row below the header, saying what each is", () => {
    expect([inRange.firstRow, inRange.lastRow]).toEqual([5, 8]);
    expect(valuesOf(inRange.columns, "TP Line")).toEqual(["line", "blank", "line", "total"]);
    expect(valuesOf(inRange.columns, "TP Row")).toEqual(["S02-000001", "S02-000002", "S02-000003", "S02-000004"]);
    expect(valuesOf(inRange.columns, "TP Agency")).toEqual(["Hart ICB", null, "Hart ICB", null]);
  });

  it("keeps the exact text of an amount that is text beside the £ read from it", () => {
    expect(valuesOf(inRange.columns, "TP Read from")).toEqual(["£40.00", null, null, null]);
    expect(valuesOf(inRange.columns, "TP Reading")).toEqual([40, null, null, null]);
  });
});

describe("TP columns beside a council's table", () => {
  it("address its own row by structured reference, source cells by A1", () => {
    expect(formulaOf(inTable.columns, "TP Read")).toBe(
      `=IF([@[TP Line]]<>"line",0,IF(ISNUMBER($G2),ROUND($G2*'TP Sources'!$I$5,2),0))`,
    );
    expect(formulaOf(inTable.columns, "TP Gross")).toBe(
      `=IF(OR([@[TP Left out]]<>"",[@[TP Status]]="no share"),0,[@[TP Read]])`,
    );
  });

  it("leave out what the block does not use, and every reference to it", () => {
    const headings = inTable.columns.map(({ heading }) => heading);
    expect(headings).not.toContain("TP Transfer to");
    expect(headings).not.toContain("TP Eliminated");
    expect(headings).not.toContain("TP Read from");
    expect(formulaOf(inTable.columns, "TP Place spend")).toBe("=ROUND([@[TP Gross]]*N([@[TP Own share]]),2)");
  });
});

describe("several sources over one range", () => {
  const shared: HandBlock = {
    ...HAND_BLOCKS[1]!,
    id: "S01",
    sources: ["County", "Partner"],
    rows: [
      { agency: "Hart Council", pounds: 1, source: "County" },
      { agency: "Hart Council", pounds: 2, source: "Partner" },
    ],
    texts: {},
  };
  const input = handBook([shared]);
  const { columns } = planSourceColumns(input.blocks[0]!, input);

  it("tell rows apart by TP Source, right after TP Line", () => {
    expect(columns.map(({ heading }) => heading).slice(0, 3)).toEqual(["TP Row", "TP Line", "TP Source"]);
    expect(valuesOf(columns, "TP Source")).toEqual(["County", "Partner"]);
  });

  it("look the unit up by source; a source that is not found gives nought, never an error", () => {
    expect(formulaOf(columns, "TP Read")).toBe(
      `=IFERROR(IF($O6<>"line",0,IF(ISNUMBER($G6),ROUND($G6*INDEX(TP_Sources[Unit £],MATCH($P6,TP_Sources[Source],0)),2),0)),0)`,
    );
  });
});

describe("figures as values", () => {
  it("are pounds by the same arithmetic, nought where a row is no line", () => {
    const input = handBook(HAND_BLOCKS, { live: "values" });
    const { columns } = planSourceColumns(input.blocks[1]!, input);
    // The ICB keeps half of 200 in the place; its 40 are passed on at share 1.
    expect(valuesOf(columns, "TP Place spend")).toEqual([0, 0, 100, 0]);
    expect(valuesOf(columns, "TP Eliminated")).toEqual([40, 0, 0, 0]);
    expect(valuesOf(columns, "TP Own share")).toEqual([1, "", 0.5, ""]);
    expect(valuesOf(columns, "TP Status")).toEqual(["counted", "blank", "counted", "total"]);
  });
});

describe("looks", () => {
  it("tags are white on accent, figures on grey, keys small", () => {
    expect(columnOf(inRange.columns, "TP Theme")).toMatchObject({ headStyle: "TP Ours tag head", style: "TP Tag" });
    expect(columnOf(inRange.columns, "TP Read")).toMatchObject({
      headStyle: "TP Ours figure head",
      style: "TP Ours figure",
    });
    expect(columnOf(inRange.columns, "TP Row").style).toBe("TP Ours key");
    expect(columnOf(inRange.columns, "TP Status").style).toBe("TP Ours word");
  });
});

it.each([
  ["a table", inTable],
  ["a range", inRange],
])("columns beside %s are known by six headings, so that some stand though others be deleted", (_, { columns }) => {
  const known = columns.filter(({ heading }) => firstTpHeading(["TP Row", heading]) === 0);
  expect(known).toHaveLength(6);
});
