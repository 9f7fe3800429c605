import { fordshireView } from "../fakes/fordshire-view.ts";
import { flowLinks, layOutFlow } from "#taskpane/summaries/flow";

const LOOK = { money: 100, least: 10, gap: 2 };

describe("the flow", () => {
  it("has a link for every body and theme of Fordshire with money between them", () => {
    const links = flowLinks(fordshireView().count!.count);
    // expected.json lists 18 pairs, two of which come to nought.
    expect(links).toHaveLength(16);
    expect(links[0]).toEqual({
      body: "Department for Work and Pensions",
      theme: "Benefits - pensioner",
      pence: 65_000_000_000,
    });
  });

  it("draws ends as high as their money, and bands that fill both ends without overlapping", () => {
    const flow = layOutFlow(
      [
        { body: "A", theme: "x", pence: 60 },
        { body: "A", theme: "y", pence: 20 },
        { body: "B", theme: "x", pence: 20 },
      ],
      LOOK,
    );
    expect(flow.bodies.map(({ name, top, height }) => [name, top, height])).toEqual([
      ["A", 0, 80],
      ["B", 82, 20],
    ]);
    expect(flow.themes.map(({ name, top, height }) => [name, top, height])).toEqual([
      ["x", 0, 80],
      ["y", 82, 20],
    ]);
    expect(flow.bands.map(({ body, theme, from, to, thickness }) => [body, theme, from, to, thickness])).toEqual([
      ["A", "x", 0, 0, 60],
      ["A", "y", 60, 82, 20],
      ["B", "x", 82, 60, 20],
    ]);
    expect(flow.height).toBe(102);
  });

  it("gives small ends the room of their name", () => {
    const links = [
      { body: "A", theme: "x", pence: 99 },
      { body: "B", theme: "y", pence: 1 },
      { body: "C", theme: "z", pence: 1 },
    ];
    const [, second, third] = layOutFlow(links, LOOK).bodies;
    expect(third!.top - second!.top).toBe(12);
  });

  it("leaves what is below nought to the table", () => {
    const links = [
      { body: "A", theme: "x", pence: 10 },
      { body: "A", theme: "y", pence: -4 },
    ];
    const flow = layOutFlow(links, LOOK);
    expect(flow.bands).toHaveLength(1);
    expect(flow.themes.map(({ name }) => name)).toEqual(["x"]);
    expect(layOutFlow([], LOOK).height).toBe(0);
  });
});
