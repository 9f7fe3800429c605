import { Refusal, translateError } from "#office/translate-error";

/** An error shaped as office.js makes it. */
function officeError(code: string, message = "", debugInfo: Record<string, string> = {}): Error {
  return Object.assign(new Error(message), { name: "RichApi.Error", code, debugInfo });
}

function thrownBy(run: () => unknown): Error {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof Error) return thrown;
  }
  throw new Error("nothing was thrown");
}

describe("translateError", () => {
  test.each([
    ["InvalidOperationInCellEditMode", { code: "cell-edit-mode" }],
    ["AccessDenied", { code: "protected", sheet: "Spend" }],
    ["ItemNotFound", { code: "sheet-missing", sheet: "Spend" }],
    ["RequestPayloadSizeLimitExceeded", { code: "payload-too-large", sheet: "Spend" }],
    ["ResponsePayloadSizeLimitExceeded", { code: "payload-too-large", sheet: "Spend" }],
  ])("%s", (code, expected) => {
    expect(translateError(officeError(code), "Spend")).toEqual(expected);
  });

  test("InvalidOperation means cell-edit mode only where Excel says so", () => {
    const inEdit = officeError("InvalidOperation", "Excel is in cell-editing mode. Please exit the edit mode.");
    expect(translateError(inEdit, "")).toEqual({ code: "cell-edit-mode" });
    expect(() => translateError(officeError("InvalidOperation", "Something else"), "")).toThrow("InvalidOperation");
  });
  test("a missing API is named by its member", () => {
    const fault = officeError("ApiNotFound", "not found", { errorLocation: "Table.resize" });
    expect(translateError(fault, "")).toEqual({ code: "api-not-supported", api: "Table.resize" });
  });
  test("access denied without a sheet is the workbook's structure", () => {
    expect(translateError(officeError("AccessDenied"), "")).toEqual({ code: "workbook-protected" });
  });
  test("our own refusal comes through", () => {
    expect(translateError(new Refusal({ code: "cancelled" }), "")).toEqual({ code: "cancelled" });
  });
  test("an unknown code is thrown with its cause and the sheet", () => {
    const fault = officeError("InvalidReference", "internal error");
    const thrown = thrownBy(() => translateError(fault, "Spend"));
    expect(thrown.message).toContain("Spend");
    expect(thrown.cause).toBe(fault);
  });
  test("a fault that is not Excel's is thrown as it is", () => {
    const bug = new TypeError("x is undefined");
    expect(() => translateError(bug, "")).toThrow(bug);
  });
});
