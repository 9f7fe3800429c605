const NET = /\b(?:net of|excludes?|excluding|exclusive of|excl?|exc|ex|less|without)[^a-z]*(?:recoverable )?vat\b/i;
const GROSS = /\b(?:includes?|including|inclusive of|incl?|inc|gross of)[^a-z]*vat\b/i;

/** How a text says that VAT stands, if it speaks of VAT at all: "Net amount" may as well be net of income, and says nothing. */
export function vatIn(text: string): "net" | "gross" | null {
  const plain = text.replaceAll("_", " ");
  if (NET.test(plain)) return "net";
  return GROSS.test(plain) ? "gross" : null;
}
