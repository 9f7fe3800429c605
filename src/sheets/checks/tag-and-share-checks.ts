import { SPLIT } from "#domain/counting/theme-parts";
import type { BookLayout } from "../layout/book-layout.ts";
import { withoutSigns } from "../layout/without-signs.ts";
import { settingOf } from "../place-settings.ts";
import { countIfs, sumIfs } from "../ranges.ts";
import { nil, type PlanCheck } from "./check-formula.ts";

/** Every body at once, as a criterion inside SUMPRODUCT. */
const EACH_BODY = "TP_Agencies[Agency]";
const COUNTED = ["TP Status", '"counted"'] as const;

/** Sections B and C: tags and shares. */
export const TAG_AND_SHARE_CHECK_FORMULAS: Readonly<Record<string, PlanCheck>> = {
  B1: ({ blocks }) => {
    const open = ["TP Left out", '""'] as const;
    const placed = `SUMPRODUCT((${sumIfs(blocks, "TP Read", [open, ["TP Agency", EACH_BODY]])})*(TP_Agencies[Home]<>""))`;
    return nil(`ROUND(${sumIfs(blocks, "TP Read", [open])}-${placed},2)`);
  },
  B2: weights,
  B3: ({ blocks }) => ({
    ...nil(`ROUND(${withoutSigns(blocks, [["TP Theme", '""']])},2)`),
    result: ({ difference, fails }) =>
      `IF(${difference}<=${settingOf("Coverage tolerance")}*(${withoutSigns(blocks, [])}),"Ties",${fails})`,
  }),
  B4: ({ cofog }) => nil(`'TP COFOG'!$B$${String(cofog.functions.last)}`),
  B5: ({ cofog }) => nil(`'TP COFOG'!$B$${String(cofog.capital.last)}`),
  C1: ({ blocks }) => nil(countIfs(blocks, [["TP Status", '"no share"']])),
  C2: drivers,
  C3: ({ blocks }) => {
    const off = countIfs(blocks, [
      ["TP Agency", EACH_BODY],
      COUNTED,
      ["TP Own share", '"<>1"'],
      ["TP Place spend", '"<>0"'],
    ]);
    return nil(`SUMPRODUCT((${off})*(TP_Agencies[Home]="inside"))`);
  },
  C4: ({ blocks }) => {
    const whole = sumIfs(blocks, "TP Place spend", [
      ["TP Agency", EACH_BODY],
      ["TP Own share", "1"],
      ["TP Share override", '""'],
    ]);
    const away = '((TP_Agencies[Home]="outside")+(TP_Agencies[Home]="straddling"))';
    return nil(`ROUND(SUMPRODUCT((${whole})*${away}*(TP_Agencies[Already for this place confirmed]<>"Y")),2)`);
  },
  C5: ({ blocks }) => ({
    ...nil("SUMPRODUCT(ABS(TP_Transfers[Share check £]))"),
    // Half a penny a line that states a receipt, and one for the transfer itself.
    result: ({ difference, fails }) =>
      `IF(${difference}<=(${countIfs(blocks, [
        ["TP Line", '"line"'],
        ["TP Receipt", '"<>0"'],
      ])}+1)*0.005,"Ties",${fails})`,
  }),
  C6: ({ blocks }) => {
    const of = (heading: string): string => `(${sumIfs(blocks, heading, [["TP Agency", EACH_BODY]])})`;
    return nil(`ROUND(SUMPRODUCT((${of("TP Paid on")}-${of("TP Eliminated")})*(TP_Agencies[Home]="inside")),2)`);
  },
};

/** Drivers (a body and a basis) that lack a unit, a value or Y or N, hold one below nought, or sum to nothing; each once. */
function drivers() {
  // With "" an empty cell is a criterion that finds empty cells.
  const pair = 'TP_Drivers[Agency],TP_Drivers[Agency]&"",TP_Drivers[Basis],TP_Drivers[Basis]&""';
  const units = `COUNTIFS(${pair},TP_Drivers[Unit],"<>")`;
  const values = `COUNTIFS(${pair},TP_Drivers[Value],">=0")`;
  const rows = `COUNTIFS(${pair})`;
  const placed = `(COUNTIFS(${pair},TP_Drivers[In place],"Y")+COUNTIFS(${pair},TP_Drivers[In place],"N"))`;
  const wrong = `((${units}<${rows})+(${values}<${rows})+(${placed}<${rows})+(SUMIFS(TP_Drivers[Value],${pair})<=0)>0)`;
  // A unit that stands twice counts for every row beyond its first.
  const alike = `COUNTIFS(${pair},TP_Drivers[Unit],TP_Drivers[Unit]&"")`;
  const twice = `(TP_Drivers[Unit]<>"")*(1-1/${alike})`;
  return nil(`ROUND(SUMPRODUCT((TP_Drivers[Agency]<>"")*(${wrong}/${rows}+${twice})),6)`);
}

/** Split rows whose weights do not add up, and rows tagged as split without parts; each row once. */
function weights({ blocks }: BookLayout) {
  const rows = "TP_Splits[TP Row]";
  const off = `(ABS(SUMIF(${rows},${rows},TP_Splits[Weight %])-100)>0.000001)`;
  const once = `(COUNTIF(${rows},${rows})+(${rows}=""))`;
  const split = ["TP Theme", `"${SPLIT}"`] as const;
  const held = countIfs(blocks, [["TP Row", rows], split]);
  const wrong = `SUMPRODUCT((${rows}<>"")*${off}/${once})`;
  return nil(`ROUND(${wrong}+${countIfs(blocks, [split])}-SUMPRODUCT((${held})/${once}),6)`);
}
