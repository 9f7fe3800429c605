/** Something that was asked for and cannot be done, worded for the person who asked. */
export class Refusal extends Error {
  constructor(words: string, options?: ErrorOptions) {
    super(words, options);
    this.name = "Refusal";
  }
}
