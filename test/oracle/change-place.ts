import type { OracleLine, OraclePlace } from "./oracle-place.ts";

/** A decimal text with its point moved to the left: 1234.5 by three is 1.2345. */
export function movePoint(text: string, by: number): string {
  if (text === "") return "";
  const sign = text.startsWith("-") ? "-" : "";
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const digits = whole.padStart(by + 1, "0");
  const rest = (digits.slice(digits.length - by) + fraction).replace(/0+$/, "");
  return `${sign}${digits.slice(0, digits.length - by)}${rest === "" ? "" : `.${rest}`}`;
}

/** A decimal text multiplied by a whole number, exactly. */
export function multiplied(text: string, factor: number): string {
  const places = text.split(".")[1]?.length ?? 0;
  const digits = String(BigInt(text.replace(".", "")) * BigInt(factor)).padStart(places + 1, "0");
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The same place, stated in thousands of pounds where it was stated in pounds. */
export function inThousands(place: OraclePlace): OraclePlace {
  const inThousandsToo = (line: OracleLine): OracleLine => ({
    ...line,
    gross: movePoint(line.gross, 3),
    externalIncome: movePoint(line.externalIncome, 3),
    internalIncome: movePoint(line.internalIncome, 3),
  });
  const ownUnit = new Set(place.sources.filter(({ unit }) => unit !== "").map(({ key }) => key));
  return {
    ...place,
    unit: "£000",
    sources: place.sources.map((source) =>
      source.unit === "" ? { ...source, controlTotal: movePoint(source.controlTotal, 3) } : source,
    ),
    lines: place.lines.map((line) => (ownUnit.has(line.source) ? line : inThousandsToo(line))),
  };
}
