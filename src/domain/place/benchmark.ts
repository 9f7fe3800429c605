/**
 * England's identifiable public spending a head in 2019-20, the figure G2 compares with until a person states the
 * region and year that fit. @source method.md 5.1: HM Treasury, Country and Regional Analysis, November 2020
 */
export const ENGLAND_A_HEAD = { pounds: 9604, source: "England 2019-20, HM Treasury CRA Nov 2020 (assumed)" } as const;
