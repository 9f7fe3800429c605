import type { PlaceView } from "../view/place-view.ts";

const UNLISTED: ReadonlySet<string> = new Set(["tag-word-near", "theme-not-listed", "theme-out-of-use"]);

/**
 * Themes that are not on the list, for one who has just counted by them; nothing where all are.
 *
 * @example sayThemes(sources) // ["2 themes are not on the list: “Older peopel” (did you mean “Older people”?); “Civic pride”. See what is said of the source in Sources."]
 */
export function sayThemes(sources: PlaceView["sources"]): string[] {
  const themes = new Map<string, number>();
  for (const { code, params } of sources.flatMap(({ findings }) => findings)) {
    if (!UNLISTED.has(code) || params["tag"] !== "theme") continue;
    const [text, texts, near] = ["text", "texts", "near"].map((name) => String(params[name] ?? ""));
    const said = code === "tag-word-near" ? `“${text!}” (did you mean “${near!}”?)` : texts!;
    themes.set(said, Number(params["words"] ?? 1));
  }
  const count = [...themes.values()].reduce((sum, words) => sum + words, 0);
  if (count === 0) return [];
  const are = count === 1 ? "1 theme is" : `${String(count)} themes are`;
  return [`${are} not on the list: ${[...themes.keys()].join("; ")}. See what is said of the source in Sources.`];
}
