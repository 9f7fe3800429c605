/**
 * Works something out once for each object, and says the same afterwards: a hundred thousand rows that one rule tags share
 * what it gives, and so all that follows from it. Objects that nobody holds any more are forgotten.
 *
 * @param work - depends on the object alone; what it makes keeps nothing between its uses.
 */
export function onceFor<Of extends object, Made>(work: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, { readonly made: Made }>();
  return (of) => {
    let one = known.get(of);
    if (one === undefined) known.set(of, (one = { made: work(of) }));
    return one.made;
  };
}
