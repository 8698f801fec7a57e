/** Work that may have to wait for names. It hands out what it waits for, so that it stays synchronous where it waits for nothing. */
export type Waiting<T> = Generator<Promise<unknown>, T, never>;

/** Waits inside such work: `const host = yield* until(world.names.hostOf(address))`. */
export function* until<T>(promise: Promise<T>): Waiting<T> {
  return yield promise;
}

/** Runs it to its end: at once, or once the names are there. */
export function finish<T>(work: Waiting<T>): T | Promise<T> {
  const step = work.next();
  return step.done ? step.value : step.value.then((found) => goOn(work, found));
}

async function goOn<T>(work: Waiting<T>, found: unknown): Promise<T> {
  for (let given = found; ; ) {
    const step = work.next(given as never);
    if (step.done) return step.value;
    given = await step.value;
  }
}
