import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/** Same input, same answer: a count that reads the clock or rolls dice cannot be re-performed. */
const IMPURE_CALLS = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: "Pass the time in." },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Pass the date in." },
  { selector: "CallExpression[callee.name='Date']", message: "Pass the date in." },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "Pass the choice in." },
];

/** Every rule of the plugin at error; its presets are left out, since they bring prettier and React rules along. */
const officeRules = Object.fromEntries(
  Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]),
);

/** What asks somebody else, and what keeps things in the browser. */
const WAYS_OUT = [
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "WebTransport",
  "EventSource",
  "RTCPeerConnection",
  "BroadcastChannel",
  "importScripts",
  "localStorage",
  "sessionStorage",
  "indexedDB",
  "caches",
  "cookieStore",
];

/** What the scripts use of Node. */
const NODE_GLOBALS = Object.fromEntries(
  ["console", "process", "performance", "Buffer", "URL", "module", "exports"].map((name) => [name, "readonly"]),
);

export default defineConfig(
  { ignores: ["dist/", "out/", "coverage/", "test/fixtures/", "**/*.d.cts"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: { globals: NODE_GLOBALS },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "max-lines": ["error", 250],
      "max-lines-per-function": ["error", { max: 40, skipBlankLines: true, skipComments: true }],
      "max-params": ["error", 3],
      // A switch over kinds counts as one: that it covers them all is checked by another rule.
      complexity: ["error", { max: 8, variant: "modified" }],
      eqeqeq: "error",
      "no-console": "error",
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["../../*"], message: "Climb one folder at most; across rooms use #room/…." }] },
      ],
      // A number in a message reads the same with or without String(); the rule would only add noise.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      // `() => list.push(x)` as a callback is ordinary; the rule's braces say nothing more.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // A name with an underscore is a parameter that an interface demands and we do not need.
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // `while (true)` with a return inside is how a scanner reads.
      "@typescript-eslint/no-unnecessary-condition": [
        "error",
        { allowConstantLoopConditions: "only-allowed-literals" },
      ],
    },
  },
  {
    files: ["src/{domain,sheets,application,reference}/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", ...IMPURE_CALLS] },
  },
  {
    // Columns are typed arrays of one length: the loop proves the index, and a check per cell would cost seconds.
    files: ["src/{domain,sheets,application,office}/**/*.ts", "**/kernels/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  // Tables of words and codes: splitting one hides its gaps.
  { files: ["src/reference/**/*.ts"], rules: { "max-lines": "off" } },
  {
    files: ["**/kernels/**/*.ts"],
    rules: { "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }] },
  },
  {
    // Nothing that is shipped makes code of text, asks anybody for anything, or keeps anything outside the workbook. The policy of
    // the page says so too, but it does not bind the worker.
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-script-url": "error",
      "no-restricted-globals": ["error", ...WAYS_OUT],
      "no-restricted-properties": ["error", { property: "sendBeacon" }],
    },
  },
  { files: ["src/office/**/*.ts"], plugins: { "office-addins": officeAddins }, rules: officeRules },
  {
    // The embedded Excel follows a wire protocol and a grammar that others wrote: wider branching, indices known good.
    files: ["workbench/**/*.ts"],
    // A cell is written as (sheet, row, column, value), hence the fourth parameter.
    rules: {
      complexity: ["error", { max: 10, variant: "modified" }],
      "max-params": ["error", 4],
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    // A formula error (#N/A, #VALUE!) is a value of the sheet; it is thrown to leave a deep evaluation, as Excel's stops.
    files: ["workbench/formulas/**/*.ts"],
    rules: { "@typescript-eslint/only-throw-error": "off" },
  },
  { files: ["src/main/**/*.ts", "workbench/cli/**/*.ts", "scripts/**", "bench/**"], rules: { "no-console": "off" } },
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      // A describe block is a list of examples, not a function to be kept short.
      "max-lines-per-function": "off",
      // A table of cases has as many columns as it needs.
      "max-params": "off",
      complexity: ["error", { max: 10, variant: "modified" }],
      // The architecture test is stricter where it can be: it knows which rooms have a shortcut.
      "no-restricted-imports": "off",
      // The test fails with a clear error where a `!` was wrong: that is a test's business.
      "@typescript-eslint/no-non-null-assertion": "off",
      // Fakes implement async ports with nothing to await.
      "@typescript-eslint/require-await": "off",
    },
  },
);
