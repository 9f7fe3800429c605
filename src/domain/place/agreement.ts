import type { RegisterRow } from "./register-rows.ts";
import type { SourceTerms } from "./registers.ts";

/** Who at a body agreed a source and when, and the figure that they agreed. */
export type Agreement = Pick<SourceTerms, "agreedBy" | "agreedOn" | "agreedAt">;

const SMALLEST = 0.005;

/**
 * An agreement as a row of TP_Sources holds it. One that was typed on the sheet since the last count, or before figures were
 * kept, was given for the figure that stood beside it there.
 */
export function readAgreement(row: RegisterRow): Agreement {
  const [agreedBy, agreedOn] = [row.text("agreed by"), row.text("agreed on")];
  if (agreedBy === "") return { agreedBy, agreedOn };
  const isNoted = row.text("agreed print") === printOfAgreement({ agreedBy, agreedOn });
  const agreedAt = row.number(isNoted ? "agreed at £" : "read £");
  return { agreedBy, agreedOn, ...(agreedAt !== null && { agreedAt }) };
}

/** By which an agreement typed anew is known. */
export function printOfAgreement({ agreedBy, agreedOn }: Agreement): string {
  return [agreedBy, agreedOn].filter((word) => word !== "").join(", ");
}

/** Whether somebody agreed just the figure that is read now. */
export function isAgreedAt({ agreedBy, agreedAt }: Agreement, readPence: number): boolean {
  const now = readPence / 100;
  return agreedBy !== "" && Math.abs((agreedAt ?? now) - now) < SMALLEST;
}

/** `agreed for £800,000.00, now £800.00`; "" where nobody agreed it, or it is still what they agreed. */
export function sayAgreementOutdated(agreement: Agreement, readPence: number): string {
  const { agreedBy, agreedAt } = agreement;
  if (agreedBy === "" || isAgreedAt(agreement, readPence)) return "";
  return `agreed for ${sayPounds(agreedAt ?? 0)}, now ${sayPounds(readPence / 100)}`;
}

function sayPounds(pounds: number): string {
  const words = Math.abs(pounds).toLocaleString("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return `${pounds < 0 ? "−" : ""}£${words}`;
}
