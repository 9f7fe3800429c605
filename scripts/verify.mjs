// What `npm test` runs: every gate of the project, all of them even if an early one fails.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const bin = (file) => join(root, "node_modules", file);

const TYPECHECK = bin("typescript/bin/tsc");
const GATES = [
  { name: "lint", run: [bin("eslint/bin/eslint.js"), ".", "--max-warnings", "0"] },
  { name: "types", run: [TYPECHECK, "-p", "tsconfig.json"] },
  { name: "types of the pure core", run: [TYPECHECK, "-p", "tsconfig.pure.json"] },
  { name: "build", run: [bin("tsx/dist/cli.mjs"), "scripts/build.entry.ts"] },
];
/** More than the two cores of a small machine: suites with a browser or LibreOffice wait for it much of the time. */
const WORKERS = 3;
/**
 * A suite makes many objects that live briefly: with more room for them Node tidies up less often. Megabytes; jest hands the
 * option on to its workers.
 */
const ROOM_FOR_YOUNG = "--max-semi-space-size=64";
/** Each gate keeps one core busy. */
const GATES_AT_ONCE = 2;

/** Runs a Node program; resolves with its exit code, and with what it printed where that is not shown as it comes. */
function run(args, stdio = "inherit") {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio });
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (bytes) => printed.push(bytes));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, printed: Buffer.concat(printed) }));
  });
}

/** Says in a line how a step went that began at `start`. */
function tell(name, passed, start) {
  console.log(`${passed ? "ok  " : "FAIL"} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}

/** Runs the gates side by side; what each prints is shown when it is done, so that no two mix. Gives the number passed. */
async function runGates() {
  let passed = 0;
  const waiting = [...GATES];
  const runNext = async () => {
    for (let gate = waiting.shift(); gate; gate = waiting.shift()) {
      const start = performance.now();
      const { code, printed } = await run(gate.run, ["ignore", "pipe", "pipe"]);
      process.stdout.write(printed);
      tell(gate.name, code === 0, start);
      if (code === 0) passed += 1;
    }
  };
  await Promise.all(Array.from({ length: GATES_AT_ONCE }, runNext));
  return passed;
}

/**
 * Runs jest with the given arguments.
 *
 * A suite that cannot even start holds no test that could fail, so it is counted as one failure of its own.
 */
async function runJest(args) {
  const folder = mkdtempSync(join(tmpdir(), "total-place-"));
  const outputFile = join(folder, "jest.json");
  try {
    const { code } = await run([
      ROOM_FOR_YOUNG,
      bin("jest/bin/jest.js"),
      ...["--ci", `--maxWorkers=${WORKERS}`, "--json", `--outputFile=${outputFile}`],
      ...args,
    ]);
    // Jest stopped before it could report, for instance on a broken configuration: its own words stand above.
    if (!existsSync(outputFile)) return { passed: 0, failed: 1, skipped: 0 };
    const report = JSON.parse(readFileSync(outputFile, "utf8"));
    const skipped = report.numPendingTests + report.numTodoTests;
    const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
    // Jest can fail though no test did (no test found, a broken set-up): that must show in the figures too.
    return { passed: report.numPassedTests, failed: code === 0 ? failed : Math.max(failed, 1), skipped };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function main(patterns) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  // With a pattern only the tests named are wanted: the short way round while writing code.
  if (patterns.length === 0) {
    totals.passed = await runGates();
    totals.failed = GATES.length - totals.passed;
  }
  const start = performance.now();
  const tests = await runJest(patterns);
  tell("tests", tests.failed === 0, start);
  for (const key of Object.keys(totals)) totals[key] += tests[key];
  const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : "";
  console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`);
  process.exitCode = totals.failed > 0 ? 1 : 0;
}

await main(process.argv.slice(2));
