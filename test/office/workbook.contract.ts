import { openFakeBench } from "./fake-bench.ts";
import { openOfficeBench } from "./office-bench.ts";
import { describeEvents } from "./contract/events.ts";
import { describeFaults } from "./contract/faults.ts";
import { describeFiltering } from "./contract/filtering.ts";
import { describeGrid } from "./contract/grid.ts";
import { describeReading } from "./contract/reading.ts";
import { describeSheets } from "./contract/sheets.ts";
import { describeSourceColumns } from "./contract/source-columns.ts";
import { describeSourceRules } from "./contract/source-rules.ts";
import { describeTagging } from "./contract/tagging.ts";

/** One suite for every WorkbookPort: what holds for the fake holds for the real office.js, and the other way round. */
describe.each([
  ["the in-memory fake", openFakeBench],
  ["office.js on the workbench host", openOfficeBench],
] as const)("WorkbookPort over %s", (_name, open) => {
  describeReading(open);
  describeSourceColumns(open);
  describeSourceRules(open);
  describeSheets(open);
  describeTagging(open);
  describeFiltering(open);
  describeGrid(open);
  describeEvents(open);
  describeFaults(open);
});
