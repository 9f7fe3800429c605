import type { Finding } from "./finding.ts";

/** The row as Excel numbers it, from 1. */
export function rowNumber(finding: Finding): string {
  return String((finding.row ?? 0) + 1);
}

/** A parameter as it stands; "" where it is not given. */
export function text(finding: Finding, param: string): string {
  return String(finding.params[param] ?? "");
}

/** A number of rows with thousands: `18,197`. */
export function count(finding: Finding, param: string): string {
  return text(finding, param).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A parameter in pounds with two decimals and thousands: `−1,234.50`. */
export function money(finding: Finding, param: string): string {
  const value = Number(finding.params[param] ?? 0);
  const [whole = "", pence = ""] = Math.abs(value).toFixed(2).split(".");
  return `${value < 0 ? "−" : ""}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${pence}`;
}

/** A figure in pounds: `£1,234.56`, `−£9.00`; the sign before the £. */
export function pounds(finding: Finding, param: string): string {
  const figure = money(finding, param);
  return figure.startsWith("−") ? `−£${figure.slice(1)}` : `£${figure}`;
}

/** ` under “Fire”`: the heading above a heading; nothing where there is none. */
export function over(finding: Finding, param: string): string {
  const heading = text(finding, param);
  return heading === "" ? "" : ` under “${heading}”`;
}
