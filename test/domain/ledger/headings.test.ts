import { normaliseHeading } from "#domain/ledger/heading";
import { headersOf, readingOf } from "./read-sheet.ts";

describe("normaliseHeading", () => {
  it.each([
    [" Net Amount £ ", "net amount"],
    ["Net Amount(£)", "net amount"],
    ["Amount (£'000)", "amount"],
    ["Gross £m", "gross"],
    ["SUPPLIER_NAME", "supplier name"],
    ["SupplierName", "supplier name"],
    ["Supplier(T)", "supplier"],
    ["Supplier  (Beneficiary)\nName", "supplier beneficiary name"],
    ["SumOfAmount_Exc_VAT", "sum of amount exc vat"],
    ["Amount;;;;;;", "amount"],
    ["SAP Document No.", "sap document no"],
    ["", ""],
  ])("reads %j as %j", (heading, expected) => {
    expect(normaliseHeading(heading)).toBe(expected);
  });
});

/** What a cell of a column holds, told from its heading, so that any set of headings can be given rows. */
function sampleCell(heading: string, row: number): string {
  if (/uri|^body $/i.test(heading)) return "http://statistics.data.gov.uk/doc/statistical-geography/E07000028";
  if (/date|^month|updated/i.test(heading)) return `${String(10 + row)}/06/2025`;
  if (/vat(?! )|irrecoverable/i.test(heading) && !/excl|exc|net/i.test(heading)) return "0.00";
  if (/amount|value|^net|^gross|spend$|^total/i.test(heading)) return `${String(100 * (row + 1))}.5${String(row)}`;
  if (/cap.*rev|rev.*cap/i.test(heading)) return "Revenue";
  if (/transaction|trans|voucher|document|ref(erence)?\b/i.test(heading)) return String(51000 + row);
  if (/\bid\b|code|vendor id|cred id|cost element|contract|period/i.test(heading)) return String(9000 + row);
  return `${heading} ${"abc".charAt(row)}`;
}

function csvOf(headings: readonly string[]): string {
  const quote = (text: string): string => `"${text.replace(/"/g, '""')}"`;
  const rows = [0, 1, 2].map((row) => headings.map((heading) => quote(sampleCell(heading, row))).join(","));
  return [headings.map(quote).join(","), ...rows].join("\n");
}

