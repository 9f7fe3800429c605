/** True where a text holds `*`, `?` or `~`, so that it is a pattern and not the text itself. */
export function hasWildcards(text: string): boolean {
  return /[*?~]/.test(text);
}

/** A pattern as Excel reads it: `*` any run, `?` one character, `~` before either (or `~`) the character itself. */
export function wildcardPattern(text: string, whole = true): RegExp {
  let source = "";
  for (let i = 0; i < text.length; i++) {
    const letter = text.charAt(i);
    const next = text.charAt(i + 1);
    if (letter === "~" && next !== "" && "*?~".includes(next)) {
      source += escape(next);
      i++;
    } else if (letter === "*") source += "[\\s\\S]*";
    else if (letter === "?") source += "[\\s\\S]";
    else source += escape(letter);
  }
  return new RegExp(whole ? `^${source}$` : source, "i");
}

function escape(letter: string): string {
  return letter.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
