/**
 * A bit for each letter, set where the text holds it an odd number of times: a slip changes at most two, two letters that
 * changed places none. (Whether a letter is there at all tells long texts apart far less.)
 */
export function lettersOf(text: string): number {
  let bits = 0;
  for (let i = 0; i < text.length; i++) bits ^= 1 << (text.charCodeAt(i) & 31);
  return bits;
}

/** How many bits are set. */
export function bitsOf(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
