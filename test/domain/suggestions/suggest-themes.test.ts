import { calibrate } from "#domain/suggestions/calibrate";
import { learnThemes } from "#domain/suggestions/suggest-themes";
import type { RowEvidence, ThemeExample } from "#domain/suggestions/theme-example";

const row = (name: string, description = "", cofog = ""): RowEvidence => ({
  words: { kind: "payee", name, description },
  agency: "County",
  functions: [cofog, cofog.slice(0, 2)],
});
const tagged = (theme: string, evidence: RowEvidence, rows = 1): ThemeExample => ({ ...evidence, theme, rows });
const nobody = (): boolean => false;

describe("a suggested theme", () => {
  it("comes from what the payee was tagged for the same purpose, before what it was tagged at all", () => {
    const suggest = learnThemes(
      [tagged("Older people", row("Acme Ltd", "Home care"), 30), tagged("Children", row("Acme Ltd", "Fostering"), 40)],
      nobody,
    );
    expect(suggest(row("ACME LTD.", "home care"))).toMatchObject({
      theme: "Older people",
      reason: "Suggested from 30 tagged rows of the same payee and purpose",
    });
    expect(suggest(row("Acme Ltd", "Something new"))).toMatchObject({
      theme: "Children",
      reason: "Suggested from 40 of 70 tagged rows of the same payee",
    });
  });

  it("takes the function of government where the payee is new", () => {
    const suggest = learnThemes([tagged("Older people", row("Acme", "", "10.2 Old age"))], nobody);
    expect(suggest(row("Byte", "", "10.2 Old age"))).toEqual({
      theme: "Older people",
      reason: "Suggested from COFOG 10.2 Old age",
      confidence: null,
    });
    expect(suggest(row("Byte", "", "05.1 Waste"))).toBeNull();
  });

  const FEW = [
    tagged("Children", row("Sunrise fostering", "placement fees")),
    tagged("Children", row("Hope fostering agency", "placement fees")),
    tagged("Roads", row("Blacktop contractors", "resurfacing works")),
    tagged("Roads", row("Kerb and paving", "resurfacing works")),
  ];
  /** Enough for words to be tried. */
  const MANY = Array.from({ length: 40 }, (_, at) => [
    tagged("Children", row(`Home${String(at)} fostering`, "placement fees")),
    tagged("Roads", row(`Kerb${String(at)} paving`, "resurfacing works")),
  ]).flat();

  it("is not made from single words before it is known how often they are right", () => {
    expect(learnThemes(FEW, nobody)(row("Moonlight Fostering Ltd", "respite"))).toBeNull();
  });

  it("names the words that speak for it", () => {
    const suggest = learnThemes([...FEW, ...MANY], nobody);
    expect(suggest(row("Moonlight Fostering Ltd", "respite"))).toMatchObject({
      theme: "Children",
      reason: "Suggested from “fostering” in rows tagged so",
    });
    // The one word it shares with them, its body, stands under every theme and speaks for none.
    expect(suggest(row("Zebra", "unheard of"))).toBeNull();
  });

  it("is not drawn from one withheld name to the next", () => {
    const examples = [tagged("Children", row("REDACTED", "Allowance"), 50)];
    expect(learnThemes(examples, (name) => name === "REDACTED")(row("REDACTED", "Refund"))).toBeNull();
    expect(learnThemes(examples, nobody)(row("REDACTED", "Refund"))?.theme).toBe("Children");
  });

  it("is not made of what was wrong more often than right", () => {
    // Each payee bears six themes in equal parts: hidden and guessed, such a row is nearly always guessed wrong.
    const themes = ["A", "B", "C", "D", "E", "F"];
    const examples = ["P", "Q", "R"].flatMap((name) => themes.map((theme) => tagged(theme, row(name), 10)));
    expect(learnThemes(examples, nobody)(row("P"))).toBeNull();
  });
});

describe("how often it is right", () => {
  it("is said of 20 tried rows or more only", () => {
    expect(calibrate([{ strength: 1, tried: 19, right: 19 }])).toBeNull();
    // 19 of 20 right, one wrong added: 19 of 21.
    expect(calibrate([{ strength: 1, tried: 20, right: 19 }])?.(1)).toBeCloseTo(19 / 21, 12);
  });

  it("never falls as the evidence grows stronger: steps that would are put together", () => {
    const of = calibrate([
      { strength: 0.9, tried: 40, right: 20 },
      { strength: 0.5, tried: 10, right: 2 },
      { strength: 0.7, tried: 10, right: 8 },
    ])!;
    // By hand: 0.5 -> 2 of 10; 0.7 (8 of 10) and 0.9 (20 of 40) go together as 28 of 50.
    expect([0.1, 0.5, 0.7, 0.8, 0.9, 2].map(of)).toEqual([2 / 11, 2 / 11, 28 / 51, 28 / 51, 28 / 51, 28 / 51]);
  });

  it("of a payee with 38 rows of one theme and 2 of another: each row hidden in its turn, 38 of 40 are guessed", () => {
    const examples = [tagged("A", row("Acme"), 38), tagged("B", row("Acme"), 2)];
    // Hidden A: 37 of 39 others say A, right. Hidden B: 38 of 39 say A, wrong twice, and stronger: pooled, 38 of 40.
    const suggestion = learnThemes(examples, nobody)(row("Acme"));
    // Of payees as a whole nothing is known but this evidence: 38 of 41, worth 8 rows beside its own 40.
    expect(suggestion?.confidence).toBeCloseTo((38 + (8 * 38) / 41) / (40 + 8), 12);
    expect(suggestion?.ownRows).toEqual({ tried: 40, right: 38 });
  });

  it("is said of a payee by its own rows where it has many, whatever the others come to", () => {
    // Thirty payees of one theme each; of one large payee every purpose bears two themes in equal parts.
    const steady = Array.from({ length: 30 }, (_, at) => tagged("Roads", row(`Kerb ${String(at)}`, "works"), 4));
    const torn = Array.from({ length: 30 }, (_, at) =>
      ["Children", "Older people"].map((theme) => tagged(theme, row("Agency staff", `Post ${String(at)}`), 6)),
    ).flat();
    const suggest = learnThemes([...steady, ...torn], nobody);
    expect(suggest(row("Kerb 1", "works"))?.confidence).toBeGreaterThan(0.9);
    // Half of its rows are the other theme's: nothing is suggested that is wrong as often as right.
    expect(suggest(row("Agency staff", "Post 1"))?.confidence ?? 0).toBeLessThan(0.55);
  });

  it("is measured payee by payee for payees that nobody has tagged: a large one does not speak for all", () => {
    // By their word, twenty small payees are right and twenty wrong; one of 4,000 rows is right on each.
    const small = Array.from({ length: 20 }, (_, at) => [
      tagged("Children", row(`Home${String(at)} lettings`)),
      tagged("Roads", row(`Kerb${String(at)} lettings`)),
    ]).flat();
    const large = tagged("Children", row("Lettings of the county"), 4000);
    const suggest = learnThemes([...small, large], nobody);
    expect(suggest(row("Moonlight lettings"))?.confidence ?? 0).toBeLessThan(0.65);
  });

  it("claims less of one payee than of as many rows of many, where payees are what is guessed", () => {
    const one = calibrate([{ strength: 1, tried: 100, right: 100 }], "trial");
    const many = calibrate(
      Array.from({ length: 100 }, () => ({ strength: 1, tried: 1, right: 1 })),
      "trial",
    );
    expect([one?.(1), many?.(1)]).toEqual([1 / 2, 100 / 101]);
  });
});
