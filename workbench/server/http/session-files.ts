import type { IncomingMessage } from "node:http";
import { saveXlsx } from "#workbench/files/save-xlsx";
import { openFile } from "../files/open-file.ts";
import { Refusal } from "../refusal.ts";
import type { Session } from "../session.ts";
import { type Answer, text } from "./answer.ts";
import { readBody } from "./read-body.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const MOST_BYTES = 500 * 1024 * 1024;

/** Opens an uploaded file in the place of the session's workbook. What is wrong with it is answered in words, as 422. */
export async function openUpload(session: Session, name: string, request: IncomingMessage): Promise<Answer> {
  const bytes = await readBody(request, MOST_BYTES);
  if (!bytes) return text(413, `${name} is larger than 500 MB. Open a smaller file.`);
  try {
    session.show(openFile(name, bytes));
  } catch (thrown) {
    if (thrown instanceof Refusal) return text(422, thrown.message);
    throw thrown;
  }
  return text(200, "Opened.");
}

/** The session's workbook as a file to download. */
export function saveDownload(session: Session): Answer {
  const { model, file } = session.workbook;
  const name = encodeURIComponent(file).replaceAll("'", "%27");
  const body = saveXlsx(model);
  session.noteSaved();
  return {
    status: 200,
    type: XLSX,
    body,
    headers: { "Content-Disposition": `attachment; filename*=UTF-8''${name}` },
  };
}
