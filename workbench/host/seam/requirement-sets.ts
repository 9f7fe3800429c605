/**
 * The requirement sets that the host offers: what the library (1.15) and the host both have. `DelayForCellEdit` is how
 * the client asks whether batches may wait for a cell to be left; `CustomFunctions` is its own name for the version of
 * the protocol by which functions are called, of which `CustomFunctionsRuntime` is the public one.
 */
export const REQUIREMENT_SETS = {
  ExcelApi: "1.15",
  SharedRuntime: "1.2",
  CustomFunctionsRuntime: "1.3",
  CustomFunctions: "1.9",
  RichApi: "1.1",
  DelayForCellEdit: "1.1",
};
