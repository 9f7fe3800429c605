import { corruptPart, FileError } from "../file-error.ts";
import { TagScan } from "../xml/scan-tags.ts";
import { prefixOf } from "../xml/xml-tree.ts";
import { ZIP_LIMITS } from "../zip/zip-entry.ts";

/**
 * A sheet part that comes in pieces, cut into what stands before its rows, its rows, and what stands after them: the rows of
 * a full sheet are more than one string can hold, all else is small.
 *
 * The rows are taken once, and before what stands after them.
 * @throws FileError where the part breaks off within its rows, or what is not rows is more than can be held.
 */
export class SplitSheet {
  /** Up to and with the opening tag of `<sheetData>`; all of the part where it has no rows to be taken. */
  readonly head: string;
  /** Of the part's own elements: "x:" of `<x:worksheet>`. */
  readonly prefix: string;
  private readonly part: string;
  private readonly source: Iterator<string>;
  private readonly holdsRows: boolean;
  private rest = "";
  private isEnded = false;

  constructor(pieces: Iterable<string>, part: string) {
    this.part = part;
    this.source = pieces[Symbol.iterator]();
    let opening: Opening = "further on";
    while (opening === "further on" && this.grow()) opening = findOpening(this.rest, this.isEnded);
    this.holdsRows = typeof opening === "number";
    if (typeof opening !== "number") while (this.grow());
    const end = typeof opening === "number" ? opening : this.rest.length;
    this.head = this.rest.slice(0, end);
    this.rest = this.rest.slice(end);
    this.prefix = rootPrefix(this.head);
  }

  /** The text between `<sheetData>` and `</sheetData>`, in pieces of whole rows. */
  *rows(): Generator<string> {
    if (!this.holdsRows) return;
    for (;;) {
      const { cut, isLast } = findCut(this.rest, this.isEnded);
      if (cut > 0) yield this.rest.slice(0, cut);
      this.rest = this.rest.slice(cut);
      if (isLast) return;
      if (!this.grow()) throw corruptPart(this.part, "is cut short");
    }
  }

  /** From `</sheetData>` on, once the rows were taken. */
  tail(): string {
    while (this.grow());
    return this.rest;
  }

  /** Takes pieces until there is twice as much text, or no more: looking it over anew each time stays cheap. */
  private grow(): boolean {
    const pieces = [this.rest];
    let length = this.rest.length;
    for (const wanted = 2 * length; !this.isEnded && length <= wanted;) {
      const piece = this.source.next();
      if (piece.done) this.isEnded = true;
      else pieces.push(piece.value);
      length += piece.done ? 0 : piece.value.length;
      if (length > ZIP_LIMITS.entryBytes) throw tooLong(this.part);
    }
    this.rest = pieces.join("");
    return pieces.length > 1;
  }
}

function rootPrefix(text: string): string {
  const scan = new TagScan(text);
  return scan.next() ? prefixOf(scan.name) : "";
}

/** Where the opening tag of the rows ends; "none" where the part is over without any. */
type Opening = number | "none" | "further on";

function findOpening(text: string, isWhole: boolean): Opening {
  const scan = new DepthScan(text, isWhole);
  const { tag } = scan;
  let wanted = "";
  while (scan.next()) {
    if (scan.depth === 0 && tag.kind !== "open") return "none";
    if (scan.depth === 0) wanted = `${prefixOf(tag.name)}sheetData`;
    else if (scan.depth === 1 && tag.kind !== "close" && tag.name === wanted)
      return tag.kind === "open" ? tag.end : "none";
  }
  return isWhole ? "none" : "further on";
}

/** The end of the last row that is whole; or that of all rows, where `</sheetData>` stands in the text. */
function findCut(text: string, isWhole: boolean): { cut: number; isLast: boolean } {
  const scan = new DepthScan(text, isWhole);
  const { tag } = scan;
  let cut = 0;
  while (scan.next()) {
    if (scan.depth < 0) return { cut: tag.start, isLast: true };
    if (scan.depth === 0 && tag.kind !== "open") cut = tag.end;
  }
  return { cut, isLast: false };
}

/** Hops from tag to tag, as far as they are surely whole: one that reaches to the end may go on in the next piece. */
class DepthScan {
  readonly tag: TagScan;
  /** Of the element that the tag opens or closes; 0 = the outermost of the text. */
  depth = 0;
  private readonly end: number;
  private isInside = false;

  constructor(text: string, isWhole: boolean) {
    this.tag = new TagScan(text);
    this.end = isWhole ? Infinity : text.length;
  }
  next(): boolean {
    if (this.isInside) this.depth++;
    if (!this.tag.next() || this.tag.end >= this.end) return false;
    this.isInside = this.tag.kind === "open";
    if (this.tag.kind === "close") this.depth--;
    return true;
  }
}

function tooLong(part: string): FileError {
  return new FileError(
    "too-large",
    `The workbook is too large to open safely: ${part} holds more in one row, or beside its rows, than can be held here. Save the sheet you need as CSV.`,
  );
}
