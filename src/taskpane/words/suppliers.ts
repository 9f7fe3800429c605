import type { SupplierAnswer } from "#domain/supplier-list/supplier-answers";
import { inFull } from "../format/money.ts";
import { counted, figure } from "../format/numbers.ts";

/** Words of the suppliers that several bodies pay. */
export const SUPPLIERS = {
  heading: "Suppliers that several bodies pay",
  meaning: "outside the lead body",
  lead: (names: number, suppliers: number) =>
    `${counted(names, "name")} of payees, taken for ${counted(suppliers, "supplier")}. What buying together could touch at most: it is no saving.`,
  none: "No supplier is paid by more than one body.",
  small: (bodies: number, lead: string, documents: number) =>
    `${counted(bodies, "body")}, ${counted(documents, "document")}. Lead: ${lead}`,
  caption: (supplier: string) => `${supplier} by body`,
  total: "Paid in all",
  unlisted: (count: number) => `${figure(count)} smaller ones stand on TP Shared suppliers.`,
  alike: "The same or a similar purpose at two bodies",
  alikeHeadings: ["For what", "Paid", "A line"],
  alikeKind: (likeness: "same" | "similar", body: string) =>
    `${body}, ${likeness === "same" ? "the same wording" : "similar wording"}`,
  money: inFull,
  spellings: "Names taken for this supplier",
  isIt: "the name the others were joined to",
  part: "Not this supplier",
  partName: (name: string, supplier: string) => `Not this supplier: ${name} is not ${supplier}`,
  join: "Another name for it",
  joinHint: "A name that is the same supplier",
  joinDo: "Join",
  lacking: "Choose a name that is another’s",
  saving: (supplier: string) => `Saving the answer on ${supplier}`,
  said: ({ name, supplier, decision }: SupplierAnswer) =>
    decision === "apart"
      ? `${name} is no longer ${supplier}. Remembered in TP Suppliers.`
      : `${name} is ${supplier}. Remembered in TP Suppliers.`,
} as const;
