import { FileError } from "../file-error.ts";
import { readZip } from "../zip/read-zip.ts";
import { Package } from "./package.ts";
import { CONTENT_TYPES, contentTypeOf } from "./content-types.ts";
import { relationshipsOf } from "./relationships.ts";

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

/**
 * Opens the package of a workbook file and finds its workbook part.
 * @throws FileError worded by what the bytes turn out to be.
 */
export function openPackage(bytes: Uint8Array): { file: Package; workbookPath: string } {
  refuseOtherFiles(bytes);
  const file = Package.of(readZip(bytes));
  return { file, workbookPath: findWorkbook(file) };
}

function refuseOtherFiles(bytes: Uint8Array): void {
  if (bytes.length === 0) {
    throw new FileError("empty", "The file is empty: it holds 0 bytes. Download or copy it again.");
  }
  if (startsWith(bytes, COMPOUND_FILE)) throw compoundFile(bytes);
  if (!startsWith(bytes, ZIP)) {
    throw new FileError(
      "not-a-workbook",
      "This is not an Excel workbook (.xlsx), whatever its name says. If it opens in Excel, save it from there as Excel Workbook (.xlsx).",
    );
  }
}

/** Old Excel files and password-protected ones are both "compound files"; only the latter hold this stream. */
function compoundFile(bytes: Uint8Array): FileError {
  const text = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return text.includes("EncryptedPackage")
    ? new FileError(
        "encrypted",
        "The workbook is protected by a password to open it. Open it in Excel, remove the password (File, Info, Protect Workbook) and save it again.",
      )
    : new FileError(
        "old-format",
        "This is a workbook of Excel 97-2003 (.xls). Open it in Excel and save it as Excel Workbook (.xlsx).",
      );
}

function findWorkbook(file: Package): string {
  if (file.has("mimetype") && !file.has(CONTENT_TYPES)) {
    throw new FileError(
      "not-a-workbook",
      "This is an OpenDocument file. Open it and save it as Excel Workbook (.xlsx).",
    );
  }
  const stated = relationshipsOf(file, "").find(({ kind }) => kind === "officeDocument")?.target;
  const path = [stated, "xl/workbook.xml"].find((each) => each !== undefined && file.has(each));
  if (path === undefined || !file.has(CONTENT_TYPES)) throw noWorkbook();
  refuseOtherParts(path, contentTypeOf(file, path) ?? "");
  return path;
}

function refuseOtherParts(path: string, type: string): void {
  if (type.includes("sheet.binary") || path.endsWith(".bin")) {
    throw new FileError(
      "old-format",
      "This is a binary workbook (.xlsb). Open it in Excel and save it as Excel Workbook (.xlsx).",
    );
  }
  if (type.includes("wordprocessingml") || type.includes("presentationml")) throw noWorkbook();
}

function noWorkbook(): FileError {
  return new FileError(
    "missing-part",
    "There is no workbook in this file. If it opens in Excel, save it from there as Excel Workbook (.xlsx).",
  );
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
