import { dayOf } from "#domain/dates/serial";
import { readUkDate } from "#domain/dates/read-date";
import type { Agreement } from "#domain/place/agreement";
import type { SourceTerms } from "#domain/place/registers";
import { AGREED } from "../words/agreed.ts";

/** Who at the body agreed a source and when, as it is typed. */
export type AgreedDraft = Pick<SourceTerms, "agreedBy" | "agreedOn">;

/** What is wrong with a field, in words; no entry = nothing. */
export type AgreedFaults = Readonly<Partial<Record<keyof AgreedDraft, string>>>;

export function faultsOfAgreed({ agreedBy, agreedOn }: AgreedDraft): AgreedFaults {
  return {
    ...(agreedBy.trim() === "" && { agreedBy: AGREED.noName }),
    ...(readDay(agreedOn) === null && { agreedOn: AGREED.noDate }),
  };
}

/** A draft without faults, as TP Sources holds it: said of the figure that is read now. */
export function statedAgreed({ agreedBy, agreedOn }: AgreedDraft): Agreement {
  return { agreedBy: agreedBy.trim(), agreedOn: readDay(agreedOn) ?? "", agreedAt: null };
}

/** What takes it back. */
export const NOBODY_AGREED: Agreement = { agreedBy: "", agreedOn: "", agreedAt: null };

/** 22/11/2026, whichever way the day was typed; null where it is none. */
function readDay(text: string): string | null {
  const read = readUkDate(text.trim(), "dmy");
  if (read === null || read === "ambiguous") return null;
  const { year, month, day } = dayOf(read.serial);
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${two(day)}/${two(month)}/${String(year)}`;
}
