/**
 * The public API: Linux network operations through ioctls or through netlink, one contract for both, and the comparison of the two.
 *
 *     import { open } from 'netlift';
 *     const backend = open('netlink');
 *     const outcome = backend.run('link.get-mtu', { link: 'lo' });
 *     backend.close();
 *
 * Needs Linux. Reading needs no privilege; writing needs CAP_NET_ADMIN in the network namespace that the calling thread is in.
 */
export { ioctlBackend } from '../ioctl/index.ts';
export { netlinkBackend } from '../netlink/index.ts';
export { renderHtml, renderJson, renderMarkdown, renderTerminal, type TerminalOptions } from '../reports/index.ts';
export { DecodeError, type ExtendedAck, KernelError, UsageError, type Via } from '../src/base/errors.ts';
export { version } from '../src/base/version.ts';
export type {
  Aspect,
  Comparison,
  Cost,
  CounterpartComparison,
  Difference,
  KnownDifference,
  OperationComparison,
  RecordedCall,
  ScenarioResult,
  SideResult,
  Summary,
  Verdict,
} from '../src/model/comparison.ts';
export type { Outcome, OutcomeError } from '../src/model/outcome.ts';
export { type Input, type OperationId, type Output, operations } from '../src/operations/index.ts';
export type { InputField } from '../src/operations/input.ts';
export type { Operation } from '../src/operations/operation.ts';
export type { Kernel } from '../src/syscall/kernel.ts';
export { libc } from '../src/syscall/libc.ts';
export { currentNamespace, type Namespace, newNamespace } from '../src/syscall/namespace.ts';
export { type Recording, recording } from '../src/syscall/recording.ts';
export { type CompareOptions, compare } from './compare/index.ts';
export { type Ask, type Call, type Command, iproute2Words, type Translation } from './iproute2/index.ts';
export { describe } from './run/describe.ts';
export { type BackendName, type OpenBackend, open } from './run/open.ts';
export { type Translated, translate } from './translate/index.ts';
