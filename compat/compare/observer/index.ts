import { spawn, spawnSync } from 'node:child_process';
import type { Namespace } from '../../../src/syscall/namespace.ts';
import { arrange, ipCommands } from './ip-json.ts';
import { observeProc } from './proc.ts';
import type { State } from './state.ts';

/** Something that looks at a namespace without being a party to what happened in it. */
export interface Observer {
  /** For the report: what looked, and its version. */
  readonly name: string;
  observe(namespace: Namespace): Promise<State>;
}

/** iproute2 and /proc; undefined where `ip` is not installed. */
export function iproute2Observer(): Observer | undefined {
  const version = spawnSync('ip', ['-V'], { encoding: 'utf8' });
  if (version.error !== undefined || version.status !== 0) return undefined;
  return { name: version.stdout.trim().replace(/^ip utility, /, ''), observe: observeByIp };
}

async function observeByIp(namespace: Namespace): Promise<State> {
  // A child starts in the namespace that the main thread is in at that moment; its answer may come later.
  const [answer, proc] = namespace.inside(() => [ipBatch(ipCommands), observeProc()] as const);
  return { ...arrange(await answer), ...proc };
}

function ipBatch(commands: readonly string[]): Promise<Record<string, unknown>[][]> {
  return new Promise((resolve, reject) => {
    const child = spawn('ip', ['-j', '-d', '-batch', '-'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let out = '';
    let problem = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      problem += text;
    });
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0)
        resolve(
          out
            .split('\n')
            .slice(0, commands.length)
            .map((line) => (line.trim() === '' ? [] : JSON.parse(line))),
        );
      else reject(new Error(`ip -batch: exit status ${status}: ${problem.trim()}`));
    });
    child.stdin.end(`${commands.join('\n')}\n`);
  });
}
