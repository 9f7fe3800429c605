import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";

const FILE = join(import.meta.dirname, "RESULTS.md");
const HEAD = `# Results

Written by the commands that each section names, each section by its own run. Times are of one machine and one day: only what was
measured side by side in one run may be compared, and ratios under 1.5 are ties.
`;

/**
 * Puts a section into bench/RESULTS.md in the place of the one with the same title, or after the others.
 *
 * @param title - of the section, the same for every run of the same command and size. @param lines - Markdown.
 */
export function recordResult(title: string, lines: readonly string[]): void {
  const text = existsSync(FILE) ? readFileSync(FILE, "utf8") : HEAD;
  const [head = HEAD, ...sections] = text.split(/^(?=## )/m);
  const section = `## ${title}\n\n${[machine(), "", ...lines].join("\n")}\n\n`;
  const at = sections.findIndex((one) => one.startsWith(`## ${title}\n`));
  if (at < 0) sections.push(section);
  else sections[at] = section;
  writeFileSync(FILE, `${[head.trimEnd(), ...sections.map((one) => one.trimEnd())].join("\n\n")}\n`);
}

/** What it was measured on, and how busy that was: beside other work times are long and ratios rough. */
function machine(): string {
  const busy = existsSync("/proc/loadavg") ? `, load ${readFileSync("/proc/loadavg", "utf8").split(" ")[0] ?? ""}` : "";
  const memory = Math.round(totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  return `${day}; Node ${process.versions.node}; ${String(cpus().length)} cores, ${String(memory)} GB${busy}.`;
}
