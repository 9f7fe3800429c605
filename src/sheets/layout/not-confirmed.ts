import { ASKED, KNOWN } from "#domain/transfers/evidence";

/**
 * Formula text: £ of suggested transfers that nobody has accepted or refused, each without its sign.
 *
 * What is still suggested is unconfirmed unless refused, whatever its evidence says: a Y beside it speaks of other lines.
 */
export const UNCONFIRMED_TRANSFERS = 'SUMPRODUCT((TP_Transfers[Confirmed]<>"N")*ABS(TP_Transfers[Suggested £]))';

/**
 * Formula text: transfers that a person, or their source, says there are, and of which nothing is taken out: the payee is not
 * counted, or nets off in its own figures what it receives.
 */
export const CONFIRMED_LEFT_IN = 'SUMPRODUCT((TP_Transfers[Confirmed]="Y")*(TP_Transfers[Take out]<>"Y"))';

/**
 * Formula text: known pairs that nobody has answered. SUMPRODUCT, since criteria such as "<>N" find an empty cell in one
 * program and not in another.
 */
export const OPEN_KNOWN_PAIRS =
  `SUMPRODUCT((TP_Transfers[Confirmed]="")*(RIGHT(TP_Transfers[Evidence],${String(KNOWN.length + 2)})="; ${KNOWN}"))` +
  `+SUMPRODUCT((TP_Transfers[Confirmed]<>"N")*(TP_Transfers[Evidence]="${ASKED}"))`;

/**
 * Formula text: counted £ whose words say a class that is left out, each without its sign, which no person keeps in. A Y that
 * no Recount has acted on yet leaves the lines counted: they are open until then.
 */
export const UNANSWERED_WORDS = 'SUMPRODUCT((TP_Left_Out[Confirmed]<>"N")*TP_Left_Out[Without signs £])';
