import type { LogRow } from "#domain/ledger/source-row";
import {
  figuresToSign,
  sayPerson,
  type SignOff,
  signatureAction,
  SIGNED_BODY,
  SIGNED_FIGURES,
  SIGNED_PEOPLE,
  type SignedFigure,
  signedAction,
  type Signing,
  withdrawnAction,
} from "#domain/checks/signed-version";
import { INCOME_WRITTEN } from "#domain/ledger/income-written";
import { partsToSign, SIGNED_PARTS } from "#domain/checks/signed-parts";
import type { PlaceCount } from "#domain/counting/place-count";
import { wordsOf } from "./amend-explanations.ts";
import { sayPayments } from "./log-payments.ts";
import { sayWay } from "./share-decision.ts";
import type { Amendments, NewRule } from "./amendments.ts";
import type { TypedRow } from "./typed-tags.ts";

/** A line of TP Log without its time and total. */
type Decided = Pick<LogRow, "action" | "source" | "rows">;

/** What a line of TP Log is written with. */
export interface LogStamp {
  /** 22/11/2026 14:03:07 */
  readonly when: string;
  readonly version: string;
  /** Who works on the count, as far as TP Place names one; "" else. */
  readonly who?: string;
  /** T before and after the run. */
  readonly beforePence: number | null;
  readonly afterPence: number | null;
}

/**
 * One line of TP Log for each thing that a person has said in the pane.
 *
 * The total moves once in a run: a decision that stands alone has it before and after; of several, the Recount's own line has.
 */
export function logAmendments(amendments: Amendments, stamp: LogStamp): LogRow[] {
  const decided = [
    ...sayRegisters(amendments),
    ...sayShareDecisions(amendments),
    ...sayTransfers(amendments),
    ...sayLeftOut(amendments),
    ...sayRules(amendments),
    ...sayRows(amendments),
    ...sayReasons(amendments),
    ...sayPayments(amendments),
    ...(amendments.withdrawnSignature === undefined ? [] : [line(withdrawnAction(amendments.withdrawnSignature))]),
  ];
  const alone = decided.length === 1;
  return decided.map((line) => ({
    ...line,
    when: stamp.when,
    who: stamp.who ?? "",
    beforePence: alone ? stamp.beforePence : null,
    afterPence: alone ? stamp.afterPence : null,
    version: stamp.version,
    undoId: "",
  }));
}

function line(action: string, source = "", rows: number | null = null): Decided {
  return { action, source, rows };
}

/** `Home: inside; Default basis: population` */
function sayParts(parts: object): string {
  // An agreement that is given now is for the figure that is read now: there is nothing to state.
  return Object.entries(parts)
    .filter(([what, value]) => what !== "agreedAt" || typeof value === "number")
    .map(([what, value]) => `${sayName(what)}: ${sayValue(value)}`)
    .join("; ");
}

