/** A value that is made when it is first asked for. What an applet may never need, such as the names behind numbers, costs its start nothing. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
