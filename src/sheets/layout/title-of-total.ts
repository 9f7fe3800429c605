import { PART_TITLE, WHOLE_TITLE } from "#domain/checks/headline";
import { textLiteral } from "../plan/address.ts";

/**
 * Formula text of what the total may be called: a payments file is not the spending of a body.
 *
 * @source method.md, "What may be counted together" 2
 */
export const TITLE_OF_TOTAL =
  'IF(COUNTIFS(TP_Sources[Use],"count",TP_Sources[Accounting basis],"payments")>0,' +
  `${textLiteral(PART_TITLE)},${textLiteral(WHOLE_TITLE)})`;
