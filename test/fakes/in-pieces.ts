import { done } from "#application/ports/result";
import type { CountingPort, PiecewisePort } from "#application/ports/workbook.port";

/** A workbook whose sheets and cells come in pieces of so many rows. */
export function inPieces(workbook: CountingPort, rows = 7): PiecewisePort {
  return {
    survey: () => workbook.survey(),
    readTables: (names) => workbook.readTables(names),
    writeBook: (plan, progress) => workbook.writeBook(plan, progress),
    readPieces: async (name, take, progress) => {
      const read = await workbook.readSheet(name, progress);
      if (!read.ok) return read;
      const { rowCount, columns, merged = [] } = read.value;
      for (let row = 0; row < rowCount; row += rows) {
        const cells = Array.from({ length: Math.min(rows, rowCount - row) }, (_, at) =>
          columns.map((column) => column[row + at] ?? null),
        );
        await take({ rowCount, columnCount: columns.length, row, column: 0, cells });
      }
      return done({ sheet: name, merged });
    },
    readCellPieces: async (wanted, take) => {
      const read = await workbook.readCells(wanted);
      if (!read.ok) return read;
      for (const [area, all] of read.value.entries())
        for (let row = 0; row < all.length; row += rows) await take({ area, rows: all.slice(row, row + rows) });
      return done(undefined);
    },
  };
}
