import type { AsideReason, DuplicateGrade, DuplicateTest } from "./duplicates.ts";

/** Two documents that a test found alike: `a` is the earlier. */
export interface Link {
  readonly test: DuplicateTest;
  readonly a: number;
  readonly b: number;
}

/** Two documents that would be alike but for a reason. */
export interface AsideLink {
  readonly reason: AsideReason;
  readonly a: number;
  readonly b: number;
}

/** How strong each test is. */
export const GRADE_OF: Readonly<Record<DuplicateTest, DuplicateGrade>> = {
  "same invoice": "strong",
  "same invoice at two bodies": "two bodies",
  "same amount at two bodies": "possible",
  "supplier variant": "probable",
  "leading nought": "probable",
  "number with suffix": "probable",
  "one digit differs": "probable",
  "net and gross": "probable",
  "two accounts": "probable",
  "number swapped": "possible",
  "amount swapped": "possible",
  "amount mistyped": "possible",
  "amount near": "possible",
  "both swapped": "possible",
  "same account": "possible",
  "number counts on": "possible",
  "same day": "possible",
  "another number": "possible",
  "repeat line": "possible",
};

/** Plainest first: of several tests that a group met, the one it is named by. */
export const TESTS = Object.keys(GRADE_OF) as DuplicateTest[];

/** What the tests found. */
export class Links {
  readonly found: Link[] = [];
  readonly aside: AsideLink[] = [];

  add(test: DuplicateTest, one: number, other: number): void {
    this.found.push({ test, a: Math.min(one, other), b: Math.max(one, other) });
  }
  setAside(reason: AsideReason, one: number, other: number): void {
    this.aside.push({ reason, a: Math.min(one, other), b: Math.max(one, other) });
  }
}
