/** How much a finding matters: stop = no signature, look = a person should look, note = for the record. */
export type Severity = "stop" | "look" | "note";

/**
 * Something a person should know about the input: a code and typed parameters, worded late from one table
 * (`words.ts`). Never thrown. `row` and `column` are 0-based positions on the sheet.
 */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  readonly params: Readonly<Record<string, string | number>>;
}
