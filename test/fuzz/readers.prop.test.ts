import fc from "fast-check";
import Papa from "papaparse";
import { type DateOrder, readUkDate } from "#domain/dates/read-date";
import { readMoney } from "#domain/money/read-money";
import { cellOfText } from "#intake/cell-of-text";
import { readDelimited } from "#intake/read-delimited";
import { splitRecords } from "#intake/split-records";
import { awkward } from "./awkward.ts";

const RUNS = { numRuns: 1_000 };

describe("CSV", () => {
  const field = fc
    .oneof(awkward, fc.string({ unit: "grapheme", maxLength: 10 }))
    .map((text) => text.replaceAll("\0", ""));
  const table = fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

  it("of quoted fields gives the fields back to the letter, whatever they hold", () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(",", ";", "\t", "|"),
        fc.constantFrom("\n", "\r\n"),
        (rows, delimiter, end) => {
          const text = rows.map((row) => row.map(quoted).join(delimiter)).join(end) + end;
          expect(splitRecords(text, delimiter)).toEqual(rows);
        },
      ),
      RUNS,
    );
  });

  it("that is well formed reads as another reader reads it", () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom("a", "b", "1", " ", ".", "-", "£"), maxLength: 5 }),
      field.map(quoted),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
        const text = `${rows.map((row) => row.join(",")).join("\n")}\n`;
        const other = Papa.parse<string[]>(text, { delimiter: ",", newline: "\n" }).data;
        // The other reader gives a record for the end of the file.
        expect(splitRecords(text, ",")).toEqual(other.slice(0, -1));
      }),
      RUNS,
    );
  });

  it("of any bytes gives records or a reason, and no field is a formula or a number that is not written so", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const read = readDelimited(bytes);
        if (!("rows" in read)) {
          expect(read.empty).toMatch(/\w/);
          return;
        }
        for (const text of read.rows.flat()) {
          const cell = cellOfText(text);
          if (typeof cell === "number") expect(Number(text)).toBe(cell);
          else expect(cell).toBe(text);
        }
      }),
      RUNS,
    );
  });
});

describe("money", () => {
  const pence = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 });
  const grouped = (whole: string): string => whole.replace(/\B(?=(?:\d{3})+$)/g, ",");

  it("written in any British way is read to the penny", () => {
    const ways: readonly ((size: string, negative: boolean) => string)[] = [
      (size, negative) => (negative ? `-${size}` : size),
      (size, negative) => (negative ? `(£${size})` : `£${size}`),
      (size, negative) => (negative ? `£(${size})` : ` £ ${size} `),
      (size, negative) => (negative ? `${size}-` : size),
      (size, negative) => (negative ? `${size}CR` : size),
      (size, negative) => (negative ? `\u2212£${size}` : `GBP ${size}`),
    ];
    fc.assert(
      fc.property(pence, fc.constantFrom(...ways), fc.boolean(), (amount, way, isGrouped) => {
        const digits = String(Math.abs(amount)).padStart(3, "0");
        const whole = digits.slice(0, -2);
        const text = way(`${isGrouped ? grouped(whole) : whole}.${digits.slice(-2)}`, amount < 0);
        expect(Math.round(Number(readMoney(text)) * 100) + 0).toBe(amount);
      }),
      RUNS,
    );
  });

  it("of any text is a finite number, nil or nothing", () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const read = readMoney(text);
        expect(read === null || read === "nil" || Number.isFinite(read)).toBe(true);
        if (typeof read === "number" && read !== 0) expect(text).toMatch(/\d/);
      }),
      RUNS,
    );
  });
});

describe("dates", () => {
  const MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ];
  const ORDERS: readonly DateOrder[] = ["dmy", "mdy", "unknown"];
  const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2049-12-31"), noInvalidDate: true });
  const two = (part: number): string => String(part).padStart(2, "0");

  it("written with the month in words, or year first, are read in any order of the column", () => {
    const ways: readonly ((date: Date) => string)[] = [
      (date) => date.toISOString().slice(0, 10),
      (date) => date.toISOString(),
      (date) => `${String(date.getUTCDate())} ${MONTHS[date.getUTCMonth()]!} ${String(date.getUTCFullYear())}`,
      (date) => `${two(date.getUTCDate())}-${MONTHS[date.getUTCMonth()]!.slice(0, 3)}-${String(date.getUTCFullYear())}`,
      (date) => date.toISOString().slice(0, 10).replaceAll("-", ""),
    ];
    fc.assert(
      fc.property(day, fc.constantFrom(...ways), fc.constantFrom(...ORDERS), (date, way, order) => {
        const midnight = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
        expect(readUkDate(way(date), order)).toEqual({ serial: midnight / 86_400_000 + 25_569 });
      }),
      RUNS,
    );
  });

  it("of any cell are a day, two days or none", () => {
    fc.assert(
      fc.property(
        fc.oneof(awkward, fc.double(), fc.boolean(), fc.constant(null)),
        fc.constantFrom(...ORDERS),
        (cell, order) => {
          const read = readUkDate(cell, order);
          if (read !== null && read !== "ambiguous") {
            expect(Number.isInteger(read.serial)).toBe(true);
            expect(read.serial).toBeGreaterThan(0);
          }
        },
      ),
      RUNS,
    );
  });
});
