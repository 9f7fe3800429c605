const MARKUP = /[&<>]/g;
const ATTRIBUTE_MARKUP = /[&<>"\n\r\t]/g;
const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};
const entity = (character: string): string => ENTITIES[character]!;

/** What no XML may hold, in whatever way it is written: a formula that quotes such a text would spoil the whole sheet. */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- control characters are the very thing that is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** `_x0001_`, as cells' texts have it (ST_Xstring, which formulas and names are as well). */
function encoded(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

export function escapeText(text: string): string {
  return text.replace(FORBIDDEN, encoded).replace(MARKUP, entity);
}

export function escapeAttribute(text: string): string {
  return text.replace(FORBIDDEN, encoded).replace(ATTRIBUTE_MARKUP, entity);
}

/** Control characters, half characters and what looks like an escape: none may stand in a cell's text as it is. */
const TO_ENCODE =
  // eslint-disable-next-line no-control-regex -- control characters are the very thing that is looked for
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;
const ENCODED = /_x([0-9A-Fa-f]{4})_/g;

/** A cell's text as the file holds it: `\r` is `_x000D_`, a literal `_x000D_` is `_x005F_x000D_`. */
export function encodeCellText(text: string): string {
  return text.replace(TO_ENCODE, encoded);
}

/** The other way round: `_x000D_` is a carriage return. */
export function decodeCellText(text: string): string {
  return text.includes("_x")
    ? text.replace(ENCODED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/** A formula's text as it was: in it only what XML cannot hold is encoded, and any other `_x0041_` is the formula's own. */
export function decodeFormulaText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(ENCODED, (written, code: string) => {
    const character = String.fromCharCode(Number.parseInt(code, 16));
    return character.search(FORBIDDEN) < 0 ? written : character;
  });
}

/** `<t>` of a string item; outer blanks and line breaks survive only with xml:space. */
export function textElement(text: string): string {
  const held = escapeText(encodeCellText(text));
  return /^\s|\s$|\n/.test(held) ? `<t xml:space="preserve">${held}</t>` : `<t>${held}</t>`;
}