/** alreadyForPlace -> already for place */
function sayName(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function sayValue(value: unknown): string {
  if (value === null || value === "") return "not stated";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.map(sayValue).join("; ");
  return typeof value === "string" ? value : JSON.stringify(value);
}

function sayRegisters({ place, agencies, sources, mappings, drivers, withdrawnDrivers }: Amendments): Decided[] {
  const bases = new Set(drivers?.map(({ agency, basis }) => `${agency}: units of ${basis}`));
  const gone = new Set(withdrawnDrivers?.map(({ agency, basis }) => `${agency}: units of ${basis}`));
  return [
    ...(place ? [line(`Place stated. ${sayParts(place)}`)] : []),
    ...Object.entries(agencies ?? {}).map(([name, said]) => line(`Body ${name}. ${sayParts(said)}`)),
    ...Object.entries(sources ?? {}).map(([key, said]) => line(`Source stated. ${sayParts(said)}`, key)),
    ...Object.entries(mappings ?? {}).flatMap(([sheet, fields]) => sayMapping(sheet, fields)),
    ...[...bases].map((basis) => line(`Drivers stated. ${basis}`)),
    ...[...gone].map((basis) => line(`Drivers taken out. ${basis}`)),
  ];
}

function sayMapping(sheet: string, said: NonNullable<Amendments["mappings"]>[string]): Decided[] {
  const { [INCOME_WRITTEN]: written, ...columns } = said;
  return [
    ...(Object.keys(columns).length > 0 ? [line(`Columns stated. ${sayParts(columns)}`, sheet)] : []),
    ...(written === undefined ? [] : [line(`Income stated. It is written as: ${sayValue(written)}`, sheet)]),
  ];
}

function sayShareDecisions({ shares = [] }: Amendments): Decided[] {
  return shares.map(({ agency, from, to, note, agreedBy = "", before }) => {
    const back = before === undefined ? "" : " again";
    const because = [note, agreedBy === "" ? "" : `Agreed by ${agreedBy}`].filter((words) => words !== "");
    return line([`Share of ${agency}: ${sayWay(to)}${back} instead of ${sayWay(from)}`, ...because].join(". "));
  });
}

const DECISIONS = new Map([
  [true, "Transfer taken out"],
  [false, "Transfer left in"],
]);

function sayTransfers({ transfers = [] }: Amendments): Decided[] {
  return transfers.map(({ payer, payee, capital, confirmed, note, receipts }) => {
    const decision = confirmed === null ? "Decision on a transfer taken back" : DECISIONS.get(confirmed)!;
    const kind = capital === "" ? "" : ` (${capital})`;
    const credit = receipts === "credit" ? `; what ${payee} books below nought of it stays as a credit` : "";
    return line(`${decision}: ${payer} to ${payee}${kind}${credit}${note === "" ? "" : `. ${note}`}`);
  });
}

function sayLeftOut({ leftOut = [] }: Amendments): Decided[] {
  return leftOut.map(({ body, words, class: name, confirmed, note }) => {
    const decision =
      confirmed === null ? "Decision on words taken back" : confirmed ? `Left out as ${name}` : `Kept in, not ${name}`;
    return line(`${decision}: “${words}” at ${body}${note === "" ? "" : `. ${note}`}`);
  });
}

function sayRules({ rules = [], withdrawnRules = [] }: Amendments): Decided[] {
  const say = (what: string) => (rule: NewRule) =>
    line(
      `${what}: ${rule.field} ${rule.match} “${rule.words.join(" | ")}”${ofBody(rule)} gives ${sayParts(rule.gives)}`,
    );
  return [
    ...rules.map((rule) => say(rule.active === false ? "Rule switched off" : "Rule")(rule)),
    ...withdrawnRules.map(say("Rule taken out")),
  ];
}

function ofBody(rule: NewRule): string {
  return rule.ofBody === undefined ? "" : ` of ${rule.ofBody}`;
}

function sayRows({ tags = {}, splits = {} }: Amendments): Decided[] {
  const groups = new Map<string, string[]>();
  for (const [row, said] of Object.entries(tags)) {
    const words = sayTags(said);
    groups.set(words, [...(groups.get(words) ?? []), row]);
  }
  return [
    ...[...groups].map(([words, rows]) => line(`Tagged. ${words}`, sourcesOf(rows), rows.length)),
    ...Object.entries(splits).map(([row, parts]) =>
      line(
        parts.length === 0 ? `Split of ${row} taken back` : `Split of ${row}: ${sayShares(parts)}`,
        sourcesOf([row]),
        1,
      ),
    ),
  ];
}

/** `theme: Housing; eliminate: not stated` */
export function sayTags(said: TypedRow): string {
  return sayParts(Object.fromEntries(Object.entries(said).map(([tag, value]) => [tag, value ?? ""])));
}

function sayShares(parts: NonNullable<Amendments["splits"]>[string]): string {
  return parts.map(({ theme, weightPercent }) => `${theme} ${String(weightPercent)} %`).join(", ");
}

/** `S01`, or `S01, S02`: what row ids begin with. */
export function sourcesOf(rows: readonly string[]): string {
  return [...new Set(rows.map((row) => row.split("-")[0]!))].join(", ");
}

function sayReasons({ explanations = {}, pairReasons = [] }: Amendments): Decided[] {
  return [
    ...Object.entries(explanations).map(([check, reason]) => sayReason(`check ${check}`, wordsOf(reason))),
    ...pairReasons.map(({ payer, payee, reason }) => sayReason(`the difference of ${payer} and ${payee}`, reason)),
  ];
}

function sayReason(what: string, reason: string): Decided {
  return line(reason.trim() === "" ? `Reason for ${what} taken back` : `Reason for ${what}: ${reason}`);
}

/**
 * The lines of TP Log that are a signature: the figures of rows 9 to 15, every body's spending, its parts by theme, function,
 * class and view, and the three people.
 */
export function logSignature(
  signOff: SignOff,
  { count, ...prints }: { readonly count: PlaceCount } & Pick<Signing, "fingerprint" | "printed">,
  stamp: LogStamp,
): LogRow[] {
  const { when, version } = stamp;
  const entry = (action: string, afterPence: number | null, source = ""): LogRow => ({
    when,
    who: signOff.treasurer.name,
    action,
    source,
    rows: null,
    beforePence: null,
    afterPence,
    version,
    undoId: "",
  });
  const figures = figuresToSign(count);
  return [
    entry(signatureAction(version, signOff, prints), null),
    ...(Object.keys(figures) as SignedFigure[]).map((figure) =>
      entry(signedAction(version, SIGNED_FIGURES[figure]), figures[figure]),
    ),
    ...[...count.byAgency].map(([body, pence]) => entry(signedAction(version, SIGNED_BODY), pence, body)),
    ...partsToSign(count).map(({ part, name, pence }) => entry(signedAction(version, SIGNED_PARTS[part]), pence, name)),
    ...(Object.keys(SIGNED_PEOPLE) as (keyof SignOff)[]).map((person) => ({
      ...entry(signedAction(version, SIGNED_PEOPLE[person]), null),
      who: sayPerson(signOff[person]),
    })),
  ];
}
