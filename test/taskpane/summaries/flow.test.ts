import { fordshireView } from "../fakes/fordshire-view.ts";
import { funderLinks, layOutFlow, themeLinks } from "#taskpane/summaries/flow";
import { FORDSHIRE } from "../count/fordshire-expected.ts";

const LOOK = { money: 100, roomFor: () => 10, gap: 2 };
const sumBy = (links: readonly { from: string; to: string; pence: number }[], end: "from" | "to") => {
  const sums: Record<string, number> = {};
  for (const link of links) sums[link[end]] = (sums[link[end]] ?? 0) + link.pence;
  return sums;
};
/** £000 of the fixture, in pence. */
const inPence = (thousands: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(thousands).map(([name, figure]) => [name, Math.round(figure * 100_000)]));

describe("the flow", () => {
  it("has a link for every body and theme of Fordshire with money between them", () => {
    const links = themeLinks(fordshireView().count!.count);
    // expected.json lists 18 pairs, two of which come to nought.
    expect(links).toHaveLength(16);
    expect(links[0]).toEqual({
      from: "Department for Work and Pensions",
      to: "Benefits - pensioner",
      pence: 65_000_000_000,
    });
  });

  it("says whose money each body of Fordshire spends: by funder and by spender as the place comes out", () => {
    const links = funderLinks(fordshireView().count!.count);
    expect(sumBy(links, "from")).toEqual(inPence(FORDSHIRE.byAgencyFunderBasis));
    expect(sumBy(links, "to")).toEqual(inPence(FORDSHIRE.byAgency));
    expect(links.filter(({ from, to }) => from !== to)).toEqual([
      { from: "NHS Fordshire & Wold ICB", to: "Fordshire County Council", pence: 3_000_000_000 },
      { from: "Fordshire County Council", to: "Oxley District Council", pence: 200_000_000 },
    ]);
  });

  it("comes to the total where payer and payee disagree, and says what a payee was paid beyond its spending", () => {
    const disagreed = { payer: "A", payee: "B", payerSaysPence: 50, payeeSaysPence: 20, differencePence: 30 };
    const links = funderLinks({
      byAgency: new Map([
        ["A", 100],
        ["B", 40],
      ]),
      pairs: [disagreed],
    });
    expect(links).toEqual([
      { from: "A", to: "A", pence: 100 },
      { from: "A", to: "B", pence: 50 },
      { from: "B", to: "B", pence: -10 },
    ]);
  });

  it("has no funders where no body pays another", () => {
    expect(funderLinks({ byAgency: new Map([["A", 100]]), pairs: [] })).toEqual([]);
  });

  it("draws ends as high as their money, and bands that fill both ends without overlapping", () => {
    const flow = layOutFlow(
      [
        [
          { from: "A", to: "x", pence: 60 },
          { from: "A", to: "y", pence: 20 },
          { from: "B", to: "x", pence: 20 },
        ],
      ],
      LOOK,
    );
    expect(flow.columns.map((ends) => ends.map(({ name, top, height }) => [name, top, height]))).toEqual([
      [
        ["A", 0, 80],
        ["B", 82, 20],
      ],
      [
        ["x", 0, 80],
        ["y", 82, 20],
      ],
    ]);
    expect(
      flow.bands[0]!.map(({ from, to, leaves, arrives, thickness }) => [from, to, leaves, arrives, thickness]),
    ).toEqual([
      ["A", "x", 0, 0, 60],
      ["A", "y", 60, 82, 20],
      ["B", "x", 82, 60, 20],
    ]);
    expect(flow.height).toBe(102);
  });

  it("has one place for a body that is paid and spends", () => {
    const flow = layOutFlow(
      [
        [
          { from: "F", to: "A", pence: 70 },
          { from: "A", to: "A", pence: 30 },
        ],
        [
          { from: "A", to: "x", pence: 50 },
          { from: "A", to: "y", pence: 50 },
        ],
      ],
      LOOK,
    );
    expect(flow.columns.map((ends) => ends.map(({ name }) => name))).toEqual([["F", "A"], ["A"], ["x", "y"]]);
    expect(flow.columns[1]![0]).toMatchObject({ top: 0, height: 100 });
    expect(flow.bands.map((bands) => bands.map(({ leaves, arrives }) => [leaves, arrives]))).toEqual([
      [
        [0, 0],
        [72, 70],
      ],
      [
        [0, 0],
        [50, 52],
      ],
    ]);
  });

  it("gives small ends the room of their name", () => {
    const links = [
      { from: "A", to: "x", pence: 99 },
      { from: "B", to: "y", pence: 1 },
      { from: "C", to: "z", pence: 1 },
    ];
    const [, second, third] = layOutFlow([links], LOOK).columns[0]!;
    expect(third!.top - second!.top).toBe(12);
  });

  it("leaves what is below nought to the table", () => {
    const links = [
      { from: "A", to: "x", pence: 10 },
      { from: "A", to: "y", pence: -4 },
    ];
    const flow = layOutFlow([links], LOOK);
    expect(flow.bands[0]).toHaveLength(1);
    expect(flow.columns[1]!.map(({ name }) => name)).toEqual(["x"]);
    expect(layOutFlow([[]], LOOK).height).toBe(0);
  });
});
