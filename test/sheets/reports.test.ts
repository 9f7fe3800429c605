import { planBook } from "#sheets/plan-book";
import { HAND_BLOCKS, handBook } from "./hand-book.ts";
import { cellOf, sheetOf } from "./planned.ts";

const book = handBook();
const plan = planBook(book);

describe("TP Bridge", () => {
  const sheet = sheetOf(plan, "TP Bridge");
  const S02 = "'Plain range'!";

  // One class is left out (row 8), so no share stands in row 9, R in 10, T in 14.
  it.each([
    ["A8", "less: collection fund"],
    ["A10", "Reported by the bodies (R)"],
    ["B5", `=SUM(Spend[TP Read])+SUM(${S02}$AD$5:$AD$10)`],
    [
      "B6",
      `=-(SUMIFS(Spend[TP Read],Spend[TP Left out],"detail")+SUMIFS(${S02}$AD$5:$AD$10,${S02}$P$5:$P$10,"detail"))`,
    ],
    [
      "B8",
      `=-(SUMIFS(Spend[TP Read],Spend[TP Left out],"collection fund")+SUMIFS(${S02}$AD$5:$AD$10,${S02}$P$5:$P$10,"collection fund"))`,
    ],
    [
      "B9",
      `=-(SUMIFS(Spend[TP Read],Spend[TP Status],"no share",Spend[TP Left out],"")+SUMIFS(${S02}$AD$5:$AD$10,${S02}$AO$5:$AO$10,"no share",${S02}$P$5:$P$10,""))`,
    ],
    ["B10", `=SUM(Spend[TP Gross])+SUM(${S02}$AE$5:$AE$10)`],
    ["B11", "=-ROUND(B10-B12,2)"],
    ["B12", `=ROUND(SUM(Spend[TP Place spend])+SUM(${S02}$AI$5:$AI$10)+SUM(${S02}$AJ$5:$AJ$10),2)`],
    ["B13", `=-ROUND(SUM(${S02}$AJ$5:$AJ$10),2)`],
    ["B14", `=ROUND(SUM(Spend[TP Place spend])+SUM(${S02}$AI$5:$AI$10),2)`],
    ["B16", "=B14+B15"],
    ["B19", "=ROUND(SUM(TP_Transfers[Pair difference £]),2)"],
    ["D14", '=IF(B$23=0,"",B14/B$23)'],
  ])("%s", (address, expected) => {
    expect(cellOf(sheet, address)).toBe(expected);
  });

  it("names the total by what it rests on", () => {
    expect(cellOf(sheet, "A14")).toBe(
      '=IF(COUNTIFS(TP_Sources[Use],"count",TP_Sources[Accounting basis],"payments")>0,' +
        '"Payments and spend counted in the place (part)","Total place spend")',
    );
  });

  it("allows £ a head only where every count source is a full year and no payments file", () => {
    expect(cellOf(sheet, "B22")).toBe(
      '=SUMPRODUCT((TP_Sources[Use]="count")*(((TP_Sources[Accounting basis]="payments")+(TP_Sources[Months]<>12)*(TP_Sources[Months]<>""))>0))',
    );
    expect(cellOf(sheet, "B23")).toBe('=IF(B22>0,0,N(INDEX(TP_Place[Value],MATCH("Population",TP_Place[Setting],0))))');
  });

  it("adds a line for each class that is left out", () => {
    const [table, range] = HAND_BLOCKS;
    const rows = [...table!.rows, { agency: "Hart Council", pounds: 3, leftOut: "depreciation" }];
    const two = sheetOf(planBook(handBook([{ ...table!, rows }, range!])), "TP Bridge");
    expect([cellOf(two, "A8"), cellOf(two, "A9"), cellOf(two, "A11")]).toEqual([
      ...["less: collection fund", "less: depreciation", "Reported by the bodies (R)"],
    ]);
  });
});

