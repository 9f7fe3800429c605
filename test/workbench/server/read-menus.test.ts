import { readFileSync } from "node:fs";
import { readMenus } from "#workbench/server/addin/read-menus";

describe("what the manifest puts on the ribbon", () => {
  const menus = readMenus(readFileSync("manifest.xml", "utf8"));

  it("is the tab Total Place with its groups of buttons", () => {
    expect(menus.tab).toBe("Total Place");
    expect(menus.namespace).toBe("PLACE");
    const buttons = menus.groups.flatMap((group) => group.buttons);
    expect(buttons.find(({ label }) => label === "Open pane")?.action).toEqual({ kind: "show-pane" });
    expect(buttons.find(({ label }) => label === "Recount")?.action).toEqual({ kind: "run", name: "recount" });
    for (const { label, tip, icon } of buttons) {
      expect(label).not.toBe("");
      expect(tip).not.toBe("");
      // Served from the workbench itself, whatever host the manifest names.
      expect(icon).toMatch(/^\/assets\/.+\.png$/);
    }
  });

  it("names a function for every entry in the menu of a cell", () => {
    expect(menus.cellMenu.length).toBeGreaterThan(0);
    for (const { label, action } of menus.cellMenu) {
      expect(label).not.toBe("");
      expect(action).toEqual({ kind: "run", name: expect.stringMatching(/^\w+$/) as string });
    }
  });

  it("is refused where there is no tab", () => {
    expect(() => readMenus("<OfficeApp/>")).toThrow("no custom tab");
  });
});
