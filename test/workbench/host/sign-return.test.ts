import type { Amendments } from "#application/amendments";
import type { PlaceView } from "#application/view/place-view";
import type { PaneActions } from "#application/pane/pane-actions";
import { given, refusal, viewOf } from "#test/application/pane/open-pane";
import type { HostedWorkbook } from "#workbench/cli/open-host";
import type { WorkbookModel } from "#workbench/model/workbook";
import { checkCell, noneOfAsked, openSample, renameTheme, rowOfCheck, SIGN_OFF } from "./open-sample.ts";

// The sample place through the real adapter, its formulas worked out by the workbench: what a treasurer sees and signs.
const POUNDS = 100;
const DWP = "Department for Work and Pensions";
const T = 2_638_880_000;

let model: WorkbookModel;
let host: HostedWorkbook;
let pane: PaneActions;

beforeAll(async () => {
  const sample = await openSample();
  ({ model, host, pane } = sample);
  given(await pane.recount({ transfers: noneOfAsked(sample.view) }));
});
afterAll(() => host.close());

function cell(sheet: string, row: number, column: number): unknown {
  return model.sheet(sheet)!.value(row - 1, column);
}
const stamp = (): unknown => cell("TP Return", 1, 6);
const total = (): unknown => cell("TP Return", 13, 2);
/** Types into the column of gross amounts of the sample, £000, and lets Excel calculate. */
function typeGross(line: number, value: number): void {
  const sheet = model.sheet("Fordshire")!;
  model.setValue(sheet, line, 6, value);
  host.calculator.recalculate();
}

