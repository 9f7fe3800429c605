/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { useState } from "react";
import { CutList } from "#taskpane/parts/CutList.tsx";
import { FigureTable } from "#taskpane/parts/FigureTable.tsx";
import { Line } from "#taskpane/parts/Line.tsx";
import { LongList } from "#taskpane/parts/LongList.tsx";
import { DRAWN_WHOLE } from "#taskpane/parts/use-drawn";
import { renderPane } from "../render-pane.tsx";

const names = (count: number) => Array.from({ length: count }, (_, at) => `Payment ${at + 1}`);

/** Lines as in a queue, in a page of 768 px where nothing has a height. */
function Queue({ count }: { readonly count: number }) {
  const [all, setAll] = useState(() => names(count));
  const [open, setOpen] = useState<string | null>(null);
  return (
    <main>
      <h1>Duplication</h1>
      <h2>Strong</h2>
      <LongList items={all} keyOf={(name) => name} label="Strong" openKey={open}>
        {(name) => (
          <Line words={name} open={open === name} onToggle={() => setOpen(open === name ? null : name)}>
            <input aria-label={`Note of ${name}`} />
          </Line>
        )}
      </LongList>
      <button onClick={() => setOpen("Payment 3000")}>Open the 3,000th</button>
      <button onClick={() => setAll(all.filter((name) => name !== open))}>Take it away</button>
    </main>
  );
}

const line = (name: string) => screen.getByRole("button", { name });
const lines = () => [...document.querySelectorAll("[data-line]")].map((one) => one.textContent);

describe("a long list", () => {
  it("of 5,000 draws fewer than 50 lines, and says which of how many each is", async () => {
    const { container } = renderPane(<Queue count={5_000} />);
    const list = screen.getByRole("list", { name: "Strong" });
    expect(lines().slice(0, 2)).toEqual(["Payment 1", "Payment 2"]);
    expect(lines().at(-1)).toBe("Payment 5000");
    expect(within(list).getAllByRole("listitem").length).toBeLessThan(50);
    const last = line("Payment 5000").closest("[role=listitem]");
    expect([last?.getAttribute("aria-posinset"), last?.getAttribute("aria-setsize")]).toEqual(["5000", "5000"]);
    expect(await axe(container)).toHaveNoViolations();
  });

  it("is walked from the first to the last by arrow keys, and back to the first", async () => {
    const { user } = renderPane(<Queue count={100} />);
    act(() => line("Payment 1").focus());
    await user.keyboard("{ArrowDown>99/}");
    expect(line("Payment 100")).toHaveFocus();
    await user.keyboard("{ArrowUp>99/}");
    expect(line("Payment 1")).toHaveFocus();
  });

  it("goes to its ends and by screens, and keeps the focus on what is scrolled away", async () => {
    const { user } = renderPane(<Queue count={5_000} />);
    act(() => line("Payment 1").focus());
    await user.keyboard("{End}");
    expect(line("Payment 5000")).toHaveFocus();
    await user.keyboard("{ArrowUp}");
    expect(line("Payment 4999")).toHaveFocus();
    await user.keyboard("{Home}{PageDown}");
    // 568 px of 49 px lines are in sight between head and foot.
    expect(line("Payment 12")).toHaveFocus();
    // The 23rd begins at 1,078 px; what stands 568 px above it is the 11th, of 490 to 539 px.
    await user.keyboard("{PageDown}{PageUp}");
    expect(line("Payment 11")).toHaveFocus();
  });

  it("leaves the keys of an open line and of a field to them", async () => {
    const { user } = renderPane(<Queue count={5_000} />);
    await user.click(line("Payment 2"));
    const note = screen.getByRole("textbox", { name: "Note of Payment 2" });
    await user.type(note, "ask{Home}{End}");
    expect(note).toHaveFocus();
  });

  it("keeps what is typed in an open line, and draws the one that opens wherever it is", async () => {
    const { user } = renderPane(<Queue count={5_000} />);
    await user.click(line("Open the 3,000th"));
    await user.type(screen.getByRole("textbox", { name: "Note of Payment 3000" }), "ask both");
    act(() => line("Payment 1").focus());
    await user.keyboard("{End}");
    expect(screen.getByRole("textbox", { name: "Note of Payment 3000" })).toHaveValue("ask both");
    await user.keyboard("{Home}");
    await user.click(line("Take it away"));
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
    expect(line("Payment 5000").closest("[role=listitem]")).toHaveAttribute("aria-setsize", "4999");
  });
});

describe("a short list", () => {
  it("is drawn whole and without a word of its length", () => {
    renderPane(<Queue count={DRAWN_WHOLE} />);
    expect(lines()).toEqual(names(DRAWN_WHOLE));
    expect(screen.queryByRole("list")).not.toBeInTheDocument();
  });

  it("keeps its elements, and so the focus, when it grows long or short", async () => {
    const { user } = renderPane(<Queue count={DRAWN_WHOLE + 1} />);
    const first = line("Payment 1");
    await user.click(line("Payment 10"));
    await user.click(line("Take it away"));
    expect(lines()).toHaveLength(DRAWN_WHOLE);
    expect(line("Payment 1")).toBe(first);
  });
});

describe("a list that is cut", () => {
  it("shows the rest on demand, and the focus goes to the first of it", async () => {
    const all = names(5_000);
    const { user } = renderPane(
      <CutList
        items={all}
        keyOf={(name) => name}
        label="To look at"
        isList
        first={5}
        more={(left) => `Show ${left} more`}
      >
        {(name) => <p>{name}</p>}
      </CutList>,
    );
    expect(screen.getAllByRole("listitem")).toHaveLength(5);
    await user.click(screen.getByRole("button", { name: "Show 4995 more" }));
    expect(document.activeElement).toHaveTextContent(/^Payment 6$/);
    expect(screen.getAllByRole("listitem").length).toBeLessThan(50);
  });
});

describe("a long table", () => {
  it("says which of how many rows each is, its heading the first", async () => {
    const rows = names(5_000).map((name) => ({ name, figures: ["£1.00"] }));
    const { container } = renderPane(<FigureTable caption="Set aside" headings={["Payee", "£"]} rows={rows} />);
    expect(screen.getByRole("table", { name: "Set aside" })).toHaveAttribute("aria-rowcount", "5001");
    expect(screen.getAllByRole("rowheader").length).toBeLessThan(60);
    expect(screen.getByRole("rowheader", { name: "Payment 5000" }).parentElement).toHaveAttribute(
      "aria-rowindex",
      "5001",
    );
    expect(await axe(container)).toHaveNoViolations();
  });
});
