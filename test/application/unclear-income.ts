/** £1,600 of spending; income of which some stands below nought, some above, and no total. */
export const UNCLEAR_INCOME = [
  ["Body", "Service", "Inc/Exp", "Amount"],
  ["County", "Roads", "Exp", 1000],
  ["County", "Roads", "Inc", -200],
  ["County", "Homes", "Exp", 600],
  ["County", "Homes", "Inc", 100],
  ["County", "Homes", "Inc", 50],
];
