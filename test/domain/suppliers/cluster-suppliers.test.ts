import fc from "fast-check";
import { clusterSuppliers } from "#domain/suppliers/cluster-suppliers";
import type { SupplierDecision } from "#domain/suppliers/suppliers";
import { SUPPLIER_VOCABULARY } from "#reference/supplier-vocabulary";

const clustersOf = (names: readonly string[], decided: readonly SupplierDecision[] = []): string[][] => {
  const { clusterOf } = clusterSuppliers(names, SUPPLIER_VOCABULARY, decided);
  const groups = new Map<number, string[]>();
  names.forEach((name, at) => groups.set(clusterOf[at]!, [...(groups.get(clusterOf[at]!) ?? []), name]));
  return [...groups.values()];
};
const together = (...names: string[]): boolean => clustersOf(names).length === 1;

describe("clusterSuppliers", () => {
  it.each([
    ["COMMUNITY INTEGRATED CARE", "COMMUNITY INTERGRATED CARE"],
    ["ARDENT CARE LTD", "Ardent Care Limited"],
    ["ROYAL FREE LONDON NHS FOUNDATION TRUST", "ROYAL FREE LONDON NHS FOUNDAT"],
    ["BARTS HEALTH NHS TRUST", "LTD\nBARTS HEALTH NHS TRUST"],
    ["TOLENT CONSTRUCTION LTD", "TOLENT CONTRUCTION LTD"],
    ["UNIVERSITY OF SALFORD", "SALFORD UNIVERSITY"],
    ["GATESHEAD MBC", "GATESHEAD COUNCIL"],
    ["NORTH EAST REGIONAL EMPLOYERS ORGANISATI", "NORTH EAST REGIONAL EMPLOYERS ORGANISATION"],
    ["BOOTS THE CHEMIST LTD", "BOOTS THE CHEMISTS LTD"],
    ["Thales Rail Signalling Solutions Li", "THALES RAIL SIGNALLING SOLUTIONS"],
    ["SAINT-GOBAIN BUILDING DISTRIBUTION LTD T/A JEWSON", "JEWSON LTD"],
    ["HEBBURN NHS FOUNDATION TRUST", "Hebburn NHS Foundation T"],
    ["HEBBURN NHS FOUNDATION TRUST", "HebburnNHS Foundation Trust"],
    ["HEBBURN NHS FOUNDATION TRUST", "HEBBURN NSH FOUNDATION TRUST"],
    ["HEBBURN NHS FOUNDATION TRUST", "HEBBURN NHS FUINDATION TRUST"],
    ["BARKER AND GALLAGHER SIGNS", "BARKER ANDNGALLAGHER SIGNS"],
    ["BRENNAN LIFTS LTD", "BRENNANN LIFTS LTD"],
    ["SWAN JOINERY ASSOCIATES LLP", "SWWAAN JOINERY ASSOCIATES LLP"],
    ["POTTS FOSTERING NORTH", "POTTS TOSTERING NORTH"],
    ["MALTON HOME CARE", "MALTON HOME CRE"],
    ["MALTON TAXIS COMMUNITY CARE", "MALTON TAXIS COMM CARE"],
    ["ACCESS INTELLIGENCE COMMUNICATIONS", "ACCESS INTELLIGENCE COMM"],
    ["ALNWICK TYRES SPORTS", "ALNWI CTYRES SPORTS"],
    ["GALLAGHER FOSTERING", "GALLAHGER FOSTIRING"],
    ["PELTON FLOORING SUPPLIES", "PELTON LRORING SUPPLIES"],
    ["ELSWICK AND HEXHAM LANDSCAPES", "NLSWWICK AND HEXHAM LANDSCAPES"],
    ["AHMED AND BHATT HOMES", "AHMED ANOD BHATT HOMES"],
    ["DARWEN MOTORS LAUNDRY (NORTHERN)", "DARWEN MOTORS LAUNDRY (NORTH"],
    ["PRINGLE DOMICILIARY CARE", "PRINGLE DOMICILIARY"],
    ["NORTHWICH NHS TRUST", "NORTHWICH NSH TRUST"],
    ["KAUR EVENTS INTERNATIONAL", "KARU EVENTS INTERNATIONAL"],
    ["SINGH SIGNS PLC", "SINGH SIGNS PLLC"],
    ["HALL JOINERY LTD", "HALL JOINERY TLD"],
    ["HARROGATE AND DISTRICT NHS FOUNDATION TRUST", "HARROGATE AND DISTRICT NHS"],
    ["UNIVERSITY OF NORTHUMBRIA", "NORTHUMBRIA UNIVERSITY"],
  ])("takes %s and %s for one", (a, b) => {
    expect(together(a, b)).toBe(true);
  });

  it.each([
    ["ST JOHNS PRIMARY SCHOOL", "ST STEPHENS PRIMARY SCHOOL"],
    ["ZURICH ASSURANCE", "ZURICH INSURANCE"],
    ["MR J COOPER", "MRS J COOPER"],
    ["DURHAM COUNTY COUNCIL", "DURHAM CITY COUNCIL"],
    ["1ST GATESHEAD SCOUTS", "2ND GATESHEAD SCOUTS"],
    ["A B HARTON TAXIS", "A C HARTON TAXIS"],
    ["REDACTED PERSONAL DATA", "REDACTED PERSONAL DATA "],
    ["10005331", "10005332"],
    ["ASPIRE HEALTHCARE", "SPIRE HEALTHCARE LTD"],
    ["SIMULATION SYSTEMS LTD", "SYSTEM SIMULATION LIMITED"],
    ["KETECH SYSTEMS LTD", "D-Tech Systems Ltd"],
    ["T CROSSLING", "CROSSLING & CO LTD"],
    ["HARLOW COLLEGE", "HADLOW COLLEGE"],
    ["UHS FOUNDATION TRUST", "NHS FOUNDATION TRUST"],
    ["SELBY NHS FOUNDATION TRUST", "SELBY FOUNDATION TRUST"],
    ["JOHN ANDERTON SIGNS", "JOHN MERTON SIGNS"],
    ["BARKER AND GALLAGHER SIGNS", "BARKER AND CALLAGHAN SIGNS"],
    ["REED SIGNS", "RED SIGNS"],
    ["ST MARYS BARRINGTON PRIMARY SCHOOL", "ST MARYS HARRINGTON PRIMARY SCHOOL"],
    ["NEW HOPE CARE LTD", "NEW HOME CARE LTD"],
    ["MALTON COMMERCIAL CARE", "MALTON COMMUNITY CARE"],
    ["WESTERN HEALTH TRUST", "WESTON HEALTH TRUST"],
    ["OUTLOOK CARE", "OUTDOOR CARE LTD"],
    ["INTERSYSTEMS", "INTEC SYSTEMS LTD"],
    ["ISG CONSTRUCTION LIMITED", "I D CONSTRUCTION"],
    ["LGM INTERNATIONAL LTD", "L . S.  INTERNATIONAL LIMITED"],
    ["NEWFIELD LODGE", "NESFIELD LODGE"],
    ["HOWGATE HOUSE", "HOLGATE HOUSE"],
    ["MARTON PRIMARY SCHOOL", "MORTON PRIMARY SCHOOL"],
    ["MANOR COMMUNITY", "THE MANOR"],
    ["MORGAN SINDALL C & I LTD", "MORGAN SINDALL PLC"],
    ["NETWORK FOR SKILLS LTD", "SKILLS NETWORK"],
    ["KENWOOD MEDICAL CENTRE", "LYNWOOD MEDICAL CENTRE"],
  ])("keeps %s and %s apart", (a, b) => {
    expect(together(a, b)).toBe(false);
  });

  it("keeps a mistyped name beside one that breaks off, among so many of these that the broken word looks like a word", () => {
    const places = "Alnwick Blyth Cramlington Dunston Easington Felling Gosforth Hexham Jarrow Keswick".split(" ");
    const schools = places.flatMap((place) => [`${place} High School`, `${place} Primary School`]);
    const brokenOff = places.slice(0, 3).map((place) => `${place} High Sc`);
    const own = ["Ponteland High School", "Ponteland High Sc", "Pontleand High School"];
    expect(clustersOf([...schools, ...brokenOff, ...own])).toContainEqual(own);
  });

  it("holds a name against the parting that most of its spellings have", () => {
    // As long as the right one, and before it A to Z.
    const own = ["SELB YPARISH COUNCIL", "SELBY PARISH COUNCIL", "Selby Parish Council", "SLBYP ARISH COUNCIL"];
    expect(clustersOf(own)).toEqual([own]);
  });

  it("counts where names end in the word at which one breaks off, wherever else the letters stand", () => {
    const schools = "Alnwick Blyth Cramlington Dunston".split(" ").map((place) => `${place} C of E School`);
    const own = ["Yarm Joinery Medical Centre", "Yarm Joinery Medical Ce"];
    expect(clustersOf([...schools, ...own])).toContainEqual(own);
  });

  it("takes a word at which several names break off for broken, where names go on from most of them", () => {
    const places = "Alnwick Blyth Cramlington Dunston".split(" ");
    const own = places.map((place) => [`${place} Home Laundry`, `${place} Home Laun`]);
    expect(clustersOf(own.flat())).toEqual(own);
    // Names that end in it and stop there say that it is a word.
    const stops = "Easington Felling Gosforth Hexham Jarrow".split(" ").map((place) => [`${place} Home Laun`]);
    expect(clustersOf([...own, ...stops].flat())).toEqual([...own.flat().map((name) => [name]), ...stops]);
  });

  it("takes a name broken over lines for the name of the list that its lines make in either order", () => {
    const own = ["MOORFIELDS EYE HOSPITAL NHS FOUNDATION TRUST", "FOUNDATION TRUST\nMOORFIELDS EYE HOSPITAL NHS"];
    expect(clustersOf([...own, "LEEDS EYE HOSPITAL NHS FOUNDATION TRUST"])[0]).toEqual(own);
  });

  it("leaves out the end of another name at the head of a broken one, where the rest is a name of the list", () => {
    const own = ["ISS MEDICLEAN LTD", "FOUNDATION TRUST\nISS MEDICLEAN LTD", "2\nISS MEDICLEAN"];
    const apart = ["HARTON\nISS MEDICLEAN LTD", "TRUST\nBARTON MEDICLEAN"];
    expect(clustersOf([...own, ...apart])).toEqual([own, ...apart.map((name) => [name])]);
  });

  it("reads words where most names part them", () => {
    const names = ["Middleto nFencing Group", "Middleton Fencing Group", "Middleton Fencing G", "Middleton Signs"];
    expect(clustersOf(names)).toEqual([names.slice(0, 3), names.slice(3)]);
  });

  it("gives the same clusters in any order", () => {
    const names = [
      "Ardent Care Ltd",
      "ARDENT CARE",
      "Ardenf Care Ltd",
      "Zurich Insurance",
      "Zurich Assurance",
      "Zurich Insurnce",
    ];
    const sorted = (groups: string[][]): string[] => groups.map((group) => [...group].sort().join("; ")).sort();
    const expected = sorted(clustersOf(names));
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (shuffled) => {
        expect(sorted(clustersOf(shuffled))).toEqual(expected);
      }),
    );
  });
});

