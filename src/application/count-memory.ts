import { BlockContents } from "./block-contents.ts";
import { KeptReadings } from "./kept-readings.ts";
import { KeptSheets } from "./kept-sheets.ts";
import { type KeptTags, rowsKept, type TagsDependOn } from "./kept-tags.ts";
import type { KeptRows, LaidRows } from "#domain/tagging/lay-rows";
import type { RecognisedBlock } from "./recognised-block.ts";

/**
 * What the last count of one workbook worked out and the next may take over. A count with it is exactly what a count from
 * nothing gives: whatever is taken over was compared with all that it depends on.
 *
 * Whoever opens a workbook makes one for it and lets it go with the workbook. It holds the last count alone: blocks that are
 * not there any more go with the next count.
 */
export class CountMemory {
  /** What the sheets were read as. */
  readonly readings = new KeptReadings();
  /** The sheets themselves, for looks that follow a few changed rows. */
  readonly sheets = new KeptSheets();
  private contents: readonly BlockContents[] = [];
  private tags: KeptTags | null = null;

  /** What the cells of each block say; of a block that has not changed what is known already. */
  contentsOf(blocks: readonly RecognisedBlock[]): readonly BlockContents[] {
    const free = new Set(this.contents);
    this.contents = blocks.map((block) => {
      const held = [...free].find((one) => one.isOf(block));
      if (held) free.delete(held);
      return held ?? new BlockContents(block);
    });
    return this.contents;
  }

  /** The rows that need not be tagged anew; null = all are to be. */
  rowsKept(now: TagsDependOn): KeptRows | null {
    return this.tags && rowsKept(this.tags, now);
  }

  keep(by: TagsDependOn, laid: LaidRows): void {
    this.tags = { by, laid };
  }
}
