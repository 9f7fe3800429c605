import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { StatedSettings } from "#application/stated-settings";
import type { RegisterTable } from "#domain/place/register-rows";
import type { TransferRow } from "#domain/transfers/transfer-row";
import { openSuggestions } from "#domain/transfers/open-suggestions";
import { countSheets, type FilesCount, openCouncilSheets } from "#test/support/count-files";

/** What bodies of a real place pay one another, labelled by hand beside the project. */
export interface TransferTruth {
  readonly place: string;
  readonly countedBodies: readonly { readonly name: string; readonly folder: string; readonly gbp: string }[];
  readonly placeTotalAsPublished: string;
  readonly transfersTotal: string;
  readonly pairs: readonly {
    readonly payer: string;
    readonly payee: string;
    readonly gbp: string;
    readonly rows: number;
  }[];
  readonly spellings: Readonly<Record<string, string>>;
  readonly falseFriends: readonly { readonly payer: string; readonly payee: string }[];
}

const DATA = join(process.cwd(), "../shared/data");
const TRUTH = join(DATA, "truth/transfers-eastlondon.json");
const FILES = join(DATA, "place-eastlondon-2020-21");

/** Present only where the public files stand beside the project. */
export const isPresent = existsSync(TRUTH) && existsSync(FILES);

export function readTruth(): TransferTruth {
  return JSON.parse(readFileSync(TRUTH, "utf8")) as TransferTruth;
}

/** Opens the files of the place; slow, so once. */
export function openPlace({ countedBodies }: TransferTruth) {
  return openCouncilSheets(
    countedBodies.flatMap(({ folder }) =>
      readdirSync(join(FILES, folder))
        .sort()
        .map((file) => join(FILES, folder, file)),
    ),
  );
}

/** The register holds the names of the counted bodies and nothing else: no alias helps. */
export function settingsOf(truth: TransferTruth, transfers?: RegisterTable): StatedSettings {
  const agencies = truth.countedBodies.map(({ name }) => [name, "inside", "direct"]);
  const sources = truth.countedBodies.flatMap(({ name, folder }) =>
    readdirSync(join(FILES, folder)).map((file) => [`${folder}/${file}`, name, "£", "count", "payments"]),
  );
  return {
    tables: {
      TP_Agencies: { headings: ["agency", "home", "default_basis"], rows: agencies },
      TP_Sources: { headings: ["source", "agency", "unit", "use", "basis"], rows: sources },
      ...(transfers && { TP_Transfers: transfers }),
    },
  };
}

/** How the suggestions of a count compare with the truth. £ in whole pence. */
export interface SuggestionsMeasured {
  readonly truthPence: number;
  readonly suggestedPence: number;
  readonly rightPence: number;
  readonly recall: number;
  readonly precision: number;
  readonly pairs: number;
  readonly pairsRight: number;
  readonly spellingsFound: number;
  readonly falseFriends: readonly string[];
}

export function measureSuggestions(truth: TransferTruth, { counted, assembled }: FilesCount): SuggestionsMeasured {
  const open = openSuggestions(counted.count.transfers);
  const truthOf = new Map(truth.pairs.map((pair) => [`${pair.payer}|${pair.payee}`, penceOf(pair.gbp)]));
  const sum = (pence: readonly number[]): number => pence.reduce((total, one) => total + one, 0);
  const truthPence = sum([...truthOf.values()]);
  const rights = open.map((row) => Math.min(row.pence, truthOf.get(`${row.payer}|${row.payee}`) ?? 0));
  const suggestedPence = sum(open.map(({ pence }) => pence));
  const words = wordsOf(open, assembled.hints.mentions);
  return {
    truthPence,
    suggestedPence,
    rightPence: sum(rights),
    recall: sum(rights) / truthPence,
    precision: sum(rights) / suggestedPence,
    pairs: open.length,
    pairsRight: open.filter((row) => truthOf.get(`${row.payer}|${row.payee}`) === row.pence).length,
    spellingsFound: Object.keys(truth.spellings).filter((text) => words.has(fold(text))).length,
    falseFriends: truth.falseFriends.map(({ payee }) => payee).filter((payee) => words.has(fold(payee))),
  };
}

function wordsOf(
  open: readonly ReturnType<typeof openSuggestions>[number][],
  mentions: FilesCount["assembled"]["hints"]["mentions"],
) {
  return new Set(open.flatMap(({ rows }) => rows.map((i) => fold(mentions[i]!.words))));
}

/** Spellings that differ only in how a line break is written are one. */
function fold(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

export function penceOf(pounds: string): number {
  return Math.round(Number(pounds) * 100);
}

/** TP_Transfers with every suggestion accepted. */
export function acceptAll(transfers: readonly TransferRow[]): RegisterTable {
  return {
    headings: ["payer", "payee", "capital", "kind", "confirmed"],
    rows: openSuggestions(transfers).map(({ payer, payee, capital, kind }) => [payer, payee, capital, kind, "Y"]),
  };
}

export { countSheets };
