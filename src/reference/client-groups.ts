/** Groups of people (and what is none) that spending is for, as the pilots drew them; a place may name its own. @source method.md 1.3, row 12 */
export const CLIENT_GROUPS = [
  "Children 0-5",
  "Children & young people",
  "Working-age adults",
  "Older people",
  "Families with complex needs",
  "Offenders",
  "Substance misusers",
  "Disabled people",
  "Homeless people",
  "Whole population",
  "Business",
  "Place & assets",
] as const;
