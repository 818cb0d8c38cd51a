/** Working out once what depends on one immutable object alone. */

/**
 * The function, its answers remembered for as long as the object that they are about lives. `work` must be
 * pure.
 */
export function remembered<K extends object, V>(work: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    let answer = known.get(of);
    if (!answer) {
      answer = { value: work(of) };
      known.set(of, answer);
    }
    return answer.value;
  };
}
