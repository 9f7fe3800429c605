/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { FakeActions } from "../fakes/fake-actions.ts";
import { fordshireView } from "../fakes/fordshire-view.ts";
import { paymentsSource } from "../fakes/payments-source.ts";
import { renderFrame } from "../render-frame.tsx";

describe("why a source of which nobody has said it is detail", () => {
  const show = (guessed: Readonly<Record<string, string>>) => {
    const view = fordshireView();
    const terms = { ...paymentsSource().terms, use: "detail", useIsDefault: true, guessed } as const;
    return renderFrame(
      new FakeActions({ ...view, isCounted: false, sources: [...view.sources, paymentsSource({ terms })] }),
    );
  };

  it("is its title, where that calls its figures made up: no other source need hold its bodies", async () => {
    await show({ use: "it says “Dummy data”" });
    expect(screen.getByText("Guessed: it says “Dummy data”.")).toBeVisible();
    expect(screen.queryByText(/another source already holds/)).not.toBeInTheDocument();
  });

  it("is else that other sources count its bodies", async () => {
    await show({});
    expect(
      screen.getByText(
        "Guessed: other sources count its bodies already. For bodies whose spending another source already holds.",
      ),
    ).toBeVisible();
  });
});
