/** The letters of a 0-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const first = Math.floor(column / 26);
  const letter = String.fromCharCode(65 + (column % 26));
  return first === 0 ? letter : columnLetters(first - 1) + letter;
}

/** A place on a sheet as Excel names it: `Payments!F212`, `'April 2021'!F212`; a whole row `Payments!212`. 0-based. */
export function cellName(sheet: string | undefined, row?: number, column?: number): string {
  const letters = column === undefined ? "" : columnLetters(column);
  const figure = row === undefined ? "" : String(row + 1);
  const cell = `${letters}${figure}`;
  if (sheet === undefined) return cell;
  const name = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`;
  return cell === "" ? name : `${name}!${cell}`;
}
