/** Halfway between black and white, by how bright the eye sees them. */
const MIDDLE = 0.5;

/** What Excel says of its own theme; null where it says nothing, as on the web: then the browser's preference holds. */
export function excelTheme(): "light" | "dark" | null {
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  if (theme === undefined) return null;
  if (theme.isDarkTheme !== undefined) return theme.isDarkTheme ? "dark" : "light";
  const bright = brightness(theme.bodyBackgroundColor ?? "");
  if (bright === null) return null;
  return bright < MIDDLE ? "dark" : "light";
}

/** 0-1 of `#rrggbb`; null of anything else. */
function brightness(colour: string): number | null {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return null;
  const part = (at: number): number => Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}
