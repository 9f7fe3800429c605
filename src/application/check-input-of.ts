import type { CheckInput } from "#domain/checks/check-input";
import type { CountedPlace } from "#domain/counting/count-place";
import { type LeftOutGroup, listLeftOut } from "#domain/left-out/list-left-out";
import type { SheetCells } from "#domain/ledger/cells";
import type { Reading } from "#domain/ledger/reading";
import { checkIncomeCells } from "#domain/tagging/check-income-cells";
import { EXCLUSION_CLASSES } from "#reference/exclusion-classes";
import type { AssembledCount } from "./assemble-count.ts";
import type { Counted } from "./counted.ts";
import { profileBlock } from "./profile-block.ts";

function leftOutGroupsOf(
  { ledger, leftOutHints, registers }: AssembledCount,
  { figures }: CountedPlace,
): LeftOutGroup[] {
  return listLeftOut({ ...leftOutHints, ledger, figures }, registers.leftOut ?? []);
}

/** Cells of a block that hold words where the income or the share of a line should stand. */
function unreadIn(cells: SheetCells, reading: Reading): number {
  const parts = reading.findings.filter(({ code }) => code === "part-not-a-number");
  return checkIncomeCells(cells, reading).length + parts.length;
}

/** A finished count as the checks and reports look at it. */
export function asCheckInput({ sources, assembled, counted, bands, tested }: Counted): CheckInput {
  return {
    ledger: assembled.ledger,
    figures: counted.figures,
    count: counted.count,
    registers: assembled.registers,
    blocks: sources.blocks.map(({ block }) => block),
    sources: assembled.sources,
    circles: counted.findings
      .filter((finding) => finding.code === "transfer-circle")
      .map((finding) => String(finding.params["bodies"])),
    unreadCells: sources.blocks.reduce((sum, { block, cells }) => sum + unreadIn(cells, block.reading), 0),
    creditRows: sources.blocks.map((recognised) => profileBlock(recognised).creditWords),
    bands,
    leftOutGroups: leftOutGroupsOf(assembled, counted),
    knownClasses: EXCLUSION_CLASSES.map(({ name }) => name.toLowerCase()),
    ...(tested && { payments: tested.found.tally }),
  };
}
