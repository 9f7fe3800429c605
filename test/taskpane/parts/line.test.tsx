/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { axe } from "jest-axe";
import { useState } from "react";
import { BlockHead } from "#taskpane/parts/BlockHead.tsx";
import { FigureHelp } from "#taskpane/parts/FigureHelp.tsx";
import { Fold } from "#taskpane/parts/Fold.tsx";
import { HelpWayProvider } from "#taskpane/parts/help-way";
import { Line } from "#taskpane/parts/Line.tsx";
import { renderPane } from "../render-pane.tsx";

/** Two lines, one open at a time, as in a queue. */
function Queue() {
  const [open, setOpen] = useState<string | null>(null);
  const toggle = (name: string) => () => setOpen(open === name ? null : name);
  return (
    <main>
      <h2>In the total</h2>
      <Line
        words="Probation"
        small="HMPPS"
        figure="£9,000k"
        figureMeaning="1 row"
        mark="look"
        open={open === "a"}
        onToggle={toggle("a")}
      >
        <input aria-label="Theme" />
      </Line>
      <Line words="Waste" open={open === "b"} onToggle={toggle("b")}>
        <p>Evidence of waste</p>
      </Line>
    </main>
  );
}

describe("a line", () => {
  it("is one button that says mark, words, small print, figure and its meaning", () => {
    renderPane(<Queue />);
    const line = screen.getByRole("button", { name: /^Look at: Probation ?\. HMPPS ?\. £9,000k 1 row$/ });
    expect(line).toHaveAttribute("aria-expanded", "false");
  });

  it("opens to its evidence, keeps the focus, and lets another take its turn", async () => {
    const { user } = renderPane(<Queue />);
    const waste = screen.getByRole("button", { name: /Waste/ });
    waste.focus();
    await user.keyboard("{Enter}");
    expect(screen.getByText("Evidence of waste")).toBeVisible();
    expect(waste).toHaveFocus();
    await user.click(screen.getByRole("button", { name: /Probation/ }));
    expect(screen.queryByText("Evidence of waste")).not.toBeInTheDocument();
  });

  it("is brought into sight as it opens, for the one above it closes; not as it closes", async () => {
    const { user } = renderPane(<Queue />);
    const waste = screen.getByRole("button", { name: /Waste/ });
    const brought = jest.spyOn(waste, "scrollIntoView");
    await user.click(screen.getByRole("button", { name: /Probation/ }));
    expect(brought).not.toHaveBeenCalled();
    await user.click(waste);
    expect(brought.mock.calls).toEqual([[{ block: "nearest" }]]);
    await user.click(waste);
    expect(brought).toHaveBeenCalledTimes(1);
  });

  it("goes to its neighbours by Up and Down, and no further than the ends", async () => {
    const { user } = renderPane(<Queue />);
    const [first, last] = screen.getAllByRole("button");
    first!.focus();
    await user.keyboard("{ArrowDown}");
    expect(last).toHaveFocus();
    await user.keyboard("{ArrowDown}");
    expect(last).toHaveFocus();
    await user.keyboard("{ArrowUp}");
    expect(first).toHaveFocus();
  });

  it("closes on Esc from a field within it, and takes the focus back", async () => {
    const { user } = renderPane(<Queue />);
    const line = screen.getByRole("button", { name: /Probation/ });
    await user.click(line);
    await user.click(screen.getByLabelText("Theme"));
    await user.keyboard("{Escape}");
    expect(line).toHaveAttribute("aria-expanded", "false");
    expect(line).toHaveFocus();
  });

  it("has nothing that axe objects to, open or closed", async () => {
    const { container, user } = renderPane(<Queue />);
    expect(await axe(container)).toHaveNoViolations();
    await user.click(screen.getByRole("button", { name: /Probation/ }));
    expect(await axe(container)).toHaveNoViolations();
  });
});

describe("a fold", () => {
  it("tells its answer while closed and opens freely", async () => {
    const { user } = renderPane(
      <Fold heading="Left out" answer="4 rows">
        <p>2 titles</p>
      </Fold>,
    );
    const fold = screen.getByRole("button", { name: "Left out 4 rows" });
    expect(screen.queryByText("2 titles")).not.toBeInTheDocument();
    await user.click(fold);
    expect(screen.getByText("2 titles")).toBeVisible();
  });
});

describe("help beside a figure", () => {
  it("says what the figure is, how it is worked out and where it stands, with a way to read on", async () => {
    const opened: string[] = [];
    const { user, container } = renderPane(
      <HelpWayProvider value={(page) => void opened.push(page)}>
        <BlockHead heading="How it is made up" figure="£000" help="total" />
      </HelpWayProvider>,
    );
    const help = screen.getByRole("button", { name: "What does “Total place spend” mean?" });
    expect(help).toHaveAttribute("aria-expanded", "false");
    await user.click(help);
    expect(help).toHaveAttribute("aria-expanded", "true");
    expect(screen.getByText(/^T = A − E/)).toBeVisible();
    expect(screen.getByText(/the sum of TP Place spend over all sources/)).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
    await user.tab();
    await user.keyboard("{Enter}");
    expect(opened).toEqual(["docs/figures.html#total-place-spend"]);
    await user.keyboard("{Escape}");
    expect(screen.queryByText(/^T = A − E/)).toBeNull();
    expect(help).toHaveFocus();
  });

  it("is closed by Esc before the line in which it stands", async () => {
    const onToggle = jest.fn();
    const { user } = renderPane(
      <Line words="less outside the place" open onToggle={onToggle}>
        <FigureHelp of="outside" />
      </Line>,
    );
    await user.click(screen.getByRole("button", { name: "What does “Outside the place” mean?" }));
    await user.keyboard("{Escape}");
    expect(screen.queryByText(/^O = R − A/)).toBeNull();
    expect(onToggle).not.toHaveBeenCalled();
    await user.keyboard("{Escape}");
    expect(onToggle).toHaveBeenCalledTimes(1);
  });
});
