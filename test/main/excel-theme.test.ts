import { excelTheme } from "#main/excel-theme";

afterEach(() => Reflect.deleteProperty(globalThis, "Office"));

it.each([
  ["says dark itself", { isDarkTheme: true }, "dark"],
  ["says light itself", { isDarkTheme: false, bodyBackgroundColor: "#000000" }, "light"],
  ["has a black ground", { bodyBackgroundColor: "#262626" }, "dark"],
  ["has a white ground", { bodyBackgroundColor: "#FFFFFF" }, "light"],
  ["says nothing that can be read", { bodyBackgroundColor: "white" }, null],
  ["has no theme, as on the web", undefined, null],
])("Excel %s", (_case, officeTheme, expected) => {
  Object.assign(globalThis, { Office: { context: { officeTheme } } });
  expect(excelTheme()).toBe(expected);
});
