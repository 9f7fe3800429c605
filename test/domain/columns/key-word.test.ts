import { keyWord, mayBeKeyWord } from "#domain/columns/key-word";

it("a word with a sign that sums read as any letters stands with a sign that looks like it", () => {
  expect(["Education*", "Other?", "A~B", "?"].map(keyWord)).toEqual(["Education∗", "Other¿", "A˜B", "¿"]);
});

// Excel: COUNTIF and SUMIFS read text that looks like a comparison, number, date or truth as one.
it.each([
  ...[">0", "<>", "=Z", "<5", "10", "010", "10.0", "-1,000.50", "(10)", "£10", "1e3", "1E5", "10%", ".5", "1 1/2"],
  ...[
    "2008-09",
    "1/4/2025",
    "01.04.25",
    "1 Apr 2025",
    "1-Apr",
    "April 2025",
    "Mar 1",
    "12:30",
    "5 pm",
    "TRUE",
    "false",
  ],
  "#N/A",
])("%s stands in quotation marks", (word) => {
  expect(keyWord(word)).toBe(`“${word}”`);
  expect(mayBeKeyWord(keyWord(word))).toBe(true);
});

it.each([
  "Older people",
  "Phase 1",
  "0-19 service",
  "16+",
  "10 Social protection",
  "Marching 5",
  "Decent homes 2",
  "“10”",
  "May",
  "",
])("“%s” stands as it is", (word) => expect(keyWord(word)).toBe(word));

it("what is made fit is fit", () => {
  for (const word of ["A*", ">0", "01", "2008-09", "TRUE", ">a*"]) expect(keyWord(keyWord(word))).toBe(keyWord(word));
});
