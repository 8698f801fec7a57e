import type { Kernel } from '../../../src/syscall/kernel.ts';
import { diff } from '../diff.ts';
import type { Observer } from '../observer/index.ts';
import type { State } from '../observer/state.ts';
import { makeTwin } from '../twin.ts';
import type { StartStateName } from './index.ts';

/** Each start state as the observer sees it, looked at once; two fresh twins are made for that and must look the same. */
export function beforeStates(kernel: Kernel, observer: Observer): (state: StartStateName) => Promise<State> {
  const seen = new Map<StartStateName, Promise<State>>();
  return (state) => {
    const known = seen.get(state) ?? observeTwice(kernel, observer, state);
    seen.set(state, known);
    return known;
  };
}

async function observeTwice(kernel: Kernel, observer: Observer, state: StartStateName): Promise<State> {
  const twins = [makeTwin(kernel, state), makeTwin(kernel, state)];
  try {
    const [first, second] = await Promise.all(twins.map(({ namespace }) => observer.observe(namespace)));
    const apart = diff(first, second);
    if (first === undefined || apart.length > 0) throw new Error(`two fresh twins in start state '${state}' do not look the same: ${apart.map(({ path }) => path).join(', ')}`);
    return first;
  } finally {
    for (const twin of twins) twin.close();
  }
}
