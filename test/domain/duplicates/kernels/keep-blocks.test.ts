import { keepBlocks } from "#domain/duplicates/kernels/keep-blocks";

describe("entries kept block by block", () => {
  const entries = Int32Array.from({ length: 10_000 }, (_, at) => 3 * at);

  it("are all of them where all are wanted", () => {
    const kept = keepBlocks(entries, (room, block) => {
      room.set(block);
      return block.length;
    });
    expect(kept).toEqual(entries);
  });

  it("are those wanted and no other, in order, whatever is written beyond them", () => {
    const kept = keepBlocks(entries, (room, block) => {
      room.fill(-1, 0, block.length);
      const wanted = block.filter((entry) => entry % 5 === 0);
      room.set(wanted);
      return wanted.length;
    });
    expect([...kept]).toEqual([...entries].filter((entry) => entry % 5 === 0));
  });
});
