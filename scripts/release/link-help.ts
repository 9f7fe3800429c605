/**
 * Gives each function the page that Excel's function wizard opens under *Help on this function*.
 *
 * The generator takes such a link from the source, where the host is not known.
 *
 * @param metadata - the text of `functions.json`.
 * @param host - address of the folder that holds the built files, no slash at the end.
 */
export function linkHelp(metadata: string, host: string): string {
  const parsed = JSON.parse(metadata) as { functions: { readonly name: string; helpUrl?: string }[] };
  for (const one of parsed.functions)
    one.helpUrl = `${host}/docs/function-reference.html#place${one.name.toLowerCase()}`;
  return `${JSON.stringify(parsed, null, 2)}\n`;
}
