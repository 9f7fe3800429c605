import { ASKED, KNOWN } from "#domain/transfers/evidence";

/**
 * Formula text: £ of suggested transfers that nobody has accepted or refused, each without its sign.
 *
 * What is still suggested is unconfirmed unless refused, whatever its evidence says: a Y beside it speaks of other lines.
 */
export const UNCONFIRMED_TRANSFERS = 'SUMPRODUCT((TP_Transfers[Confirmed]<>"N")*ABS(TP_Transfers[Suggested £]))';

/**
 * Formula text: known pairs that nobody has answered. SUMPRODUCT, since criteria such as "<>N" find an empty cell in one
 * program and not in another.
 */
export const OPEN_KNOWN_PAIRS =
  `SUMPRODUCT((TP_Transfers[Confirmed]="")*(RIGHT(TP_Transfers[Evidence],${String(KNOWN.length + 2)})="; ${KNOWN}"))` +
  `+SUMPRODUCT((TP_Transfers[Confirmed]<>"N")*(TP_Transfers[Evidence]="${ASKED}"))`;
