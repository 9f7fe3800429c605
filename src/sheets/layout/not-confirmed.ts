import { NOT_CONFIRMED as OF_STATED_LINES } from "#domain/transfers/confirmed-payee";
import { ASKED, KNOWN } from "#domain/transfers/evidence";

const WAITS = '(TP_Transfers[Confirmed]="")';
/** A Y that speaks only of the lines on which the source states the transfer. */
const PARTLY = `(RIGHT(TP_Transfers[Evidence],${String(OF_STATED_LINES.length)})="${OF_STATED_LINES}")`;

/** Formula text: £ of suggested transfers that nobody has accepted or refused, each without its sign. */
export const UNCONFIRMED_TRANSFERS = `SUMPRODUCT(((${WAITS}+${PARTLY})>0)*ABS(TP_Transfers[Suggested £]))`;

/** Formula text: known pairs that nobody has answered. */
export const OPEN_KNOWN_PAIRS =
  `COUNTIFS(TP_Transfers[Confirmed],"",TP_Transfers[Evidence],"*; ${KNOWN}")` +
  `+COUNTIFS(TP_Transfers[Confirmed],"<>N",TP_Transfers[Evidence],"${ASKED}")`;
