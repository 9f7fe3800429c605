const typescript = (tsx) => [
  "@swc/jest",
  { jsc: { target: "es2022", parser: { syntax: "typescript", tsx }, transform: { react: { runtime: "automatic" } } } },
];
// In a .tsx file `<T>` opens an element, in a .ts file a type: hence two readers.
const transform = {
  "^.+\\.ts$": typescript(false),
  "^.+\\.tsx$": typescript(true),
  "(strip-bom|uuid).+\\.js$": ["@swc/jest", { jsc: { target: "es2022" } }],
};

/** Node unless a file says `@jest-environment jsdom`, as the tests of the pane do (the host makes its own window). */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx", "**/*.contract.ts"],
  transform,
  transformIgnorePatterns: ["/node_modules/(?!(.*/)?(strip-bom|uuid)/)"],
  testTimeout: 120_000,
};
