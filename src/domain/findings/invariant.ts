/** Our own bug: thrown, never expected, caught only at the edge of a use case. */
export class InvariantError extends Error {
  override readonly name = "InvariantError";
}
