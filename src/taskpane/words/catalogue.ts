import { FRAME } from "./frame.ts";
import { JOB } from "./job.ts";
import { MORE } from "./more.ts";
import { SOURCES } from "./sources.ts";
import { SUMMARIES } from "./summaries.ts";
import { WELCOME } from "./welcome.ts";

/**
 * Words of the frame, the welcome, Sources and Summaries. The other steps keep theirs in a file of this folder each: no
 * component holds a word of its own.
 */
export const WORDS = {
  frame: FRAME,
  job: JOB,
  more: MORE,
  welcome: WELCOME,
  sources: SOURCES,
  summaries: SUMMARIES,
} as const;
