import type { KeptRows, LaidRows } from "#domain/tagging/lay-rows";
import type { RuleRunner } from "#domain/tagging/run-rules";
import { sameHits } from "#domain/tagging/same-hits";
import type { BlockContents } from "./block-contents.ts";
import type { StandingBlock } from "./standing-block.ts";
import type { TypedRow, TypedTags } from "./typed-tags.ts";

/** All that the tags of the rows of a place depend on. */
export interface TagsDependOn {
  /** What bears on every row: bodies, confirmed pairs, answers, the year. The same text = the same. */
  readonly settings: string;
  readonly rules: RuleRunner;
  readonly typed: TypedTags;
  readonly blocks: readonly BlockDependsOn[];
}

/** What the tags of the rows of one block depend on beside that. */
export interface BlockDependsOn {
  readonly contents: BlockContents;
  /** What its sources are, as far as tags go by it. The same text = the same. */
  readonly terms: string;
  readonly standing: StandingBlock;
}

/** The rows of one count as they were tagged, with all that this was done by. */
export interface KeptTags {
  readonly by: TagsDependOn;
  readonly laid: LaidRows;
}

/**
 * The rows that need not be tagged anew: those of which nothing has changed that tags depend on. What the row is and which
 * rules match is looked at row by row; what bears on every row lets all be tagged anew.
 *
 * @returns null where every row is to be tagged.
 */
export function rowsKept({ by: before, laid }: KeptTags, now: TagsDependOn): KeptRows | null {
  if (before.settings !== now.settings) return null;
  const blocks = now.blocks.map((block, at) => keptOfBlock(before, block, firstRow(now.blocks, at)));
  if (blocks.every((block) => block === null)) return null;
  const isRuledTheSame = sameHits(before.rules, now.rules);
  return {
    laid,
    rowOf: ({ block, entry }, row, text) => {
      const kept = blocks[block];
      if (!kept || !isRuledTheSame(text)) return -1;
      const { was, is, shift } = kept;
      if (!is.isAsBefore(was, entry)) return -1;
      const saidBefore = before.typed.get(was.rowIds[entry]!);
      return isSameSaid(saidBefore, now.typed.get(is.rowIds[entry]!)) ? row - shift : -1;
    },
  };
}

interface KeptBlock {
  readonly was: StandingBlock;
  readonly is: StandingBlock;
  /** So many rows further down in the ledger than before. */
  readonly shift: number;
}

function keptOfBlock(before: TagsDependOn, now: BlockDependsOn, first: number): KeptBlock | null {
  const at = before.blocks.findIndex(({ contents, terms }) => contents === now.contents && terms === now.terms);
  const held = before.blocks[at];
  return held ? { was: held.standing, is: now.standing, shift: first - firstRow(before.blocks, at) } : null;
}

function firstRow(blocks: readonly BlockDependsOn[], at: number): number {
  return blocks.slice(0, at).reduce((sum, { contents }) => sum + contents.lines, 0);
}

/** A tag that is taken back is said otherwise than one of which nothing is said. */
function isSameSaid(a: TypedRow | undefined, b: TypedRow | undefined): boolean {
  if (a === b) return true;
  const [was, is] = [Object.entries(a ?? {}), Object.entries(b ?? {})];
  if ((a === undefined) !== (b === undefined) || was.length !== is.length) return false;
  return was.every(([name, value], at) => name === is[at]![0] && Object.is(value, is[at]![1]));
}
