import type { PlaceView } from "../view/place-view.ts";
import type { BatchFile, Refusal } from "./pane-actions.ts";
import { sayCount } from "./say.ts";

/** How far bringing in has come. */
export interface BroughtIn {
  /** Sheets that stand now and did not before. */
  readonly sheets: string[];
  /** Files whose rows stood already, and where. */
  readonly standing: { readonly file: string; readonly sheet: string }[];
  /** Sheets of a count in a workbook that was brought in: they did not come. */
  readonly leftOut: string[];
  /** Each file with its sheets. */
  readonly files: BatchFile[];
}

/** So many names are said; the others are counted. */
const NAMED = 3;

/** `“april”, “may”, “june” and 2 more` */
function sayNames(names: readonly string[]): string {
  const named = names
    .slice(0, NAMED)
    .map((name) => `“${name}”`)
    .join(", ");
  return names.length > NAMED ? `${named} and ${names.length - NAMED} more` : named;
}

/** `“april” brought in: 15 rows found.`, then what stood already and what was left out. */
export function sayBroughtIn(brought: BroughtIn, view: PlaceView): string {
  const { standing, leftOut } = brought;
  const said = [
    sayNew(brought, view),
    ...standing.slice(0, NAMED).map(({ file, sheet }) => `“${file}” is already on sheet “${sheet}”.`),
    standing.length > NAMED ? `So are ${sayCount(standing.length - NAMED, "more file")} on sheets of theirs.` : "",
    leftOut.length > 0 ? `Left out, as a count of its own made them: ${sayNames(leftOut)}.` : "",
  ];
  return said.filter((words) => words !== "").join(" ");
}

function sayNew({ sheets, standing }: BroughtIn, { sources }: PlaceView): string {
  if (sheets.length === 0) return standing.length > 0 ? "" : "No sheet came in.";
  const rows = sources.filter(({ sheet }) => sheets.includes(sheet)).reduce((sum, source) => sum + source.rows, 0);
  const where = sheets.length === 1 ? `“${sheets[0]!}”` : sayCount(sheets.length, "sheet");
  return rows === 0
    ? `${where} brought in. No spend found on it.`
    : `${where} brought in: ${sayCount(rows, "row")} found.`;
}

/** What the officer's stop kept out; the same files may be chosen again. */
export function sayStopped(files: readonly string[]): string {
  return `Stopped as you asked: ${sayNames(files)} not brought in.`;
}

/** A refusal that also names what came in before it: that stands, and only the rest is to be brought in again. */
export function refusedAfter({ code, message }: Refusal, { sheets }: BroughtIn, files: readonly string[]): Refusal {
  if (sheets.length === 0) return { code, message };
  const rest = files.length === 0 ? "" : ` Not brought in: ${sayNames(files)}.`;
  return { code, message: `${message} Already in this workbook: ${sayNames(sheets)}.${rest}` };
}
