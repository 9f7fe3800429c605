/** Words of the form that gives a body's share by figures that are typed, with its reason and who agreed. */
export const SHARE_FORM = {
  units: "Figures that I type",
  basis: "What is measured",
  basisHint: "Such as population, calls or pupils",
  here: (place: string) => (place === "" ? "In the place" : `In ${place}`),
  elsewhere: "In the rest of its area",
  source: "Where the figures are from",
  comesTo: (share: string) => `The share comes to ${share}.`,
  basisStands: (basis: string) =>
    `TP Drivers has figures of ${basis} for this body: choose it under Share by, or put them right there`,
  basisIsNone: "Enter what is measured, such as population",
  noFigure: "Enter a number from 0 up, such as 33,000",
  bothNought: "One of the two must be above 0",
  thePlace: "The place",
  rest: "Rest of its area",
  noShareYet: "no share yet",
  whole: "counted whole",
  agreedBy: "Agreed by (optional: name and post)",
  fillIn: "Fill in what is measured and both figures to see what it would change.",
} as const;
