/** `0.25`, `25%`, `25 %` -> 0.25, as a share, a part or a weight is typed; null where the text says no such figure. */
export function readPart(text: string): number | null {
  const part = /^(-?(?:\d+(?:\.\d+)?|\.\d+))\s*(%?)$/.exec(text.trim());
  return part ? Number(part[1]) / (part[2] === "%" ? 100 : 1) : null;
}
