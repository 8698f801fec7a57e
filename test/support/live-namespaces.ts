import { afterEach } from 'vitest';
import type { StartStateName } from '../../compat/compare/start-states/index.ts';
import { makeTwin, type Twin } from '../../compat/compare/twin.ts';
import { libc } from '../../src/syscall/libc.ts';
import type { Namespace } from '../../src/syscall/namespace.ts';
import { ip, stage } from './live-links.ts';

/** Makes namespaces in a start state, after some more `ip` commands, for the tests of a suite; each is gone behind its test. */
export function twins(): (state: StartStateName, more?: readonly string[]) => Namespace {
  const made: Twin[] = [];
  afterEach(() => {
    for (const one of made.splice(0)) one.close();
  });
  return (state, more = []) => {
    const one = makeTwin(libc, state);
    made.push(one);
    one.namespace.inside(() => more.map(ip));
    return one.namespace;
  };
}

/** Makes fresh namespaces after some `ip` commands, for the tests of a suite; each is gone behind its test. */
export function stages(): (words: readonly string[]) => Namespace {
  const made: Namespace[] = [];
  afterEach(() => {
    for (const namespace of made.splice(0)) namespace.close();
  });
  return (words) => {
    const namespace = stage(...words);
    made.push(namespace);
    return namespace;
  };
}