describe("the headings that councils and departments publish (inputs.md 2.1, 2.2)", () => {
  it.each<[string, string, Record<string, string>]>([
    [
      "Windsor and Maidenhead",
      "Organisation Name | Organisation code | Effective Date | Directorate | Service Category Label | Service | Supplier (Beneficiary name) | Local Supplier(beneficiary) internal reference | Payment Date | Transaction number | Net Amount | Invoice Date | Irrecoverable VAT | Purpose of spend | Procurement Classification",
      {
        agency: "Organisation Name",
        payee: "Supplier (Beneficiary name)",
        date: "Payment Date",
        reference: "Transaction number",
        amount: "Net Amount",
        vat: "Irrecoverable VAT",
        purpose: "Purpose of spend",
        service: "Service",
      },
    ],
    [
      "its drift of 2025",
      "Organisation Name | Directorate(T) | Sercop | Sercop(T) | Supplier | Local supplier(internal ID) | Payment Date | Transaction number | Net Amount | Purpose of spend(T) | Proclass",
      {
        payee: "Supplier",
        date: "Payment Date",
        amount: "Net Amount",
        purpose: "Purpose of spend(T)",
        service: "Directorate(T)",
      },
    ],
    [
      "East Cambridgeshire",
      "Body name | Transaction date | Supplier (beneficiary) | Transaction number | Net amount | Irrecoverable VAT | Department/service where expenditure occurred | Procurement category | CIPFA expenditure code | Purpose of expenditure (narrative) | Card transaction",
      {
        agency: "Body name",
        date: "Transaction date",
        payee: "Supplier (beneficiary)",
        reference: "Transaction number",
        amount: "Net amount",
        vat: "Irrecoverable VAT",
        service: "Department/service where expenditure occurred",
        purpose: "Purpose of expenditure (narrative)",
      },
    ],
    [
      "York",
      "Organisation_Name | Directorate | Department | Service_Plan | Creditor_Name | Payment_Date | Transaction_No | Card_Transaction | Net_Amount | Irrecoverable_VAT | Subjective_Group | Subjective_Subgroup | Subjective_Detail",
      {
        agency: "Organisation_Name",
        payee: "Creditor_Name",
        date: "Payment_Date",
        reference: "Transaction_No",
        amount: "Net_Amount",
        vat: "Irrecoverable_VAT",
        service: "Service_Plan",
        purpose: "Subjective_Detail",
      },
    ],
    [
      "the template of 2010",
      "Body Name | Body | Service Area Categorisation | Service Division Categorisation | Responsible Unit | Expenses Type | Detailed Expenses Type | Expense Code | Narrative | Date | Transaction Number | Amount | Capital/Revenue | Supplier Name | Supplier ID | Contract ID",
      {
        agency: "Body Name",
        service: "Service Area Categorisation",
        purpose: "Narrative",
        date: "Date",
        reference: "Transaction Number",
        amount: "Amount",
        capital: "Capital/Revenue",
        payee: "Supplier Name",
      },
    ],
    [
      "the template of 2010 with two amounts",
      "Body Name | Service Area Categorisation | Date | Transaction Number | SumOfAmount_Inc_VAT | SumOfAmount_Exc_VAT | Supplier Name",
      { amount: "SumOfAmount_Exc_VAT", payee: "Supplier Name", date: "Date" },
    ],
    [
      "Wigan",
      "Beneficiary | Date | Period | Cost Centre | Department | account | Summary of Purpose | Merchant Category | Amount (Net of VAT)",
      {
        payee: "Beneficiary",
        date: "Date",
        amount: "Amount (Net of VAT)",
        purpose: "Summary of Purpose",
        service: "Department",
      },
    ],
    [
      "Wigan, four columns",
      "Beneficiary | Date | Summary of Purpose | Amount (Net of VAT)",
      { payee: "Beneficiary", amount: "Amount (Net of VAT)" },
    ],
    [
      "Calderdale",
      "Body | Organisation Name | Date | Internal Ref Number | Net Amount | Irrecoverable VAT | Supplier(Beneficiary) Name | Supplier ID | Expense Area | Purpose of Spend (Summary) | Voluntary Community and Social Enterprise Supplier",
      {
        agency: "Organisation Name",
        date: "Date",
        reference: "Internal Ref Number",
        amount: "Net Amount",
        payee: "Supplier(Beneficiary) Name",
        service: "Expense Area",
        purpose: "Purpose of Spend (Summary)",
      },
    ],
    [
      "Carlisle",
      "Body  | Body Name  | Voucher No | Pay Date | Line Goods Amount | Name | Cred ID  | Cost  | Detail  | Line GL Code | Sercop",
      {
        agency: "Body Name ",
        reference: "Voucher No",
        date: "Pay Date",
        amount: "Line Goods Amount",
        payee: "Name",
        purpose: "Detail ",
      },
    ],
    [
      "Greater London Authority",
      "Vendor ID | Vendor Name | Cost Element | Expenditure Account Code Description | SAP Document No | Amount £ | Clearing Date",
      {
        payee: "Vendor Name",
        reference: "SAP Document No",
        amount: "Amount £",
        date: "Clearing Date",
        purpose: "Expenditure Account Code Description",
      },
    ],
    [
      "central government over £25,000",
      "Department family | Entity | Date | Expense type | Expense area | Supplier | Transaction number | Amount | Description | Supplier postcode | Supplier type | Contract number | Project code | Expenditure type | VAT registration number | Purpose",
      {
        agency: "Entity",
        date: "Date",
        service: "Expense area",
        payee: "Supplier",
        reference: "Transaction number",
        amount: "Amount",
        purpose: "Purpose",
      },
    ],
    [
      "misspelt headings",
      "Body Nmae | Benificiary Name | Payment Dtae | Trasnaction Number | Directotate | Net Amuont",
      {
        agency: "Body Nmae",
        payee: "Benificiary Name",
        date: "Payment Dtae",
        reference: "Trasnaction Number",
        service: "Directotate",
        amount: "Net Amuont",
      },
    ],
    ["nothing but the supplier misspelt", "Date | Supper (T) | Amount", { payee: "Supper (T)", amount: "Amount" }],
  ])("%s", (_name, headings, expected) => {
    expect(headersOf(readingOf(csvOf(headings.split(" | "))))).toMatchObject(expected);
  });

  it("the partner template, as it is printed and as the fixtures spell it", () => {
    const printed = [
      "Line",
      "Source",
      "Agency",
      "Service",
      "COFOG",
      "Theme",
      "Revenue or capital",
      "Gross",
      "External income",
      "Internal income",
      "Income from",
      "Apportionment basis",
      "Place share",
      "Transfer to",
      "Eliminate",
      "Priority weight",
      "Exclude",
      "Financial year",
    ];
    const fields = [
      "line",
      "source",
      "agency",
      "service",
      "cofog",
      "theme",
      "capital",
      "amount",
      "externalIncome",
      "internalIncome",
      "incomeFrom",
      "basis",
      "shareOverride",
      "transferTo",
      "eliminate",
      "priority",
      "exclude",
      "financialYear",
    ];
    const row = "R01,S1,Fordshire,Care,10.2,Older people,revenue,200.5,25,30,ICB,direct,,,,1,,2025/26";
    const spelt =
      "line_id,source,agency,service,cofog,theme,revenue_capital,gross,external_income,internal_income,income_from,apportionment_basis,place_share_override,transfer_to,eliminate,priority_weight,exclude,financial_year";
    for (const header of [printed.join(","), spelt]) {
      const reading = readingOf(`${header}\n${row}`);
      expect(reading.layout).toBe("partner template");
      expect(headersOf(reading)).toEqual(Object.fromEntries(header.split(",").map((text, i) => [fields[i], text])));
      expect(reading.findings).toEqual([]);
    }
  });
});
