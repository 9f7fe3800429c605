import { lineSide } from "../ledger/line-side.ts";
import { EXTERNAL_INCOME, FUNDING, INCOME } from "../ledger/left-out.ts";
import type { Mention } from "../transfers/mention.ts";
import type { BlockRows } from "./block-rows.ts";
import type { RowTags } from "./row-tags.ts";
import type { SourceText } from "./source-text.ts";

/** Words of what pays for spending and is no income of it: taxes, and grants of bodies that no count holds. */
const PAYS_FOR_SPENDING =
  /\b(?:grants?|rsg|dsg|subsid(?:y|ies)|council tax|precepts?|business rates|nndr|taxation|settlement funding|new homes bonus)\b/i;
const TEXTS = ["side", "service", "purpose", "payee", "stream"] as const;

/**
 * The tags of a line that its source calls income: out of the spending, and stated as income from the counted body that
 * pays it, or from outside; a tax, or a grant of a body that is not counted, is funding and neither.
 *
 * What the source itself leaves out under another class stays there.
 *
 * @param isCounted - whether a body has spending in the count.
 * @source method.md, FORMULAS 6: "Grants from public bodies that are not counted are funding, never Y"
 */
export function withIncomeLine(
  tags: RowTags,
  row: SourceText,
  { mention, isCounted = () => false }: { readonly mention: Mention | null } & Pick<BlockRows, "isCounted">,
): RowTags {
  if (tags.leftOut !== "" || lineSide(row.text("side")) !== "income") return tags;
  const payer = payerOf(tags, mention);
  if (payer === "") return { ...tags, leftOut: saysFunding(row) ? FUNDING : EXTERNAL_INCOME };
  return isCounted(payer) ? { ...tags, leftOut: INCOME, incomeFrom: payer } : { ...tags, leftOut: FUNDING };
}

function payerOf({ incomeFrom, agency }: RowTags, mention: Mention | null): string {
  const payer = incomeFrom || (mention?.body ?? "");
  return payer === agency ? "" : payer;
}

function saysFunding(row: SourceText): boolean {
  return TEXTS.some((field) => PAYS_FOR_SPENDING.test(row.text(field)));
}