describe("TP Agency x Theme", () => {
  const sheet = sheetOf(plan, "TP Agency x Theme");

  // Bodies in rows 5 and 6, themes Health, Housing left out, Older people.
  it("reads the cube, and the untagged lines themselves", () => {
    expect(cellOf(sheet, "B5")).toBe("=SUMIFS(TP_Cube[Place spend £],TP_Cube[Agency],$A5,TP_Cube[Theme],B$4)");
    expect(String(cellOf(sheet, "D5"))).toContain('Spend[TP Agency],$A5,Spend[TP Theme],""');
    expect(cellOf(sheet, "E5")).toBe("=ROUND(SUM(B5:D5),2)");
  });

  it("puts back what netting took out, below", () => {
    expect(cellOf(sheet, "A10")).toBe("Before netting");
    expect(cellOf(sheet, "B11")).toBe(
      "=SUMIFS(TP_Cube[Place spend £],TP_Cube[Agency],$A11,TP_Cube[Theme],B$4)+SUMIFS(TP_Cube[Eliminated £],TP_Cube[Agency],$A11,TP_Cube[Theme],B$4)",
    );
  });
});

describe("TP Overlap", () => {
  const sheet = sheetOf(plan, "TP Overlap");
  const col = "'TP Agency x Theme'!$B$5:$B$6";
  const counted = `(${col}>0)*(${col}>=INDEX(TP_Place[Value],MATCH("Materiality £",TP_Place[Setting],0)))`;

  it.each([
    ["B5", `=SUMPRODUCT(${counted}*${col})`],
    ["C5", `=SUMPRODUCT(${counted})`],
    ["D5", `=IF(B5=0,"",SUMPRODUCT(${counted}*(${col}/B5)^2))`],
    ["E5", '=IF(B5=0,"",1/D5)'],
    ["F5", `=IF(B5=0,"",INDEX('TP Agency x Theme'!$A$5:$A$6,MATCH(G5,${col},0)))`],
    ["H5", "=IF(C5<2,0,ROUND(B5-G5,2))"],
    ["I5", "=IF(B5=0,0,H5/B5)"],
    ["N5", "=ROUND(M5-H5,2)"],
  ])("%s", (address, expected) => {
    expect(cellOf(sheet, address)).toBe(expected);
  });
});

describe("TP Views", () => {
  it("adds bodies by home, straddling both ways", () => {
    const sheet = sheetOf(plan, "TP Views");
    const at = (column: string, home: string) =>
      `SUMIFS('TP Bodies'!$${column}$5:$${column}$6,'TP Bodies'!$B$5:$B$6,"${home}")`;
    expect(cellOf(sheet, "C5")).toBe("='TP Bridge'!$B$14");
    expect(cellOf(sheet, "C6")).toBe(`=${at("C", "inside")}+${at("C", "straddling")}`);
    expect(cellOf(sheet, "C7")).toBe(`=${at("C", "outside")}`);
    expect(cellOf(sheet, "E6")).toBe(`=${at("G", "inside")}+${at("G", "straddling")}`);
    expect(cellOf(sheet, "F6")).toBe(`=${at("C", "inside")}`);
  });
});

describe("TP Return", () => {
  const sheet = sheetOf(plan, "TP Return");

  it("is one A4 page, A1:H58", () => {
    expect(sheet.page).toMatchObject({ orientation: "portrait", fitWide: 1, fitTall: 1, printArea: "A1:H58" });
    expect(cellOf(sheet, "A58")).toBeDefined();
  });

  it.each([
    ["C5", "='TP Bridge'!$B$5"],
    ["C9", "='TP Bridge'!$B$10"],
    ["C13", "='TP Bridge'!$B$14"],
    ["C15", "='TP Bridge'!$B$16"],
    ["C36", "='TP Views'!$C$5"],
    ["C47", "=C8"],
  ])("%s points at its sheet", (address, expected) => {
    expect(cellOf(sheet, address)).toBe(expected);
  });

  it("says DRAFT while a stop check is open", () => {
    const stops = "'TP Bridge'!$B$24";
    expect(cellOf(sheetOf(plan, "TP Bridge"), "A24")).toBe("Stop checks open, not proved or taken out");
    expect(String(cellOf(sheet, "G1"))).toContain(
      `IF(${stops}<>0,"DRAFT: "&${stops}&" stop check"&IF(${stops}=1,"","s")&" open","READY TO SIGN")`,
    );
  });

  it("says of what is not made that it is not made", () => {
    expect(cellOf(sheet, "A52")).toBe("Duplicate payments to look into: no source with payments.");
    expect(String(cellOf(sheet, "B53"))).toContain("none put forward");
  });
});
