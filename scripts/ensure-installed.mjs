// Plain Node, no package: it has to run where nothing is installed yet.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = new URL("../", import.meta.url);

const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

function installedVersion(name) {
  const file = new URL(`node_modules/${name}/package.json`, root);
  return existsSync(file) ? readJson(file).version : undefined;
}

/**
 * Whether a version fits a range. Exact pins and `^` of a major version from 1 up are all that our package.json uses;
 * anything else is left to npm to judge, at the price of one `npm install`.
 */
export function satisfies(version, range) {
  if (version === undefined) return false;
  if (!range.startsWith("^")) return version === range;
  const [have, want] = [version, range.slice(1)].map((text) => text.split(".").map(Number));
  if (want[0] === 0 || have[0] !== want[0]) return false;
  return have[1] > want[1] || (have[1] === want[1] && have[2] >= want[2]);
}

function missingPackages() {
  const { dependencies, devDependencies } = readJson(new URL("package.json", root));
  const wanted = Object.entries({ ...dependencies, ...devDependencies });
  return wanted.filter(([name, range]) => !satisfies(installedVersion(name), range)).map(([name]) => name);
}

function install(missing) {
  const which = missing.length > 3 ? `${missing.length} packages` : missing.join(", ");
  console.log(`Installing ${which} with npm install; the first time this takes some minutes.`);
  // `npm install`, not `npm ci`: the lock may have been made on another platform, and then it lacks native binaries.
  const { status, error } = spawnSync("npm", ["install", "--no-audit", "--no-fund"], {
    cwd: fileURLToPath(root),
    stdio: "inherit",
    // On Windows npm is a .cmd file, which only a shell can start.
    shell: process.platform === "win32",
  });
  if (status === 0) return;
  const reason = error ? error.message : `npm ended with code ${status}`;
  console.error(
    `The packages could not be installed (${reason}). Check that this computer reaches its npm registry, then run: npm install`,
  );
  process.exit(status || 1);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const missing = missingPackages();
  if (missing.length > 0) install(missing);
}
