import type { Reading } from './reading.ts';
import type { Scope } from './scope.ts';
import type { Script } from './syntax/tree.ts';

/** What the assignments of a script hold ready. */
export function readHoldings(_script: Script, _scope: Scope, _reading: Reading, _through: readonly string[], _outside: () => string | undefined): void {}
