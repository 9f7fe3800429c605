import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { dateOrderOf, readUkDate } from "#domain/dates/read-date";
import { serialOf } from "#domain/dates/serial";

const CASES = join("..", "shared", "data", "parsing", "date_cases.csv");
const day = (year: number, month: number, of: number) => ({ serial: serialOf(year, month, of)! });

/** Each case with its reading, by hand. `null` = no day can be read from it; a finding says so (`dates-unreadable`). */
const READ: Readonly<Record<string, { readonly serial: number } | null>> = {
  "3 Apr 2023": day(2023, 4, 3),
  "7/31/2020": day(2020, 7, 31),
  "13 Apr 2023": day(2023, 4, 13),
  "04-Aug-20": day(2020, 8, 4),
  "09-Mar-2011": day(2011, 3, 9),
  "07/01/25": day(2025, 1, 7),
  "31/07/2020": day(2020, 7, 31),
  "2020-07-22": day(2020, 7, 22),
  "00:00:00": null,
  "44286": day(2021, 3, 31),
  "31/04/2021": null,
  "29/02/2021": null,
  "03/04/2021": day(2021, 4, 3),
};

/** Where we differ from the proposed reading of a made-up case, and why. */
const DIFFERS: Readonly<Record<string, { readonly read: { readonly serial: number } | null; readonly why: string }>> = {
  "42824": { read: day(2017, 3, 30), why: "a number does not say its date system; Excel hands it over without one" },
  "Apr-21": { read: null, why: "a month is no day: it would be put on the first by guess; said as dates-unreadable" },
  "201903": { read: null, why: "a period of a publisher, not of the calendar: said as dates-unreadable" },
  "2021-P05": { read: null, why: "a four-week period, not a day: said as dates-unreadable" },
};

/** The reading that the file proposes: a day, none, or something that is no day; undefined = it leaves that to the column. */
function proposedReading(proposed: string): { readonly serial: number } | string | null | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(proposed) ?? [];
  if (year !== undefined) return day(Number(year), Number(month), Number(date));
  if (proposed.startsWith("REJECT")) return null;
  return proposed === "" || proposed.startsWith("AMBIGUOUS: infer day-first") ? undefined : proposed;
}

(existsSync(CASES) ? describe : describe.skip)("date_cases.csv (../shared/data, if present)", () => {
  const cases = existsSync(CASES) ? Papa.parse<string[]>(readFileSync(CASES, "utf8").trim()).data.slice(1) : [];

  it("has no case without a reading here, by hand or with a reason", () => {
    const known = new Set([...Object.keys(READ), ...Object.keys(DIFFERS)]);
    expect(cases.map(([raw]) => raw).filter((raw) => !known.has(raw!))).toEqual([]);
    expect(cases.length).toBeGreaterThanOrEqual(known.size);
  });

  it("reads every other case as proposed, and gives a reason for each that it does not", () => {
    const unexplained = cases.filter(([raw = "", proposed = ""]) => {
      const wanted = proposedReading(proposed);
      return wanted !== undefined && !(raw in DIFFERS) && JSON.stringify(READ[raw]) !== JSON.stringify(wanted);
    });
    expect(unexplained).toEqual([]);
    const same = Object.entries(DIFFERS).filter(([raw, { read }]) => {
      const proposed = cases.find(([text]) => text === raw)?.[1] ?? "";
      return JSON.stringify(proposedReading(proposed)) === JSON.stringify(read);
    });
    // A reason is given only where one is needed.
    expect(same).toEqual([]);
  });

  it("differs in made-up cases only", () => {
    const real = cases.filter(([, , origin]) => origin!.startsWith("real")).map(([raw]) => raw!);
    expect(real.filter((raw) => raw in DIFFERS)).toEqual([]);
  });

  it.each([...Object.entries(READ), ...Object.entries(DIFFERS).map(([raw, { read }]) => [raw, read] as const)])(
    "%s",
    (raw, expected) => {
      expect(readUkDate(raw, dateOrderOf([raw]))).toEqual(expected);
    },
  );
});
