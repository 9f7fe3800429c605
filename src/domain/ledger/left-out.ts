/** TP Left out of a row whose source is evidence only, or a figure to agree to. */
export const DETAIL = "detail";
/** TP Left out of a row dated or labelled outside the year of the count. */
export const OTHER_PERIOD = "other period";
/** TP Left out of a row that is income from a counted body, booked in the column of spending (TP Income from says whose). */
export const INCOME = "income";
/** TP Left out of a row that is income from outside the counted bodies, booked in the column of spending. */
export const EXTERNAL_INCOME = "external income";
/** TP Left out of a row that stands in its source a second time and was paid once. */
export const PUBLISHED_TWICE = "published twice";
/** TP Left out of a row that is a grant of a body that is not counted, or a tax: it pays for spending and is neither. */
export const FUNDING = "funding";
