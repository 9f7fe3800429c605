export interface Footer {
  left?: string;
  centre?: string;
  right?: string;
}

const SECTIONS = { L: "left", C: "centre", R: "right" } as const;

/** Takes a footer string apart at its `&L`, `&C`, `&R`; `&&` and `&"L..."` (a font) are not section marks. */
export function readFooter(text: string): Footer {
  const footer: Footer = {};
  let section: keyof Footer = "centre";
  for (const [code] of text.matchAll(/&"[^"]*"|&[\s\S]|[^&]+|&/g)) {
    const next = SECTIONS[code.slice(1).toUpperCase() as "L"] as keyof Footer | undefined;
    if (code.length === 2 && code.startsWith("&") && next) section = next;
    else footer[section] = (footer[section] ?? "") + code;
  }
  return footer;
}

export function writeFooter({ left, centre, right }: Footer): string {
  return (left ? `&L${left}` : "") + (centre ? `&C${centre}` : "") + (right ? `&R${right}` : "");
}
