/**
 * Splits delimited text into records as Excel shows them.
 *
 * A quote opens a field only at its beginning; a doubled quote is one; what follows the closing quote belongs to the
 * field. CRLF, LF and a lone CR end a record, inside quotes they are text. A quote that is never closed would swallow
 * the rest of the file: it is taken as a plain character, as its line shows.
 */
export function splitRecords(text: string, delimiter: string): string[][] {
  const records: string[][] = [];
  const plain = new RegExp(`[${delimiter === "|" ? "\\|" : delimiter}\r\n]`, "g");
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    const field = text[at] === '"' ? quotedField(text, at, plain) : plainField(text, at, plain);
    record.push(field.value);
    at = field.end;
    const mark = text[at];
    if (mark === delimiter) {
      at++;
      if (at < text.length) continue;
      record.push("");
    } else if (mark === "\r" && text[at + 1] === "\n") at += 2;
    else at++;
    records.push(record);
    record = [];
  }
  return records;
}

interface Field {
  readonly value: string;
  /** Where the delimiter or line end stands, or the end of the text. */
  readonly end: number;
}

function plainField(text: string, start: number, stop: RegExp): Field {
  stop.lastIndex = start;
  const end = stop.exec(text)?.index ?? text.length;
  return { value: text.slice(start, end), end };
}

function quotedField(text: string, start: number, stop: RegExp): Field {
  let close = start + 1;
  for (;;) {
    close = text.indexOf('"', close);
    if (close < 0) return plainField(text, start, stop);
    if (text[close + 1] !== '"') break;
    close += 2;
  }
  const inside = text.slice(start + 1, close).replaceAll('""', '"');
  const rest = plainField(text, close + 1, stop);
  return { value: inside + rest.value, end: rest.end };
}
