import type { RawCell } from "../ledger/cells.ts";

/** Tags of one row as they will stand in its TP columns. "" or null = not given. */
export interface RowTags {
  readonly leftOut: string;
  readonly agency: string;
  readonly theme: string;
  readonly cofog: string;
  readonly capital: string;
  readonly basis: string;
  readonly shareOverride: number | null;
  readonly transferTo: string;
  readonly eliminate: number | null;
  readonly incomeFrom: string;
  readonly priority: number | null;
  /** Client group: whom it is spent on. */
  readonly client: string;
  /** `statutory`, `demand-led`, `ring-fenced` or `discretionary`. */
  readonly control: string;
  /** Funding stream: the named grant that pays. */
  readonly stream: string;
  /** Kind of work: `front line`, `commissioning`, `management & support` or `asset running cost`. */
  readonly work: string;
}

/** TP columns that hold a tag a person may type over, with the tag each holds. */
export const TAG_COLUMNS: Readonly<Record<string, keyof RowTags>> = {
  "TP Left out": "leftOut",
  "TP Agency": "agency",
  "TP Theme": "theme",
  "TP COFOG": "cofog",
  "TP Capital": "capital",
  "TP Basis": "basis",
  "TP Share override": "shareOverride",
  "TP Transfer to": "transferTo",
  "TP Eliminate": "eliminate",
  "TP Income from": "incomeFrom",
  "TP Priority": "priority",
  "TP Client": "client",
  "TP Control": "control",
  "TP Stream": "stream",
  "TP Function": "work",
};

/** Tags that are numbers; all others are words. */
export const NUMERIC_TAGS: ReadonlySet<keyof RowTags> = new Set(["shareOverride", "eliminate", "priority"]);

/** What stood in the TP columns of a row at the last count. */
export type StandingTags = Readonly<Partial<Record<keyof RowTags, RawCell>>>;

/** A row as an earlier count left it, and a person since. */
export interface StandingRow {
  readonly tags: StandingTags;
  /** Print of what the source said then (second part of TP Print); "" where none was left. */
  readonly print: string;
  /** Prints of the tags that a rule gave then (third part of TP Print). */
  readonly ruleGiven: ReadonlyMap<string, string>;
  /** Tags that TP Tagged by records as a person's. */
  readonly byPerson: ReadonlySet<keyof RowTags>;
  /** What they stood at, as TP Print holds them; absent = it holds none. */
  readonly personGave?: ReadonlyMap<string, string>;
  /** Those of them that it records as typed in the grid; absent = none. */
  readonly inGrid?: ReadonlySet<keyof RowTags>;
  /** The row was added since the last count: whatever stands beside it a person typed there. Absent = it was not. */
  readonly isNew?: true;
  /** Words by which a confirmed pair gave TP Transfer to, as TP Tagged by records them; absent or "" = none gave it. */
  readonly pairWords?: string;
}
