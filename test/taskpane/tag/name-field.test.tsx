/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { useState } from "react";
import { NameField } from "#taskpane/tag/NameField.tsx";
import { renderPane } from "../render-pane.tsx";

const NAMES = ["Construction", "Health", "Waste"];

function Theme({ first }: { readonly first: string }) {
  const [value, setValue] = useState(first);
  return <NameField label="Theme" names={NAMES} value={value} onChange={setValue} />;
}

const theme = () => screen.getByRole("combobox", { name: "Theme" });

describe("a name from a list, or one that is typed", () => {
  it("keeps a new name when its list is opened again and Tab goes on", async () => {
    const { user } = renderPane(<Theme first="Highways" />);
    await user.click(theme());
    expect(screen.getAllByRole("option")).toHaveLength(NAMES.length);
    await user.tab();
    expect(theme()).toHaveValue("Highways");
  });

  it("stays empty when its list is opened and Tab goes on", async () => {
    const { user } = renderPane(<Theme first="" />);
    await user.click(theme());
    await user.tab();
    expect(theme()).toHaveValue("");
  });

  it("takes the option that arrows went to when Tab goes on", async () => {
    const { user } = renderPane(<Theme first="Highways" />);
    await user.click(theme());
    await user.keyboard("{ArrowDown}");
    await user.tab();
    expect(theme()).toHaveValue("Health");
  });
});
