import { parseArgs } from "node:util";
import { BadArguments } from "./job-failure.ts";

export interface JobArguments {
  readonly command: "return" | "read";
  readonly inputs: readonly string[];
  readonly settings: string | null;
  readonly out: string | null;
  readonly json: boolean;
  readonly live: "auto" | "formulas" | "values";
}

export const USAGE = `Usage:
  npm run -s place -- return INPUT... [--settings DIR] [--out OUT.xlsx] [--json] [--live auto|formulas|values]
  npm run -s place -- read INPUT... [--settings DIR] [--json]

INPUT is .xlsx or .csv, any number. The first .xlsx is the workbook; every other file is brought in as a new sheet.`;

/** Reads the command line. @throws BadArguments, worded, where it is off. */
export function readArguments(argv: readonly string[]): JobArguments {
  const { values, positionals } = parse(argv);
  const [command, ...inputs] = positionals;
  if (command !== "return" && command !== "read") {
    throw new BadArguments(command === undefined ? "Say what to do." : `"${command}" is no command of this version.`);
  }
  if (inputs.length === 0) throw new BadArguments("Name at least one file to count.");
  const live = values.live ?? "auto";
  if (live !== "auto" && live !== "formulas" && live !== "values") {
    throw new BadArguments(`--live takes auto, formulas or values, not "${live}".`);
  }
  if (command === "read" && values.out !== undefined) throw new BadArguments("read writes nothing: leave --out away.");
  return {
    command,
    inputs,
    settings: values.settings ?? null,
    out: values.out ?? null,
    json: values.json ?? false,
    live,
  };
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
