/** What a function makes of its arguments: a value, or in plain words what is wrong and where. */
export type Outcome<T> = Good<T> | { readonly ok: false; readonly problem: string };

interface Good<T> {
  readonly ok: true;
  readonly value: T;
}

export const good = <T>(value: T): Good<T> => ({ ok: true, value });

export const bad = (problem: string): Outcome<never> => ({ ok: false, problem });
