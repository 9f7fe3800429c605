import fc from "fast-check";
import { registerRows } from "#domain/place/register-rows";
import { readRules } from "#domain/tagging/read-rules";
import {
  areaName,
  cellName,
  columnIndex,
  columnName,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
} from "#workbench/model/address";
import { parseFormula } from "#workbench/formulas/parse";
import { awkward } from "./awkward.ts";

const RUNS = { numRuns: 1_000 };

describe("rules", () => {
  const heading = fc.constantFrom(
    "Order",
    "Field",
    "Match",
    "Words",
    "Theme",
    "COFOG",
    "Active",
    "Left out",
    "__proto__",
    "constructor",
    "",
  );
  const cell = fc.oneof(
    awkward,
    fc.constantFrom(
      "any",
      "payee",
      "contains",
      "pattern",
      "word",
      "Y",
      "N",
      "(a+)+$",
      "__proto__",
      "constructor",
      "toString",
    ),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
  );

  it("of any table run or say in words why they do not", () => {
    const known = { classes: ["depreciation"], isFunction: (text: string) => /^\d/.test(text) };
    fc.assert(
      fc.property(
        fc.array(heading, { maxLength: 8 }),
        fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 5 }),
        (headings, rows) => {
          const read = readRules({ headings, rows }, known);
          for (const { ready, problem } of read) expect(ready === null).toBe(problem !== null);
          expect(read.length).toBeLessThanOrEqual(rows.length);
          expect(registerRows({ headings, rows }, "words").length).toBeLessThanOrEqual(rows.length);
        },
      ),
      RUNS,
    );
  });
});

describe("A1", () => {
  const row = fc.integer({ min: 0, max: MAX_ROWS - 1 });
  const column = fc.integer({ min: 0, max: MAX_COLUMNS - 1 });

  it("names every cell and area, and reads the name back", () => {
    fc.assert(
      fc.property(row, row, column, column, (r1, r2, c1, c2) => {
        const area = {
          top: Math.min(r1, r2),
          bottom: Math.max(r1, r2),
          left: Math.min(c1, c2),
          right: Math.max(c1, c2),
        };
        expect(parseArea(areaName(area))).toEqual(area);
        expect(parseArea(`$${columnName(c1)}$${String(r1 + 1)}`)).toEqual({ top: r1, bottom: r1, left: c1, right: c1 });
        expect(columnIndex(columnName(c1))).toBe(c1);
        expect(cellName(r1, c1)).toMatch(/^[A-Z]{1,3}[1-9]\d*$/);
      }),
      RUNS,
    );
  });

  it("of any text is an area on the sheet, or none", () => {
    fc.assert(
      fc.property(
        fc.oneof(awkward, fc.stringMatching(/^\$?[A-Za-z]{1,4}\$?\d{0,8}(?::\$?[A-Za-z]{0,4}\$?\d{0,8})?$/)),
        (text) => {
          const area = parseArea(text);
          if (!area) return;
          expect(area.top).toBeGreaterThanOrEqual(0);
          expect(area.left).toBeGreaterThanOrEqual(0);
          expect(area.bottom).toBeLessThan(MAX_ROWS);
          expect(area.right).toBeLessThan(MAX_COLUMNS);
        },
      ),
      RUNS,
    );
  });

  it("in any formula is read, or said not to be one", () => {
    const token = fc.constantFrom(
      "A1",
      "$B$2:C3",
      "SUM(",
      ")",
      ",",
      "+",
      "-",
      '"x"',
      "'S h'!",
      "T[[#This Row],[a]]",
      "{1;2}",
      "%",
      "^",
      "1e5",
      "#REF!",
      " ",
      "(",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          awkward,
          fc.array(token, { maxLength: 12 }).map((parts) => parts.join("")),
        ),
        (text) => {
          const read = parseFormula(`=${text}`);
          if (!read.ok) expect(read.problem).toMatch(/\w/);
        },
      ),
      RUNS,
    );
  });
});
