import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const SCRIPT = fileURLToPath(new URL("../../scripts/ensure-installed.mjs", import.meta.url));

interface Run {
  readonly code: number | null;
  readonly printed: string;
  readonly said: string;
  /** The arguments npm was called with; undefined where it was not called. */
  readonly npmCall: string | undefined;
}

let project: string;

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
};

/** Runs the script in a small project whose npm only writes down how it was called. */
function ensureInstalled(npmExitCode = 0): Run {
  write("bin/npm", `#!/bin/sh\necho "$@" > "${project}/npm-call"\nexit ${npmExitCode}\n`);
  chmodSync(join(project, "bin/npm"), 0o755);
  const env = { ...process.env, PATH: `${join(project, "bin")}:${process.env["PATH"] ?? ""}` };
  const result = spawnSync(process.execPath, ["scripts/ensure-installed.mjs"], { cwd: project, env, encoding: "utf8" });
  const call = join(project, "npm-call");
  const npmCall = existsSync(call) ? readFileSync(call, "utf8").trim() : undefined;
  return { code: result.status, printed: result.stdout, said: result.stderr, npmCall };
}

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "ensure-installed-"));
  mkdirSync(join(project, "scripts"));
  copyFileSync(SCRIPT, join(project, "scripts/ensure-installed.mjs"));
  write(
    "package.json",
    JSON.stringify({ dependencies: { "@a/pinned": "1.2.3" }, devDependencies: { caret: "^2.5.0" } }),
  );
});

afterEach(() => {
  rmSync(project, { recursive: true });
});

const have = (name: string, version: string): void => {
  write(`node_modules/${name}/package.json`, JSON.stringify({ version }));
};

// A stand-in for npm is a shell script, which Windows does not run.
const onUnix = process.platform === "win32" ? describe.skip : describe;

onUnix("ensure-installed", () => {
  it("runs npm install where nothing is installed, and says so in one line", () => {
    const { code, printed, npmCall } = ensureInstalled();
    expect(code).toBe(0);
    expect(npmCall).toBe("install --no-audit --no-fund");
    expect(printed.trim().split("\n")).toHaveLength(1);
  });

  it.each([
    ["1.2.3", "2.5.0", false],
    ["1.2.3", "2.11.4", false],
    ["1.2.4", "2.5.0", true],
    ["1.2.3", "2.4.9", true],
    ["1.2.3", "3.0.0", true],
  ])("with @a/pinned %s and caret %s in place, npm is asked: %p", (pinned, caret, isAsked) => {
    have("@a/pinned", pinned);
    have("caret", caret);
    const { code, printed, npmCall } = ensureInstalled();
    expect(code).toBe(0);
    expect(npmCall !== undefined).toBe(isAsked);
    expect(printed !== "").toBe(isAsked);
  });

  it("says what to do when npm fails, and fails with it", () => {
    const { code, said } = ensureInstalled(7);
    expect(code).toBe(7);
    expect(said).toContain("npm ended with code 7");
    expect(said).toContain("then run: npm install");
  });
});
