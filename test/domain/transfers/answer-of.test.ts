import { countCsv } from "#test/support/count-csv";

/** The county names the district as payee on revenue lines and on a capital line, and states one revenue transfer itself. */
const NAMED = [
  "Agency,Supplier,Description,Revenue or capital,Gross",
  "Hart County Council,OXLEY DISTRICT COUNCIL,Grounds,revenue,500",
  "Hart County Council,OXLEY DISTRICT COUNCIL,Depot,capital,70",
  "Oxley District Council,ACME LTD,Bins,revenue,6000",
  "Oxley District Council,ACME LTD,Lorries,capital,900",
].join("\n");

const STATED = [
  "Agency,Service,Revenue or capital,Transfer to,Gross",
  "Hart County Council,Grounds,revenue,Oxley District Council,500",
  "Hart County Council,Depot,capital,Oxley District Council,70",
  "Oxley District Council,Bins,revenue,,6000",
  "Oxley District Council,Lorries,capital,,900",
].join("\n");

const PAYER = "Hart County Council";
const PAYEE = "Oxley District Council";
const HEADINGS = ["payer", "payee", "capital", "kind", "confirmed", "note", "evidence"];
type Kind = "" | "revenue" | "capital";

/** TP Transfers as a person works on it: answers are typed over what the last Recount wrote, or put on a row of their own. */
class Workbook {
  private readonly lines: string;
  private rows: string[][] = [];
  /** £ taken out at the last Recount. */
  out = 0;

  constructor(lines: string) {
    this.lines = lines;
    this.recount();
  }

  say(kind: Kind, answer: "Y" | "N" | ""): this {
    const row = this.rowOf(kind);
    if (row) row[4] = answer;
    else this.rows.push([PAYER, PAYEE, kind, "", answer, "", ""]);
    return this.recount();
  }

  recount(): this {
    const agencies = [PAYER, PAYEE].map((name) => [name, "council", "inside", "direct"]);
    const tables = {
      TP_Agencies: { headings: ["agency", "type", "home", "default_basis"], rows: agencies },
      TP_Transfers: { headings: HEADINGS, rows: this.rows },
    };
    const { count } = countCsv(this.lines, { tables, place: () => null }).counted;
    this.out = count.eliminatedPence / 100;
    this.rows = count.transfers.map(({ payer, payee, capital, kind, confirmed, note, evidence }) => {
      return [payer, payee, capital, kind, confirmed === null ? "" : confirmed ? "Y" : "N", note, evidence];
    });
    return this;
  }

  answers(): Record<string, string> {
    return Object.fromEntries(this.rows.map((row) => [row[2]!, row[4]!]));
  }

  evidence(kind: Kind): string {
    return this.rowOf(kind)?.[6] ?? "no row";
  }

  private rowOf(kind: Kind): string[] | undefined {
    return this.rows.find((row) => row[0] === PAYER && row[2] === kind);
  }
}

describe.each([
  ["that lines only name", NAMED, 0],
  ["that the source states", STATED, 570],
])("a pair %s", (_, lines, outAtFirst) => {
  it("says nothing of the pair as a whole at first", () => {
    expect(new Workbook(lines).out).toBe(outAtFirst);
  });

  it("Y on the pair stands on both kinds, marked as a copy", () => {
    const book = new Workbook(lines).say("", "Y").recount();
    expect(book.answers()).toEqual({ "": "Y", revenue: "Y", capital: "Y" });
    expect(book.out).toBe(570);
    expect(book.evidence("revenue")).toMatch(/; Y as said of the pair$/);
    expect(book.evidence("")).not.toContain("as said of the pair");
  });

  it("N on the pair after Y undoes the copies of both kinds, and Y after N again", () => {
    const book = new Workbook(lines).say("", "Y").recount().say("", "N").recount();
    expect(book.answers()).toEqual({ "": "N", revenue: "N", capital: "N" });
    expect(book.out).toBe(0);
    expect(book.evidence("capital")).toMatch(/; N as said of the pair$/);
    expect(book.say("", "Y").recount().out).toBe(570);
  });

  it.each([
    ["revenue", 70],
    ["capital", 500],
  ] as const)("Y on the pair, then N on %s: that kind alone stays in", (kind, out) => {
    const book = new Workbook(lines).say("", "Y").say(kind, "N").recount();
    expect(book.out).toBe(out);
    expect(book.evidence(kind)).toMatch(/; N said of this kind alone$/);
    // The row's own answer stands whatever is said of the pair after it.
    expect(book.say("", "N").recount().out).toBe(0);
    expect(book.say("", "Y").recount().out).toBe(out);
  });

  it.each([
    ["revenue", 70],
    ["capital", 500],
  ] as const)("N on %s before Y on the pair comes to the same", (kind, out) => {
    expect(new Workbook(lines).say(kind, "N").say("", "Y").recount().out).toBe(out);
  });

  it("N on the pair, then Y on one kind: that kind alone is taken out", () => {
    const book = new Workbook(lines).say("", "N").say("revenue", "Y").recount();
    expect(book.answers()).toEqual({ "": "N", revenue: "Y", capital: "N" });
    expect(book.out).toBe(500);
  });

  it("an answer that is emptied gives the row back to the pair", () => {
    const book = new Workbook(lines).say("", "Y").say("revenue", "N").say("revenue", "").recount();
    expect(book.answers()).toMatchObject({ revenue: "Y" });
    expect(book.out).toBe(570);
  });

  it("the pair's answer that is emptied leaves what stood before anybody answered", () => {
    const book = new Workbook(lines).say("", "N").say("", "").recount();
    expect(book.out).toBe(outAtFirst);
  });
});

describe("Y on one kind before N on the pair", () => {
  it("stays the person's own where lines only name the payee", () => {
    const book = new Workbook(NAMED).say("revenue", "Y").say("", "N").recount();
    expect(book.answers()).toEqual({ "": "N", revenue: "Y", capital: "N" });
    expect(book.out).toBe(500);
  });

  it("is no one's where the tool wrote it beside lines that the source states: the N goes for all", () => {
    const book = new Workbook(STATED).say("", "N").recount();
    expect(book.out).toBe(0);
  });
});
