import { spawnSync } from 'node:child_process';
import type { Namespace } from '../../../src/syscall/namespace.ts';
import { arrange, ipCommands } from './ip-json.ts';
import { ipRunner } from './ip-runner.ts';
import { observeProc } from './proc.ts';
import type { State } from './state.ts';

/** Something that looks at a namespace without being a party to what happened in it. */
export interface Observer {
  /** For the report: what looked, and its version. */
  readonly name: string;
  observe(namespace: Namespace): Promise<State>;
  /** Lets go of what it keeps between looks. */
  close(): void;
}

/** iproute2 and /proc; undefined where its `ip` (another's speaks no JSON), or the `nsenter` of util-linux, is not installed. */
export function iproute2Observer(): Observer | undefined {
  const [ip, nsenter] = [spawnSync('ip', ['-V'], { encoding: 'utf8' }), spawnSync('nsenter', ['--version'])];
  if ([ip, nsenter].some(({ error, status }) => error !== undefined || status !== 0) || !ip.stdout.includes('iproute2')) return undefined;
  const runner = ipRunner(ipCommands);
  return {
    name: ip.stdout.trim().replace(/^ip utility, /, ''),
    observe: async (namespace) => {
      const answer = runner.run(namespace.fd);
      const proc = namespace.inside(() => observeProc());
      return { ...arrange(await answer), ...proc };
    },
    close: () => runner.close(),
  };
}
