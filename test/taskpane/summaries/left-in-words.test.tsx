/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import type { PlaceCount } from "#domain/counting/place-count";
import { DoubleCounts } from "#taskpane/duplication/DoubleCounts.tsx";
import { FlowFold } from "#taskpane/summaries/FlowFold.tsx";
import { FakeActions } from "../fakes/fake-actions.ts";
import { FakeDesk } from "../fakes/fake-desk.ts";
import { fordshireView } from "../fakes/fordshire-view.ts";
import { renderPane } from "../render-pane.tsx";

const PAIR = "Fordshire County Council → Oxley District Council";

/** Fordshire without a pair taken out; its transfer to Oxley left netted off by the payee, or gone as well. */
function showing(isNetted: boolean) {
  const view = fordshireView();
  const { count } = view.count!;
  const netted = count.transfers.filter(({ payee }) => payee === "Oxley District Council");
  const left: PlaceCount = {
    ...count,
    pairs: [],
    transfers: isNetted ? netted.map((row) => ({ ...row, confirmed: true, takeOut: "payee net" })) : [],
  };
  const shown = { ...view, count: { ...view.count!, count: left } };
  const { registers, place } = view;
  return renderPane(
    <>
      <FlowFold count={left} unit={place.unit} agencies={registers.agencies} />
      <DoubleCounts view={shown} desk={new FakeDesk(new FakeActions(shown))} />
    </>,
  );
}

describe("flow and double counts where nothing is taken out", () => {
  it("say what is paid and left in", async () => {
    const { user } = showing(true);
    await user.click(screen.getByRole("button", { name: /^Flow/ }));
    const sentence = `Nothing of what counted bodies pay one another is taken out (${PAIR}), so each is shown with its own money.`;
    expect(screen.getByText(new RegExp(sentence.replace(/[()]/g, "\\$&")))).toBeVisible();
    expect(screen.getByText(new RegExp(`^Left in, though rows say that one pays the other: ${PAIR}`))).toBeVisible();
    expect(screen.queryByText(/No row says/)).not.toBeInTheDocument();
  });

  it("say that nobody pays another where no row says it", async () => {
    const { user } = showing(false);
    await user.click(screen.getByRole("button", { name: /^Flow/ }));
    expect(screen.getAllByText(/^No row says that one counted body pays another/)).toHaveLength(2);
  });
});