describe("a return", () => {
  it("is DRAFT while a stop is open, and then nobody can sign it, whatever reason stands beside the stop", async () => {
    given(await pane.recount({ agencies: { [DWP]: { alreadyForPlace: false } }, explanations: { C4: "we think so" } }));
    expect(stamp()).toBe("DRAFT: 1 stop check open");
    const { code, message } = refusal(await pane.recount({ signOff: SIGN_OFF }));
    expect(code).toBe("not-signed");
    expect(message).toContain("Stop check C4 is open");
    given(await pane.recount({ agencies: { [DWP]: { alreadyForPlace: true } } }));
    expect(stamp()).toBe("READY TO SIGN");
  });

  it("is DRAFT where a result was taken out of TP Checks: what is not settled is open", () => {
    const sheet = model.sheet("TP Checks")!;
    model.setValue(sheet, rowOfCheck(model, "F2"), 7, "");
    host.calculator.recalculate();
    expect(stamp()).toBe("DRAFT: 1 stop check open");
  });

  it("prints every limitation with a person's reason, which outlives a Recount", async () => {
    given(await pane.recount({ explanations: { G1: "pensions are in the count" } }));
    given(await pane.recount({}));
    expect(String(cell("TP Return", 55, 0))).toContain(
      "Social protection, education and health are 92.7% of the total (G1): pensions are in the count. ",
    );
  });

  it("prints no reason for another figure than the one it was given for, and says so, until it is given anew", async () => {
    const g1 = (view: PlaceView) => view.checks.find(({ id }) => id === "G1")!;
    const printed = (): string => String(cell("TP Return", 55, 0));
    // £1bn more of adult social care: the share is 94.7 %.
    typeGross(1, 1_200_000);
    expect(printed()).toContain("(G1): its reason on TP Checks was for another figure. ");
    const { view } = given(await pane.recount({}));
    expect(g1(view).explained).toBeUndefined();
    expect(g1(view).outdated).toMatchObject({ reason: "pensions are in the count" });
    expect(printed()).toContain("(G1): its reason on TP Checks was for another figure. ");
    const again = given(await pane.recount({ explanations: { G1: "pensions are in the count" } })).view;
    expect(g1(again).explained).toMatchObject({ reason: "pensions are in the count" });
    typeGross(1, 200_000);
    given(await pane.recount({ explanations: { G1: "pensions are in the count" } }));
    expect(printed()).toContain("(G1): pensions are in the count. ");
  });

  it("is DRAFT where a figure was typed over a formula, on a sheet of ours or beside a source, until a Recount", async () => {
    const typed: readonly (readonly [sheet: string, row: number, column: number])[] = [
      ["TP Bodies", 5, 2],
      [
        "Fordshire",
        3,
        Array.from({ length: 80 }, (_, at) => at).find((at) => cell("Fordshire", 1, at) === "TP Place spend")!,
      ],
    ];
    for (const [sheet, row, column] of typed) {
      model.setValue(model.sheet(sheet)!, row - 1, column, cell(sheet, row, column) as number);
    }
    host.calculator.recalculate();
    const checks = model.sheet("TP Checks")!;
    const at = Array.from({ length: 80 }, (_, row) => row).find((row) => checks.value(row, 0) === "F12")!;
    expect([checks.value(at, 3), checks.value(at, 7), stamp()]).toEqual([
      2,
      "Does not tie",
      "DRAFT: 1 stop check open",
    ]);
    expect((await viewOf(pane)).checks.find(({ id }) => id === "F12")?.result).toBe("Does not tie");
    given(await pane.recount({}));
    expect([checks.value(at, 3), stamp()]).toEqual([0, "READY TO SIGN"]);
  });

  it("is refused where the preparer checked it, in words", async () => {
    const same = { ...SIGN_OFF, checker: { name: "a. hill", post: "accountant" } };
    expect(refusal(await pane.recount({ signOff: same })).message).toContain(
      "Preparer and checker are the same person: somebody else must check the return.",
    );
    const maybe = { ...SIGN_OFF, checker: { name: "Ann Hill", post: "accountant" } };
    expect(refusal(await pane.recount({ signOff: maybe })).message).toContain("may be the same person");
    expect(stamp()).toBe("READY TO SIGN");
  });

  it("is signed with name, date, version, fingerprint and the figures of rows 9 to 15 on TP Log", async () => {
    const done = given(await pane.recount({ signOff: SIGN_OFF }));
    expect(done.said).toMatch(/^Version 1 of the return signed by P Rao, 22\/11\/2026\.$/);
    expect(stamp()).toBe("SIGNED 22/11/2026");
    expect(String(cell("TP Return", 57, 0))).toContain("Treasurer (section 151 officer): P Rao, section 151 officer");
    const signed = done.view.log.filter(({ action }) => action.startsWith("Signed version 1"));
    expect(signed[0]?.action).toMatch(
      /^Signed version 1 by P Rao, section 151 officer; inputs fingerprint [0-9a-f]{8}; printed fingerprint [0-9a-f]{8}$/,
    );
    // R, O, A, E, T, Y, N of the oracle's Fordshire, £.
    expect(signed.slice(1, 8).map(({ afterPence }) => afterPence! / POUNDS)).toEqual([
      ...[3_197_000_000, -526_120_000, 2_670_880_000, -32_000_000, T, -46_600_000, 2_592_280_000],
    ]);
  });

  it("keeps its signatories: nobody signs over a signature that stands, and names typed on TP Place print nowhere", async () => {
    const other = { ...SIGN_OFF, treasurer: { name: "B Other", post: "deputy" } };
    const { code, message } = refusal(await pane.recount({ signOff: other }));
    expect(code).toBe("not-signed");
    expect(message).toContain("Version 1 of the return was signed by P Rao on 22/11/2026 (TP Log)");
    const [opinion, prepared] = [cell("TP Return", 57, 0), cell("TP Return", 56, 0)];
    expect(prepared).toBe("Prepared by:  A Hill, finance officer 22/11/2026");
    const place = model.sheet("TP Place")!;
    const rowOf = (name: string): number =>
      Array.from({ length: 80 }, (_, at) => at).find((at) => place.value(at, 0) === name)!;
    for (const name of ["Prepared by", "Treasurer", "Signed on"]) model.setValue(place, rowOf(name), 1, "B Other");
    host.calculator.recalculate();
    expect([cell("TP Return", 57, 0), cell("TP Return", 56, 0)]).toEqual([opinion, prepared]);
    expect(stamp()).toBe("SIGNED 22/11/2026");
    expect((await viewOf(pane)).signing?.signed).toMatchObject({ by: "P Rao", stands: true });
    for (const [name, was] of [
      ["Prepared by", "A Hill"],
      ["Treasurer", "P Rao"],
      ["Signed on", "22/11/2026"],
    ] as const)
      model.setValue(place, rowOf(name), 1, was);
    host.calculator.recalculate();
  });

  it("does not stand where a line moves to another body, though every total stays: bodies, cells and view 2", () => {
    const sheet = model.sheet("Fordshire")!;
    const column = Array.from({ length: 80 }, (_, at) => at).find((at) => sheet.value(0, at) === "TP Agency")!;
    // R04, £8m of substance misuse, counted whole at either body.
    const county = sheet.value(4, column);
    expect([county, checkCell(model, "A17", 3)]).toEqual(["Fordshire County Council", 0]);
    model.setValue(sheet, 4, column, DWP);
    host.calculator.recalculate();
    // Two bodies, a theme of each, and view 2 with straddling bodies in and out.
    expect([total(), checkCell(model, "A17", 3), stamp()]).toEqual([T, 6, "SIGNED, INPUTS CHANGED SINCE"]);
    model.setValue(sheet, 4, column, county);
    host.calculator.recalculate();
    expect([checkCell(model, "A17", 3), stamp()]).toEqual([0, "SIGNED 22/11/2026"]);
  });

  it.each([
    ["a theme", "TP Theme", "Older people"],
    ["a function", "TP COFOG 1", "08 Recreation, culture and religion"],
    ["revenue or capital", "TP Capital", "capital"],
    ["the priority", "TP Priority", 0.25],
    ["a class of what is left out", "TP Left out", "collection fund"],
  ])("does not stand where %s is typed over beside a row, at once; and stands again", (_, heading, value) => {
    const sheet = model.sheet("Fordshire")!;
    const column = Array.from({ length: 80 }, (_, at) => at).find((at) => sheet.value(0, at) === heading)!;
    const was = sheet.value(4, column);
    expect(was).not.toBe(value);
    model.setValue(sheet, 4, column, value);
    host.calculator.recalculate();
    expect(stamp()).not.toMatch(/^SIGNED \d/);
    model.setValue(sheet, 4, column, was);
    host.calculator.recalculate();
    expect(stamp()).toBe("SIGNED 22/11/2026");
  });

  const COUNCIL = "Fordshire County Council";
  const CLASS = "collection fund";
  const ON_WORDS = { body: COUNCIL, words: "schools dsg", found: "", class: CLASS, confirmed: true, note: "" };
  it.each<[string, Amendments]>([
    ["the name of the priority", { place: { priority: "Another plan" } }],
    ["the population", { place: { population: 600_001 } }],
    ["the home of a body", { agencies: { "Wold Police and Crime Commissioner": { home: "inside" } } }],
    ["what a source says of its basis", { sources: { S01: { measure: "net" } } }],
    [
      "an answer on a transfer",
      {
        transfers: [
          { payer: COUNCIL, payee: "Oxley District Council", capital: "revenue", kind: "", confirmed: false, note: "" },
        ],
      },
    ],
    ["an answer on words", { leftOut: [ON_WORDS] }],
    ["a reason that is printed", { explanations: { G1: "another reason" } }],
  ])("does not stand where %s is said otherwise; and stands again once it is taken back", async (_, said) => {
    const done = given(await pane.recount(said));
    expect(done.view.signing?.signed?.stands).toBe(false);
    expect(stamp()).not.toMatch(/^SIGNED \d/);
    given(await done.undo!.revert());
    expect(stamp()).toBe("SIGNED 22/11/2026");
  });

  it("says at once that inputs have changed, without a Recount, and is signed again when they are put back", async () => {
    typeGross(1, 200_001);
    expect([stamp(), total()]).toEqual(["SIGNED, INPUTS CHANGED SINCE", T + 1000]);
    expect((await viewOf(pane)).signing?.signed?.stands).toBe(false);
    typeGross(1, 200_000);
    expect([stamp(), total()]).toEqual(["SIGNED 22/11/2026", T]);
  });

  it("signed anew is the next version, and says what moved since the last: check G5", async () => {
    typeGross(1, 202_000);
    given(await pane.recount({}));
    expect(stamp()).toBe("SIGNED, INPUTS CHANGED SINCE");
    const { view, undo } = given(await pane.recount({ signOff: SIGN_OFF }));
    expect(view.signing?.signed).toMatchObject({ version: "2", stands: true });
    // £2m on the county council: above £1m for the total, for the body and for its theme.
    const changes = view.checks.find(({ id }) => id === "G5");
    expect([changes?.result, changes?.thisSide, checkCell(model, "G5", 3)]).toEqual(["Look at", 3, 3]);
    expect(changes?.finding).toMatch(/^the total £2,640,880,000.00, was £2,638,880,000.00; Fordshire County Council /);
    // Called otherwise on the sheet, a theme that was signed is gone, and no row bears the other name.
    renameTheme({ model, host }, "Drugs & alcohol", "Drugs * ?");
    expect(checkCell(model, "G5", 3)).toBe(4);
    renameTheme({ model, host }, "Drugs * ?", "Drugs & alcohol");
    expect(view.checks.find(({ id }) => id === "F11")?.result).toBe("Ties");

    // Revert takes the signature back; TP Log keeps both, and the number is not given a second time.
    const back = given(await undo!.revert());
    expect(back.signing?.signed).toMatchObject({ version: "1", stands: false });
    expect(stamp()).toBe("SIGNED, INPUTS CHANGED SINCE");
    expect(back.log.map(({ action }) => action)).toContain("Signature of version 2 withdrawn");
    const right = { ...SIGN_OFF, treasurer: { name: "P. J. Rao", post: "section 151 officer" } };
    const again = given(await pane.recount({ signOff: right })).view;
    expect(again.signing?.signed).toMatchObject({ version: "3", by: "P. J. Rao", stands: true });
    expect(again.checks.find(({ id }) => id === "F11")?.result).toBe("Ties");
    typeGross(1, 200_000);
    given(await pane.recount({}));
  });
});
