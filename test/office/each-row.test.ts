import { eachRow } from "#office/each-row";

/** A thread that counts how often it was given its turn. */
class Thread {
  breaths = 0;
  breathe(): Promise<void> {
    this.breaths++;
    return Promise.resolve();
  }
}

describe("going through all rows of a source", () => {
  it("looks at each once, in order, and gives the thread its turn after every two thousand", async () => {
    const thread = new Thread();
    const rows: number[] = [];
    await eachRow(thread, 12_500, (row) => rows.push(row));
    expect(rows).toEqual(Array.from({ length: 12_500 }, (_, row) => row));
    expect(thread.breaths).toBe(6);
  });
});
