/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import { axe } from "jest-axe";
import type { FigureTrace } from "#application/figures/figure-trace";
import { done } from "#application/ports/result";
import { FakeActions } from "../fakes/fake-actions.ts";
import { fordshireView } from "../fakes/fordshire-view.ts";
import { renderFrame } from "../render-frame.tsx";

const fordshire = () => new FakeActions(fordshireView());

describe("a figure that is selected on a sheet of ours", () => {
  const FROM_TWO: FigureTrace = {
    cell: { sheet: "TP Bodies", row: 6, column: 2 },
    name: "HM Prison and Probation Service, Place spend £",
    shown: { kind: "pence", pence: 990_000_000 },
    from: {
      kind: "rows",
      rows: {
        listed: [
          {
            rowId: "S01-000014",
            sheet: "Fordshire",
            row: 14,
            pence: 900_000_000,
            body: "HM Prison and Probation Service",
            theme: "Community safety",
            words: "Probation",
          },
        ],
        count: 2,
        pence: 990_000_000,
        restPence: 90_000_000,
        where: [{ sheet: "Fordshire", rows: [14, 15], elsewhere: 0 }],
        stated: [],
      },
    },
  };

  it("is asked about only when somebody opens it, tells its rows with the sum, and leads to them", async () => {
    const actions = fordshire();
    actions.traced = FROM_TWO;
    const { user, container } = await renderFrame(actions, "summaries");
    act(() => actions.pick(FROM_TWO.cell));
    const ask = screen.getByRole("button", { name: /^Rows behind TP Bodies, C7/, expanded: false });
    expect(actions.askedFor("traceFigure")).toEqual([]);
    await user.click(ask);
    expect(await screen.findByText("2 rows come to £9,900,000.00: the figure to the penny.")).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent(
      "HM Prison and Probation Service, Place spend £: £9,900,000.00.",
    );
    expect(screen.getByText("Probation").closest("[role=listitem]")).toHaveTextContent("Community safety");
    expect(screen.getByText("1 row more").parentElement).toHaveTextContent("£900,000.00");
    expect(ask).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Fordshire, row 15: go to it" }));
    await user.click(screen.getByRole("button", { name: "Select the 2 rows on Fordshire" }));
    expect(actions.askedFor("showRows")).toEqual([
      ["Fordshire", [14]],
      ["Fordshire", [14, 15]],
    ]);
    actions.answers.showRows = () => Promise.resolve(done(1));
    await user.click(screen.getByRole("button", { name: "Select the 2 rows on Fordshire" }));
    expect(await screen.findByText(/^1 row of Fordshire selected, 1 row not: /, { selector: "p" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Select the next" }));
    expect(actions.askedFor("showRows").at(-1)).toEqual(["Fordshire", [15]]);
    expect(screen.queryByText(/^1 row of Fordshire selected/, { selector: "p" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "List 1 row more" }));
    expect(actions.askedFor("traceFigure").map(([, listed]) => listed)).toEqual([50, 100]);
    expect((await axe(container)).violations).toEqual([]);
  });

  it("is said once: looked for anew after a Recount, it leaves that its last word", async () => {
    const actions = fordshire();
    actions.traced = FROM_TWO;
    const { user, desk } = await renderFrame(actions, "count");
    act(() => actions.pick(FROM_TWO.cell));
    await user.click(screen.getByRole("button", { name: /^Rows behind TP Bodies, C7/ }));
    await screen.findByText(/^2 rows come to/);
    const { said } = actions;
    await act(async () => {
      await desk.run("Counting", (given) => given.recount({}));
    });
    expect(actions.askedFor("traceFigure")).toHaveLength(2);
    expect(said).not.toBe("");
    expect(screen.getByRole("status")).toHaveTextContent(said);
  });

  it("that is no sum of rows leads on to its cells, and rows that do not come to it say so", async () => {
    const actions = fordshire();
    const part = { sheet: "TP Bodies", row: 6, column: 2, name: "Probation, Place spend £" } as const;
    const shown = { kind: "number", number: 0.0038 } as const;
    const cell = { sheet: "TP Bodies", row: 6, column: 3 };
    actions.traced = { cell, name: "Share", shown, from: { kind: "cells", parts: [{ ...part, shown }] } };
    const { user } = await renderFrame(actions, "count");
    act(() => actions.pick(cell));
    await user.click(screen.getByRole("button", { name: /^Rows behind TP Bodies, D7/ }));
    expect(await screen.findByText(/^Not a sum of rows/)).toBeVisible();
    actions.traced = { ...FROM_TWO, shown: { kind: "pence", pence: 1 } };
    await user.click(screen.getByRole("button", { name: "TP Bodies, C7: what is behind it" }));
    expect(await screen.findByText(/^2 rows come to £9,900,000.00 and the cell shows £0.01\. Recount/)).toBeVisible();
    actions.refusal = { code: "no-answer", message: "Excel did not answer." };
    act(() => actions.pick({ ...cell, row: 9 }));
    expect(await screen.findByText("Excel did not answer.")).toBeVisible();
    act(() => actions.pick(null));
    expect(screen.queryByRole("button", { name: /^Rows behind/ })).not.toBeInTheDocument();
  });
});
