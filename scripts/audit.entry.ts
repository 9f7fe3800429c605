import { spawnSync } from "node:child_process";
import { wordAudit } from "./release/word-audit.ts";

/** `npm run audit`: what the registry knows against the packages that are shipped. Exit 1 where it knows of a hole. */
const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--json"], {
  encoding: "utf8",
  shell: process.platform === "win32",
});
const { words, isHoled } = wordAudit(stdout);
console.log(words);
process.exitCode = isHoled ? 1 : 0;
