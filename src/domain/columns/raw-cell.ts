/** A cell as it was read: empty = null, dates are serial numbers, an error is its text (`#REF!`). */
export type RawCell = null | number | string | boolean;
