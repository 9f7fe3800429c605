/** Packages that come as ES modules only, which jest cannot load as they are. */
const MODULES = "(strip-bom|uuid|marked|marked-gfm-heading-id|github-slugger)";
const typescript = (tsx) => [
  "@swc/jest",
  { jsc: { target: "es2022", parser: { syntax: "typescript", tsx }, transform: { react: { runtime: "automatic" } } } },
];
// In a .tsx file `<T>` opens an element, in a .ts file a type: hence two readers.
const transform = {
  "^.+\\.ts$": typescript(false),
  "^.+\\.tsx$": typescript(true),
  [`${MODULES}.+\\.js$`]: ["@swc/jest", { jsc: { target: "es2022" } }],
};

/** Node unless a file says `@jest-environment jsdom`, as the tests of the pane do (the host makes its own window). */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx", "**/*.contract.ts"],
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(.*/)?${MODULES}/)`],
  testTimeout: 120_000,
  // Jest runs each file in a context where every look at a global is slow: a loop over letters or cells spends most of its
  // time on the word `Math`. These are handed to each file as what they are.
  sandboxInjectedGlobals: ["Math", "Number", "String", "Array", "Object"],
  // A worker keeps some of each suite it has run; one that has grown this far makes way for a new one.
  workerIdleMemoryLimit: "1GB",
};
