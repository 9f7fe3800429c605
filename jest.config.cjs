const transform = {
  "^.+\\.tsx?$": [
    "@swc/jest",
    { jsc: { target: "es2022", parser: { syntax: "typescript", tsx: false }, transform: { react: { runtime: "automatic" } } } },
  ],
  "(strip-bom|uuid).+\\.js$": ["@swc/jest", { jsc: { target: "es2022" } }],
};

/** One project: everything so far runs in Node (the host makes its own jsdom window). */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.contract.ts"],
  transform,
  transformIgnorePatterns: ["/node_modules/(?!(.*/)?(strip-bom|uuid)/)"],
  testTimeout: 120_000,
};
