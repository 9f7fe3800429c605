import { extname } from "node:path";
import { parseArgs } from "node:util";
import { BadArguments } from "./job-failure.ts";

export interface JobArguments {
  readonly command: "return" | "read" | "suppliers";
  readonly inputs: readonly string[];
  readonly settings: string | null;
  readonly out: string | null;
  readonly json: boolean;
  readonly live: "auto" | "formulas" | "values";
}

export const USAGE = `Usage:
  npm run -s place -- return INPUT... [--settings DIR] [--out OUT.xlsx] [--json] [--live auto|formulas|values]
  npm run -s place -- read INPUT... [--settings DIR] [--json]
  npm run -s place -- suppliers NAMES.csv [--json]

INPUT is .xlsx or .csv, any number. The first .xlsx is the workbook; every other file is brought in as a new sheet.`;

/** Reads the command line. @throws BadArguments, worded, where it is off. */
export function readArguments(argv: readonly string[]): JobArguments {
  const { values, positionals } = parse(argv);
  const [command, ...inputs] = positionals;
  if (inputs.length === 0 && isCommand(command)) throw new BadArguments("Name at least one file to count.");
  const { settings = null, out = null, json = false } = values;
  const request: JobArguments = { command: commandOf(command), inputs, settings, out, json, live: liveOf(values.live) };
  refuseMisfits(request);
  return request;
}

/** @throws BadArguments where what was asked does not go with the command. */
function refuseMisfits({ command, inputs, out }: JobArguments): void {
  if (out !== null && extname(out).toLowerCase() !== ".xlsx") {
    throw new BadArguments(`--out writes a workbook: name a file that ends in .xlsx, not "${out}".`);
  }
  if (command !== "return" && out !== null) {
    throw new BadArguments(`${command} writes nothing: leave --out away.`);
  }
  if (command === "suppliers" && inputs.length !== 1) {
    throw new BadArguments("suppliers takes one file of names.");
  }
}

function isCommand(word: string | undefined): word is JobArguments["command"] {
  return word === "return" || word === "read" || word === "suppliers";
}

function commandOf(word: string | undefined): JobArguments["command"] {
  if (isCommand(word)) return word;
  throw new BadArguments(word === undefined ? "Say what to do." : `"${word}" is no command of this version.`);
}

function liveOf(word = "auto"): JobArguments["live"] {
  if (word === "auto" || word === "formulas" || word === "values") return word;
  throw new BadArguments(`--live takes auto, formulas or values, not "${word}".`);
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        settings: { type: "string" },
        out: { type: "string" },
        json: { type: "boolean" },
        live: { type: "string" },
      },
    });
  } catch (cause) {
    throw new BadArguments(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
