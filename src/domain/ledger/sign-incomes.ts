import type { Finding } from "../findings/finding.ts";
import type { RawCell } from "./cells.ts";
import type { Heading } from "./headings.ts";
import { signFindings } from "./income-findings.ts";
import { incomeSign, isReadAsMinus, signSaid } from "./income-sign.ts";
import type { MapContext } from "./map-context.ts";
import type { OutturnChoice } from "./outturn-table.ts";
import { outturnMeaning } from "./outturn-heading.ts";
import { readIncome } from "./read-income.ts";
import type { Field, IncomeField, MappedColumn, Mapping } from "./reading.ts";

/** A mapping with the incomes that are taken, those among them that are written below nought, and what is to be said of it. */
export interface SignedIncomes {
  readonly mapping: Mapping;
  readonly below: readonly IncomeField[];
  readonly findings: readonly Finding[];
}

interface Known {
  readonly headings: readonly Heading[];
  readonly stated: ReadonlyMap<Field, MappedColumn>;
  readonly outturn: OutturnChoice | null;
}

/**
 * Tells of every table that states income how it is signed: taken as it stands, income below nought would be added to what the
 * place spends net.
 *
 * External income below nought is read as income of that amount, or not taken where nothing tells what it is, unless a person
 * names it or says how it is written. Internal income may truly be below nought, for a body that repays: it follows external income that is written so
 * on the same sheet, and else counts as it stands and a person is told.
 */
export function signIncomes(context: MapContext, mapping: Mapping, known: Known): SignedIncomes {
  const external = signExternal(context, mapping, known);
  const internal = signInternal(context, mapping, external.isBelow);
  return {
    mapping: external.isTaken ? mapping : withoutExternal(mapping),
    below: [
      ...(external.isBelow ? (["externalIncome"] as const) : []),
      ...(internal.isBelow ? (["internalIncome"] as const) : []),
    ],
    findings: [...external.findings, ...internal.findings],
  };
}

interface Signed {
  readonly isBelow: boolean;
  readonly isTaken: boolean;
  readonly findings: readonly Finding[];
}

/** Of an outturn it has been told already, with the net figures of the same stage and year. */
function signExternal(context: MapContext, mapping: Mapping, { headings, stated, outturn }: Known): Signed {
  const { amount, externalIncome: column } = mapping;
  if (outturn) return { isBelow: outturn.incomeIsBelow, isTaken: true, findings: [] };
  if (!amount || !column) return { isBelow: false, isTaken: true, findings: [] };
  const net = netOf(context, headings, amount);
  const income = net === null ? below(context, column) : incomesOf(context, mapping);
  const sign = signSaid(incomeSign({ gross: below(context, amount), income, net }), context.written);
  const isUnclear = sign === "unclear";
  const asItStands = isUnclear && stated.has("externalIncome");
  const about = { field: "externalIncome", column, amount: amount.header, asItStands } as const;
  return {
    isBelow: isReadAsMinus(sign),
    isTaken: !isUnclear || asItStands,
    findings: signFindings(context, sign, about),
  };
}

function signInternal(context: MapContext, { amount, internalIncome: column }: Mapping, follows: boolean): Signed {
  if (!amount || !column) return { isBelow: false, isTaken: true, findings: [] };
  const told = incomeSign({ gross: below(context, amount), income: below(context, column), net: null });
  const follow = follows && told === "all below";
  // A habit of the column alone is not enough here, and so nothing tells it but external income or a person.
  const sign = follow || told === "plain" ? told : signSaid("unclear", context.written);
  const readAsMinus = follow || sign === "said minus";
  const asItStands = !readAsMinus && sign !== "said plus";
  const about = { field: "internalIncome", column, amount: amount.header, asItStands } as const;
  return { isBelow: readAsMinus, isTaken: true, findings: signFindings(context, sign, about) };
}

/** External income; what a net figure stands after is all income of its line, so that internal income is added where there is some. */
function incomesOf(context: MapContext, { externalIncome, internalIncome }: Mapping): readonly RawCell[] {
  const external = below(context, externalIncome);
  if (!internalIncome) return external;
  const internal = below(context, internalIncome);
  return external.map((cell, row) => {
    const figures = [cell, internal[row]].map(readIncome).filter((figure) => figure !== null);
    return figures.length === 0 ? null : figures.reduce((sum, figure) => sum + figure, 0);
  });
}

/** The one column of net figures beside the amount; null where there is none, or more than one. */
function netOf(context: MapContext, headings: readonly Heading[], amount: MappedColumn): readonly RawCell[] | null {
  const nets = headings.filter(
    ({ column, text }) => column !== amount.column && outturnMeaning(text, context.vocabulary.outturn)?.side === "net",
  );
  return nets.length === 1 ? below(context, nets[0]) : null;
}

function below({ cells, headerRow }: MapContext, at: { readonly column: number } | undefined): readonly RawCell[] {
  return (cells.columns[at?.column ?? -1] ?? []).slice(headerRow + 1);
}

function withoutExternal({ externalIncome: _, ...mapping }: Mapping): Mapping {
  return mapping;
}
