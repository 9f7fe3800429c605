// What `npm test` runs: every gate of the project, all of them even if an early one fails.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const bin = (file) => join(root, "node_modules", file);

const TYPECHECK = bin("typescript/bin/tsc");
const STEPS = [
  { name: "types", run: [TYPECHECK, "-p", "tsconfig.json"] },
  { name: "types of the pure core", run: [TYPECHECK, "-p", "tsconfig.pure.json"] },
  { name: "lint", run: [bin("eslint/bin/eslint.js"), ".", "--max-warnings", "0"] },
  { name: "build", run: [bin("tsx/dist/cli.mjs"), "scripts/build.entry.ts"] },
];

/** Runs a Node program and shows its output as it comes; resolves with its exit code. */
function run([program, ...args]) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: root, stdio: "inherit" });
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}

/** Runs one gate and says in a line how it went. */
async function timed(name, work) {
  const start = performance.now();
  const passed = await work();
  console.log(`${passed ? "ok  " : "FAIL"} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
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
    const code = await run([
      bin("jest/bin/jest.js"),
      ...["--ci", "--maxWorkers=2", "--json", `--outputFile=${outputFile}`],
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
  for (const { name, run: program } of patterns.length > 0 ? [] : STEPS) {
    const passed = await timed(name, async () => (await run(program)) === 0);
    totals[passed ? "passed" : "failed"] += 1;
  }
  await timed("tests", async () => {
    const tests = await runJest(patterns);
    for (const key of Object.keys(totals)) totals[key] += tests[key];
    return tests.failed === 0;
  });
  const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : "";
  console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`);
  process.exitCode = totals.failed > 0 ? 1 : 0;
}

await main(process.argv.slice(2));
