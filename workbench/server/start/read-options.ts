import { parseArgs } from "node:util";

export interface StartOptions {
  /** The first port that is tried. */
  readonly port: number;
  /** Serves over https as well, on another port, with the add-in's page untouched: the way of Excel on the web. */
  readonly web: boolean;
  /** Serves the add-in alone, over https at the address of manifest.xml, for real Excel. */
  readonly sideload: boolean;
  /** False: no browser is opened. */
  readonly open: boolean;
  /** The file to open; null = the sample. */
  readonly file: string | null;
}

const FIRST_PORT = 3000;
const LAST_PORT = 65_535;

export const USAGE = "Use: npm start -- [FILE.xlsx | FILE.csv] [--no-open] [--port NUMBER] [--web] | --sideload";

/** Reads the command line. @returns the options, or what is wrong with it. */
export function readOptions(argv: readonly string[]): StartOptions | { readonly problem: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        "no-open": { type: "boolean" },
        web: { type: "boolean" },
        sideload: { type: "boolean" },
        port: { type: "string" },
      },
    });
    const port = values.port === undefined ? FIRST_PORT : Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > LAST_PORT)
      return { problem: `--port takes a number up to ${LAST_PORT}.` };
    if (positionals.length > 1) return { problem: "Only one file can be opened at a time." };
    const flags = { web: values.web === true, sideload: values.sideload === true, open: values["no-open"] !== true };
    return { port, ...flags, file: positionals[0] ?? null };
  } catch (failed) {
    const { code, message } = failed as NodeJS.ErrnoException;
    if (code?.startsWith("ERR_PARSE_ARGS") !== true) throw failed;
    return { problem: message };
  }
}
