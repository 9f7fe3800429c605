import { ASKED, KNOWN } from "#domain/transfers/evidence";

/**
 * Formula text: £ of suggested transfers that nobody has accepted or refused, each without its sign.
 *
 * What is still suggested is unconfirmed unless refused, whatever its evidence says: a Y beside it speaks of other lines.
 */
export const UNCONFIRMED_TRANSFERS = 'SUMPRODUCT((TP_Transfers[Confirmed]<>"N")*ABS(TP_Transfers[Suggested £]))';

/** Formula text: known pairs that nobody has answered. */
export const OPEN_KNOWN_PAIRS =
  `COUNTIFS(TP_Transfers[Confirmed],"",TP_Transfers[Evidence],"*; ${KNOWN}")` +
  `+COUNTIFS(TP_Transfers[Confirmed],"<>N",TP_Transfers[Evidence],"${ASKED}")`;
