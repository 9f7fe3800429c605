import type { RawCell } from "#domain/columns/raw-cell";
import type { SourceTerms } from "#domain/place/registers";

/** Payments of the made-up place: what its bodies paid their suppliers in a quarter, beside its count. */
export interface SamplePayments {
  readonly sheet: string;
  readonly rows: readonly (readonly RawCell[])[];
  readonly source: Partial<Omit<SourceTerms, "key">>;
}

const COUNTY = "Fordshire County Council";
const DISTRICT = "Oxley District Council";

/**
 * 15 made-up payments with one of each kind of likeness, £28,163.90 in all: an invoice paid twice, one at two bodies, one paid
 * and credited back, regular payments, digits swapped, names withheld.
 *
 * They are detail: what they pay for stands in the lines of the count already.
 *
 * @source method.md 5.2
 */
export const FORDSHIRE_PAYMENTS: SamplePayments = {
  sheet: "Fordshire payments",
  rows: [
    ["Made-up payments to suppliers, April to June 2025"],
    ["Body", "Supplier", "Invoice number", "Payment date", "Purpose", "Net amount £"],
    [COUNTY, "ACME CARE LTD", "INV-1001", "12/05/2025", "Home care", 4800],
    [COUNTY, "Acme Care Limited", "INV1001", "19/05/2025", "Home care", 4800],
    [DISTRICT, "ACME CARE LTD", "INV-1001", "12/05/2025", "Home care", 4800],
    [COUNTY, "Beacon Housing Assoc", "BH/22", "01/04/2025", "Supported housing", 1250],
    [COUNTY, "Beacon Housing Assoc", "BH/23", "01/05/2025", "Supported housing", 1250],
    [COUNTY, "Beacon Housing Assoc", "BH/24", "01/06/2025", "Supported housing", 1250],
    [COUNTY, "Citylink Taxis", "778", "03/06/2025", "Home to school transport", 960],
    [COUNTY, "Citylink Taxis", "778", "10/06/2025", "Home to school transport", -960],
    [COUNTY, "Citylink Taxis", "778A", "12/06/2025", "Home to school transport", 960],
    [COUNTY, "Delta Foods", "9001", "09/06/2025", "Catering", 3210.45],
    [COUNTY, "Delta Foods", "9010", "09/06/2025", "Catering", 3201.45],
    [COUNTY, "REDACTED PERSONAL DATA", null, "11/06/2025", "Foster care", 600],
    [COUNTY, "REDACTED PERSONAL DATA", null, "11/06/2025", "Foster care", 600],
    [COUNTY, "BUNZL CLEANING SUPPLIE", "P CARD", "04/04/2025", "Cleaning materials", 721],
    [COUNTY, "BUNZL CLEANING SUPPLIE", "P CARD", "04/04/2025", "Cleaning materials", 721],
    [null, null, null, null, "Total", 28163.9],
  ],
  source: { use: "detail", unit: "£", accountingBasis: "payments", vat: "net", reference: "supplier" },
};
