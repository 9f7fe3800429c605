import { readCofog } from "#domain/ledger/read-cofog";
import { COFOG } from "#reference/cofog";

describe("readCofog", () => {
  it.each<[string, string, string | null]>([
    ["10.2", "10 Social protection", "10.2 Old age"],
    ["GF1002", "10 Social protection", "10.2 Old age"],
    ["10.2 Old age", "10 Social protection", "10.2 Old age"],
    ["Old age", "10 Social protection", "10.2 Old age"],
    ["GF0903", "09 Education", "09.3 Post-secondary non-tertiary education"],
    ["9.3", "09 Education", "09.3 Post-secondary non-tertiary education"],
    ["09.3", "09 Education", "09.3 Post-secondary non-tertiary education"],
    ["709.3", "09 Education", "09.3 Post-secondary non-tertiary education"],
    ["7093", "09 Education", "09.3 Post-secondary non-tertiary education"],
    ["09.3 Post-secondary…", "09 Education", "09.3 Post-secondary non-tertiary education"],
    ["09.3.0", "09 Education", "09.3 Post-secondary non-tertiary education"],
    ["10", "10 Social protection", null],
    ["GF10", "10 Social protection", null],
    ["7", "07 Health", null],
    ["07 Health", "07 Health", null],
    ["Recreation, culture & religion", "08 Recreation, culture and religion", null],
    [
      "1.1",
      "01 General public services",
      "01.1 Executive and legislative organs, financial and fiscal affairs, external affairs",
    ],
  ])("reads %j", (text, level1, level2) => {
    expect(readCofog(text, COFOG)).toEqual({ level1, level2 });
  });

  it.each(["", "10.20", "1.10", "11", "10.0", "99.9", "2025", "Older people", "10.2.34", "12345"])(
    "finds no function in %j",
    (text) => {
      expect(readCofog(text, COFOG)).toBeNull();
    },
  );

  it("reads every label of the list back as itself", () => {
    for (const { code, name } of COFOG) {
      const tag = readCofog(`${code} ${name}`, COFOG);
      expect(tag?.level2 ?? tag?.level1).toBe(`${code} ${name}`);
      expect(readCofog(name, COFOG)).toEqual(tag);
    }
  });
});
