/** Halfway between black and white, by how bright the eye sees them. */
const MIDDLE = 0.5;

/** What Excel says of its own theme; null where it says nothing, as on the web: then the browser's preference holds. */
export function excelTheme(): "light" | "dark" | null {
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme ? "dark" : "light";
  const ground = /^#([0-9a-f]{6})$/i.exec(theme?.bodyBackgroundColor ?? "")?.[1];
  return ground === undefined ? null : brightness(ground) < MIDDLE ? "dark" : "light";
}

/** 0-1 of six hexadecimal digits. */
function brightness(colour: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
