import type { RawCell } from "#domain/ledger/cells";

/** Two payments of one council, £300 in all, as rows of a sheet. */
export const TWO_PAYMENTS: readonly (readonly RawCell[])[] = [
  ["Supplier", "Date", "Net amount"],
  ["Acme", "01/04/2025", 100],
  ["Byte", "02/04/2025", 200],
];

/** What a person says of them with the first Recount. */
export const SAID_OF_THEM = {
  sources: { S01: { agency: "County" } },
  agencies: { County: { home: "inside" } },
  place: { name: "Wold", financialYear: "FY 2025-26" },
} as const;
