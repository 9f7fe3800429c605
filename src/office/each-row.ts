/** Rows that are gone through in a few milliseconds. */
const ROWS_A_BREATH = 2_000;

/** Goes through rows from the first; after some thousand Excel and the pane have their turn. */
export async function eachRow(
  thread: { breathe(): Promise<void> },
  rows: number,
  look: (row: number) => void,
): Promise<void> {
  for (let row = 0; row < rows; row++) {
    look(row);
    if ((row + 1) % ROWS_A_BREATH === 0) await thread.breathe();
  }
}
