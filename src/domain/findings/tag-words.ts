import { pounds, text } from "./phrases.ts";
import { place, type Wording } from "./where.ts";

interface WordOfTag {
  /** What the word is, with its article. */
  readonly what: string;
  /** What was made of it. */
  readonly taken: string;
  /** What to do where it is no slip. */
  readonly otherwise: string;
}

const BY_TAG: Readonly<Record<string, WordOfTag>> = {
  theme: {
    what: "the theme",
    taken: "counted as a theme of its own",
    otherwise: "if it is a theme of its own, write Y under Active on TP Themes",
  },
  client: {
    what: "the client group",
    taken: "kept as a client group of its own",
    otherwise: "if it is a group of its own, let it stand",
  },
  stream: {
    what: "the funding stream",
    taken: "kept as a funding stream of its own",
    otherwise: "if it is a stream of its own, let it stand",
  },
  agency: {
    what: "the body that spends",
    taken: "taken for a body of its own, which has no home yet",
    otherwise:
      "if it is another name of that body, add it to its Aliases on TP Agencies; if it is another body, say its home there",
  },
  transferTo: {
    what: "the body that is paid",
    taken: "taken for a body that is not counted, so nothing was taken out as paid between counted bodies",
    otherwise:
      "if it is another name of that body, add it to its Aliases on TP Agencies; if it is another body, say its home there",
  },
  incomeFrom: {
    what: "the payer of the income",
    taken: "taken for a body that is not counted",
    otherwise:
      "if it is another name of that body, add it to its Aliases on TP Agencies; if it is another body, say its home there",
  },
  basis: {
    what: "the basis of the share",
    taken: "taken for no basis of a share, so that nothing of it is counted",
    otherwise: "if it is a basis of its own, put its units on TP Drivers",
  },
  leftOut: {
    what: "the reason to leave it out",
    taken: "left out of the total under that word, which is no class of TP Place",
    otherwise: "if it is to be counted, clear the cell",
  },
  capital: {
    what: "revenue or capital",
    taken: "read as neither",
    otherwise: "write revenue or capital",
  },
  control: {
    what: "the control over the spend",
    taken: "read as no control",
    otherwise: "write statutory, demand-led, ring-fenced or discretionary",
  },
  work: {
    what: "the kind of work",
    taken: "read as no kind of work",
    otherwise: "write front line, commissioning, management & support or asset running cost",
  },
  cofog: {
    what: "the function (COFOG)",
    taken: "read as no function",
    otherwise: "write a code of level 1 or 2, such as 10.2",
  },
};

/** The sentences of words that stand as a tag and are on no list. */
export const TAG_WORDS: Readonly<Record<string, Wording>> = {
  "tag-word-near": (f) => {
    const { what, taken, otherwise } = of(text(f, "tag"));
    if (differsInCaseAlone(f)) return sayCase(f, what);
    return (
      `${place(f)} reads “${text(f, "text")}” as ${what}, in ${rows(f)} (${pounds(f, "amount")}). Did you mean ` +
      `“${text(f, "near")}”? It was ${taken}. ${way(f)}; ${otherwise}. Then Recount.`
    );
  },
  "tag-word-unknown": (f) => {
    const { what, taken, otherwise } = of(text(f, "tag"));
    return (
      `${place(f)} and the rows like it give as ${what}: ${text(f, "texts")}, in ${rows(f)} (${pounds(f, "amount")}). ` +
      `No such word is known. It was ${taken}. Correct the cells: ${otherwise}. Then Recount.`
    );
  },
  "word-as-sign": (f) =>
    `${place(f)}${f.params["words"] === 1 ? "" : " and the rows like it"} give as ${of(text(f, "tag")).what} what Excel’s sums would read as ` +
    `a number, a date, a comparison or any letters, so it stands otherwise in the TP columns and on the sheets: ${text(f, "texts")}, ` +
    `in ${rows(f)} (${pounds(f, "amount")}). The total is the same. To see another word there, write it in the cells, then Recount.`,
  "word-too-long": (f) =>
    `${place(f)}${f.params["words"] === 1 ? "" : " and the rows like it"} give as ${of(text(f, "tag")).what} words longer than Excel’s sums can look ` +
    `for, so each stands shortened in the TP columns and on the sheets, with a print that tells it from others: ${text(f, "texts")}, ` +
    `in ${rows(f)} (${pounds(f, "amount")}). The total is the same. To see other words there, write shorter ones in the cells, then Recount.`,
  "theme-not-listed": (f) =>
    `${place(f)} and the rows like it give themes that were not on TP Themes: ${text(f, "texts")}, in ${rows(f)} ` +
    `(${pounds(f, "amount")}). Each was counted as a theme of its own and put on TP Themes with “?” under Active. If it is one, ` +
    "write Y there; if it is another theme under a different name, correct the cells. Then Recount.",
  "theme-out-of-use": (f) =>
    `${place(f)} and the rows like it give themes that stand with N under Active on TP Themes: ${text(f, "texts")}, in ` +
    `${rows(f)} (${pounds(f, "amount")}). Each was counted as a theme of its own all the same, so that nothing is missing. ` +
    "Give the rows another theme, or write Y there if it is in use again. Then Recount.",
};

/** A theme has a button that tags all its rows, under Tag; whatever else was meant is put right where it stands. */
function way(finding: Parameters<Wording>[0]): string {
  const cells = finding.params["rows"] === 1 ? "the cell" : "the cells";
  if (text(finding, "tag") !== "theme") return `Correct ${cells}`;
  return `Under Tag, “Themes that may be misspelt” has a button that tags them “${text(finding, "near")}”; or correct ${cells}`;
}

/** Bodies that the sheets' own sums take for one: both cannot stand, whatever the register says. Other words have been joined. */
function differsInCaseAlone(finding: Parameters<Wording>[0]): boolean {
  return text(finding, "text").toLowerCase() === text(finding, "near").toLowerCase();
}

function sayCase(finding: Parameters<Wording>[0], what: string): string {
  const [word, near] = [text(finding, "text"), text(finding, "near")];
  const cells = finding.params["rows"] === 1 ? "the cell" : "the cells";
  return (
    `${place(finding)} reads “${word}” as ${what}, in ${rows(finding)} (${pounds(finding, "amount")}), which differs from “${near}” ` +
    `in its capital letters alone: Excel takes both for one word, so the sheets count the rows of both under each. ` +
    `Write “${near}” in ${cells}, and strike “${word}” out of any list of ours that has it. Then Recount.`
  );
}

function of(tag: string): WordOfTag {
  return BY_TAG[tag]!;
}

function rows(finding: Parameters<Wording>[0]): string {
  return `${text(finding, "rows")} ${finding.params["rows"] === 1 ? "row" : "rows"}`;
}
