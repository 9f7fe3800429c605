/** A row of a source as the pane finds it again in the grid. */
export interface RowRef {
  readonly rowId: string;
  readonly sheet: string;
  readonly row: number;
  /** What the row said when it was shown (`rowPrint`): before the first Recount its id is no more than its position. */
  readonly print?: string;
}
