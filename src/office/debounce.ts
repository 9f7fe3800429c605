/** Calls a function once things have been quiet for so long, with what it was last called with. */
export interface Debounced<Arguments extends readonly unknown[]> {
  call(...with_: Arguments): void;
  /** Whatever waits is forgotten. */
  cancel(): void;
}

export function debounce<Arguments extends readonly unknown[]>(
  milliseconds: number,
  run: (...with_: Arguments) => void,
): Debounced<Arguments> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => clearTimeout(timer);
  return {
    call: (...with_) => {
      cancel();
      timer = setTimeout(() => run(...with_), milliseconds);
    },
    cancel,
  };
}