describe("a person's answers", () => {
  const names = ["ARDENT CARE LTD", "Ardent Care Limited", "ARDENTT CARE", "BEACON HOMES"];

  it("parts what was found to be one", () => {
    expect(
      clustersOf(names, [{ name: "Ardent Care Limited", supplier: "ARDENT CARE LTD", decision: "apart" }]),
    ).toEqual([["ARDENT CARE LTD", "ARDENTT CARE"], ["Ardent Care Limited"], ["BEACON HOMES"]]);
  });

  it("joins what looks like nothing", () => {
    const { clusterOf, display, why } = clusterSuppliers(names, SUPPLIER_VOCABULARY, [
      { name: "BEACON HOMES", supplier: "ARDENT CARE LTD", decision: "same" },
    ]);
    expect([...clusterOf]).toEqual([0, 0, 0, 0]);
    expect(display).toHaveLength(1);
    expect(why[3]).toEqual({ with: "ARDENT CARE LTD", steps: [{ kind: "decided" }] });
  });

  it("refuses a same that an apart forbids, and says so", () => {
    const same = { name: "BEACON HOMES", supplier: "ARDENT CARE LTD", decision: "same" } as const;
    const { clusterOf, refused } = clusterSuppliers(names, SUPPLIER_VOCABULARY, [same, { ...same, decision: "apart" }]);
    expect(clusterOf[3]).not.toBe(clusterOf[0]);
    expect(refused).toEqual([same]);
  });

  it("gives a supplier a name of a person's own", () => {
    const { display } = clusterSuppliers(names, SUPPLIER_VOCABULARY, [
      { name: "ARDENTT CARE", supplier: "Ardent Group plc", decision: "same" },
    ]);
    expect(display).toEqual(["Ardent Group plc", "BEACON HOMES"]);
  });
});
