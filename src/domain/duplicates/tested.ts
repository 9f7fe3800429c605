import type { Documents } from "./gather-documents.ts";
import { type Buckets, membersOf } from "./kernels/find-buckets.ts";

/** What the tests look at. */
export interface Tested {
  readonly documents: Documents;
  /** Documents that are payments to be tested, in order. */
  readonly entries: Int32Array;
  /** The same by body, supplier and amount. */
  readonly equal: Buckets;
  /** Document -> its series; -1 = none. */
  readonly seriesOf: Int32Array;
}

/** Beyond this many alike, each is compared with the first alone: thousands of equal payments are one finding. */
const MOST_COMPARED = 40;

/** Every two of a bucket, or of a large one each with the first. */
export function forEachPair(buckets: Buckets, take: (a: number, b: number, size: number) => void): void {
  for (let bucket = 0; bucket < buckets.count; bucket++) {
    const members = membersOf(buckets, bucket);
    const lefts = members.length > MOST_COMPARED ? 1 : members.length - 1;
    for (let i = 0; i < lefts; i++) {
      for (let j = i + 1; j < members.length; j++) take(members[i]!, members[j]!, members.length);
    }
  }
}
