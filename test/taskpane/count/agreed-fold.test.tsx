/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { axe } from "jest-axe";
import type { Agreement } from "#domain/place/agreement";
import { AgreedFold } from "#taskpane/count/AgreedFold.tsx";
import type { CountedView } from "#taskpane/count/counted-view";
import { FakeActions } from "#test/taskpane/fakes/fake-actions";
import { FakeDesk } from "#test/taskpane/fakes/fake-desk";
import { fordshireView } from "#test/taskpane/fakes/fordshire-view";
import { paymentsSource } from "#test/taskpane/fakes/payments-source";
import { renderPane } from "../render-pane.tsx";

function open(agreed: Agreement = { agreedBy: "", agreedOn: "" }) {
  const { sources, ...view } = fordshireView();
  const [source] = sources;
  const counted = { ...source!, terms: { ...source!.terms, use: "count" as const, ...agreed } };
  const shown = { ...view, sources: [counted, paymentsSource()] };
  const actions = new FakeActions(shown);
  const desk = new FakeDesk(actions);
  return { key: counted.key, actions, desk, ...renderPane(<AgreedFold view={shown as CountedView} desk={desk} />) };
}

describe("Agreed with the bodies", () => {
  it("asks for each counted source who agreed it and when, and writes it as TP Sources holds it", async () => {
    const { key, actions, desk, user, container } = open();
    // The payments are detail only: nobody has to agree them.
    await user.click(screen.getByRole("button", { name: "Agreed with the bodies 0 of 1 source" }));
    const save = screen.getByRole("button", { name: /^Save: .*Fordshire/ });
    await user.click(save);
    expect(screen.getByText("Enter who at the body agreed it")).toBeVisible();
    expect(desk.sentences).toEqual(["Enter who at the body agreed it"]);
    await user.type(screen.getByRole("textbox", { name: /^Agreed by/ }), " A. Body, finance manager ");
    await user.type(screen.getByRole("textbox", { name: /^Agreed on/ }), "3 Nov 2026");
    expect(await axe(container)).toHaveNoViolations();
    await user.click(save);
    expect(actions.askedFor("recount")).toEqual([
      [{ sources: { [key]: { agreedBy: "A. Body, finance manager", agreedOn: "03/11/2026", agreedAt: null } } }],
    ]);
  });

  it("takes it back", async () => {
    const { key, actions, user } = open({ agreedBy: "A. Body", agreedOn: "03/11/2026" });
    await user.click(screen.getByRole("button", { name: "Agreed with the bodies 1 of 1 source" }));
    await user.click(screen.getByRole("button", { name: /^Take back/ }));
    expect(actions.askedFor("recount")).toEqual([
      [{ sources: { [key]: { agreedBy: "", agreedOn: "", agreedAt: null } } }],
    ]);
  });

  it("says where another figure was agreed, and counts it as not agreed", async () => {
    const { user } = open({ agreedBy: "A. Body", agreedOn: "03/11/2026", agreedAt: 12.5 });
    await user.click(screen.getByRole("button", { name: "Agreed with the bodies 0 of 1 source" }));
    expect(screen.getByText(/^No longer agreed: agreed for £12.50, now £/)).toBeVisible();
  });
});
