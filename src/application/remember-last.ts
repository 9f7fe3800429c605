/**
 * Work that is not done again while what it is given is the same as the last time. Only the last is kept, so that memory is
 * bounded by one workbook.
 *
 * @param work - must depend on nothing but what it is given; its answer is shared and must not be changed.
 */
export function rememberLast<Given, Answer>(
  work: (given: Given) => Answer,
  isSame: (before: Given, now: Given) => boolean,
): (given: Given) => Answer {
  let last: { readonly given: Given; readonly answer: Answer } | null = null;
  return (given) => {
    if (last === null || !isSame(last.given, given)) last = { given, answer: work(given) };
    return last.answer;
  };
}
