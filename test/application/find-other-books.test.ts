import { given, openPane } from "#test/application/pane/open-pane";
import { openOffice } from "#test/office/office-bench";

const bodies = ["North", "South", "East"];
const SHEETS = bodies.map((name) => ({
  name,
  rows: [
    ["Body", "Service", "Net spend £"],
    [name, "Roads", 100],
    [name, "Parks", 200],
  ],
}));

it("formulas of the money columns of many sheets are asked for together, and each sheet is told its own", async () => {
  const { port, model, session } = await openOffice(SHEETS);
  const south = model.sheet("South")!;
  model.setFormula(south, 2, 2, "='C:\\Finance\\[Parks.xlsx]2025'!$B$4");
  const readCells = jest.spyOn(port, "readCells");
  const { sources } = given(await openPane(port).look());
  session.close();
  const asked = readCells.mock.calls.filter(([wanted]) => wanted.some(({ formulas }) => formulas));
  expect(asked.map(([wanted]) => wanted.map(({ sheet }) => sheet))).toEqual([bodies]);
  const told = sources.map(({ sheet, findings }) => [
    sheet,
    findings.some(({ code }) => code === "amounts-of-other-book"),
  ]);
  expect(told).toEqual([
    ["North", false],
    ["South", true],
    ["East", false],
  ]);
});
