import { readArguments, USAGE } from "./arguments.ts";
import { BadArguments, JobFailure } from "./job-failure.ts";
import { printBridge } from "./print-bridge.ts";
import { printFindings } from "./print-findings.ts";
import { runRead } from "./run-read.ts";
import { runReturn } from "./run-return.ts";
import { printSuppliers, runSuppliers } from "./run-suppliers.ts";

async function main(argv: readonly string[]): Promise<void> {
  const request = readArguments(argv);
  if (request.command === "read") {
    print(await runRead(request));
    return;
  }
  if (request.command === "suppliers") {
    const rows = runSuppliers(request);
    if (request.json) print(rows);
    else printSuppliers(rows, (line) => process.stdout.write(`${line}\n`));
    return;
  }
  const { outcome, report } = await runReturn(request);
  printFindings(outcome.findings, (line) => process.stderr.write(`${line}\n`));
  if (request.json) print(report);
  else printBridge(outcome, (line) => process.stdout.write(`${line}\n`));
  if (request.out !== null) process.stderr.write(`Saved ${request.out}\n`);
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 1)}\n`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof BadArguments) {
    process.stderr.write(`${error.message}\n\n${USAGE}\n`);
    process.exitCode = 2;
  } else if (error instanceof JobFailure) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } else {
    throw error;
  }
}
