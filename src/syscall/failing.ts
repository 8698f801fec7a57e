import type { Kernel } from './kernel.ts';

/** Decides, before a call is made, whether it fails: a positive error number makes it fail with that, undefined lets it through. */
export type Fault = (call: keyof Kernel, nth: number) => number | undefined;

/** A kernel in which chosen calls fail without being made. `nth` counts the calls of that name from 1. */
export function failing(kernel: Kernel, fault: Fault): Kernel {
  const counts = new Map<keyof Kernel, number>();
  const guarded = (Object.keys(kernel) as (keyof Kernel)[]).map((call) => {
    const real = kernel[call] as (...given: unknown[]) => number;
    return [
      call,
      (...given: unknown[]) => {
        const nth = (counts.get(call) ?? 0) + 1;
        counts.set(call, nth);
        const errno = fault(call, nth);
        return errno === undefined ? real(...given) : -errno;
      },
    ];
  });
  return Object.fromEntries(guarded) as unknown as Kernel;
}
