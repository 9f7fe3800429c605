import { ClassWordsReader } from "#domain/tagging/read-class-words";
import { wordsOfText } from "#domain/left-out/words-of-text";
import { EXCLUSION_CLASSES } from "#reference/exclusion-classes";
import { LEFT_OUT_WORDS } from "#reference/left-out-words";
import type { Field } from "#domain/ledger/reading";

const reader = new ClassWordsReader(LEFT_OUT_WORDS);
const row = (texts: Partial<Record<Field, string>>) => ({
  text: (field: Field) => texts[field] ?? "",
  number: () => null,
  financialYear: () => "",
});
const classOf = (service: string): string => reader.of(row({ service }))?.class ?? "";

describe("words that say a class", () => {
  // assurance.md, E1; services of the Mixedshire fixture among them.
  it.each([
    ["MRP and interest", "capital financing"],
    ["Minimum Revenue Provision 2025/26", "capital financing"],
    ["Revenue contribution to capital (RCCO)", "capital financing"],
    ["CERA", "capital financing"],
    ["Direct revenue financing", "capital financing"],
    ["Interest payable", "capital financing"],
    ["Depreciation and impairment", "depreciation"],
    ["Transfer to earmarked reserves", "reserves and provisions"],
    ["Bad debt provision", "reserves and provisions"],
    ["Central support recharged to services", "internal recharge"],
    // Whom they name besides takes nothing away: what is spending stays a question.
    ["Internal recharges - support to residents", "internal recharge"],
    ["Support service recharges from other bodies", "internal recharge"],
    ["Recharges to tenants", "internal recharge"],
    ["IAS 19 pension adjustment", "accounting adjustment"],
    ["Precept paid over to police", "collection fund"],
    ["Collection Fund surplus", "collection fund"],
    ["Business rates tariff", "collection fund"],
    ["VAT control account", "recoverable VAT"],
    ["Loan to Marl Theatre Trust", "loans and investments"],
    ["Treasury investments", "loans and investments"],
    ["PAYE", "payroll deductions"],
  ])("%s", (service, expected) => {
    expect(classOf(service)).toBe(expected);
  });

  it.each([
    "Nature reserve wardens",
    "Visual impairment service",
    "Early years provision",
    "Community equipment loans: equipment store",
    "Inward investment team",
    "Flood defence",
    "Energy tariff review",
    "Fire and rescue levy",
    "Housing benefit",
    "Sparce Ltd",
  ])("not %s", (service) => {
    expect(classOf(service)).toBe("");
  });

  it("asks what was paid for before who was paid, and a payee's own words only of payees", () => {
    expect(reader.of(row({ payee: "HM Revenue & Customs" }))).toMatchObject({
      class: "payroll deductions",
      field: "payee",
      found: "hm revenue and customs",
    });
    expect(reader.of(row({ payee: "Reserves Hotel Ltd", purpose: "" }))).toBeNull();
    expect(reader.of(row({ payee: "PWLB", purpose: "Transfer to reserves" }))?.field).toBe("purpose");
  });

  it("say the same class wherever they are found, so that words found name their class", () => {
    const classes = new Map<string, Set<string>>();
    for (const of of LEFT_OUT_WORDS) {
      for (const words of of.words) classes.set(words, (classes.get(words) ?? new Set()).add(of.class));
    }
    expect([...classes].filter(([, said]) => said.size > 1)).toEqual([]);
  });

  it.each([
    ["Minimum revenue provision", true],
    ["DRF", true],
    ["Depreciation", true],
    ["Capital financing", true],
    ["DRF lunch club", false],
    ["CERA youth theatre", false],
    ["MRP group training", false],
    ["Capital financing team", false],
    ["Loan interest", false],
  ])("%s can mean nothing else: %s", (service, isSure) => {
    expect(reader.of(row({ service }))).toMatchObject({ class: expect.stringMatching(/./) as string, isSure });
  });

  it("names only classes under which lines may be left out", () => {
    const classes = new Set(EXCLUSION_CLASSES.map(({ name }) => name));
    expect(LEFT_OUT_WORDS.filter((of) => !classes.has(of.class))).toEqual([]);
  });

  it("remembers words without figures and months, and nothing else is dropped", () => {
    expect(wordsOfText("PWLB loan 4453 - interest, April 2025")).toBe("pwlb loan interest");
    expect(wordsOfText("PWLB loan 4501 - interest, May 2025")).toBe("pwlb loan interest");
    expect(wordsOfText("PWLB loan interest, library")).toBe("pwlb loan interest library");
    expect(wordsOfText("2025")).toBe("2025");
    const long = `Children ${"and young people ".repeat(12)}`;
    const interest = wordsOfText(`${long}, loan interest, April 2025`);
    expect(interest).not.toBe(wordsOfText(`${long}, transfer to reserves`));
    expect(interest).toBe(wordsOfText(`${long}, loan interest, May 2026`));
    expect(interest).toMatch(/^children and young people .* p[0-9a-f]{8}$/);
    expect(interest.length).toBeLessThanOrEqual(120);
    // Beyond what is looked through as well; and what stands in TP_Left_Out is read back as it was.
    const longer = "day centre ".repeat(300);
    expect(wordsOfText(`${longer} east`)).not.toBe(wordsOfText(`${longer} west`));
    expect(wordsOfText(interest)).toBe(interest);
  });
});
