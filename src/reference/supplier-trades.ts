/**
 * What payees of British councils deal in, and are called beside that: words of seven letters and more that stand in a dozen names or
 * more of the payments that councils publish. A word here is common, however few names there are to compare.
 *
 * @source published payments over £250 and £500 of five councils, April to June 2021; names of places left out
 */
export const SUPPLIER_TRADES: readonly string[] = (
  "association associates building business central chambers childcare childrens cleaning commercial communications community " +
  "consultancy consultants creative development digital education electrical enterprise enterprises environmental equipment estates " +
  "fostering foundation furniture general healthcare homecare information institute international learning leisure maintenance " +
  "management marketing national network nursing partners partnership pharmacy playgroup premier private products project " +
  "properties property psychology publishing recruitment residential security society software specialist supplies support " +
  "technologies technology traffic"
).split(" ");
