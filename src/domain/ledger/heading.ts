const TEXT_MARK = /\(t\)/gi;

/**
 * The heading as it is compared: `Supplier(T)`, ` SUPPLIER_NAME ` and `SupplierName` all become plain words.
 *
 * Trims, collapses spaces, splits camel case, drops `_ £ ' ;` and brackets (not what stands in them, save `(T)`), drops
 * the unit (`£000`) and folds case. A heading of nothing but `£` is `gbp`.
 * @source inputs.md 2.1, "Header synonyms to recognise"
 */
export function normaliseHeading(heading: string): string {
  const plain = plainWords(heading);
  return plain === "" && heading.includes("£") ? "gbp" : plain;
}

function plainWords(heading: string): string {
  return heading
    .replace(TEXT_MARK, " ")
    .replace(/£\s*(?:mn?|k|millions?|thousands?)\b/gi, " ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]{2,})([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .replace(/['’`]/g, "")
    .replace(/[^a-z0-9%&+]+/g, " ")
    .replace(/\b000s?\b/g, " ")
    .replace(/ +/g, " ")
    .trim();
}
