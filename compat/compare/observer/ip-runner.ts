import { type ChildProcess, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** Runs `ip` in namespaces, one after another. */
export interface IpRunner {
  /** What `ip -j -d` answers to each command, in the namespace that the descriptor of this process holds. */
  run(namespaceFd: number): Promise<Record<string, unknown>[][]>;
  close(): void;
}

interface Waiting {
  resolve(answers: Record<string, unknown>[][]): void;
  reject(problem: Error): void;
}

/**
 * A small shell that stays, and starts `ip` where it is told: it forks in a fraction of the time that a process of the size of ours needs, and
 * on another processor. It ends when its input does, so it does not outlive us. One line in names a namespace; the lines out are the answers, then
 * `status N`.
 */
export function ipRunner(commands: readonly string[]): IpRunner {
  const script = `while read -r net; do nsenter --net="$net" ip -j -d -batch - <<'END'\n${commands.join('\n')}\nEND\necho "status $?"; done`;
  const waiting: Waiting[] = [];
  let shell: ChildProcess | undefined;
  let lines: string[] = [];
  let complaints = '';

  const answer = (line: string) => {
    const status = /^status (\d+)$/.exec(line)?.[1];
    if (status === undefined) {
      lines.push(line);
      return;
    }
    const [answers, said] = [lines, complaints.trim()];
    [lines, complaints] = [[], ''];
    const next = waiting.shift();
    if (status !== '0') next?.reject(new Error(`ip -batch: exit status ${status}: ${said}`));
    else next?.resolve(commands.map((_, index) => parse(answers[index] ?? '')));
    if (waiting.length === 0) idle(shell, 'unref');
  };
  const fail = (problem: Error) => {
    for (const one of waiting.splice(0)) one.reject(problem);
  };
  const start = () => {
    const child = spawn('/bin/sh', ['-c', script], { stdio: ['pipe', 'pipe', 'pipe'] });
    createInterface({ input: child.stdout }).on('line', answer);
    child.stderr.setEncoding('utf8').on('data', (text) => {
      complaints += text;
    });
    child.on('error', fail);
    child.on('exit', (status, signal) => fail(new Error(`the shell that runs ip ended (${signal ?? status})`)));
    return child;
  };
  return {
    run: (namespaceFd) =>
      new Promise((resolve, reject) => {
        shell ??= start();
        idle(shell, 'ref');
        waiting.push({ resolve, reject });
        shell.stdin?.write(`/proc/${process.pid}/fd/${namespaceFd}\n`);
      }),
    close: () => {
      shell?.stdin?.end();
      shell = undefined;
    },
  };
}

/** While nothing is asked, the shell does not keep our process from ending. */
function idle(child: ChildProcess | undefined, how: 'ref' | 'unref'): void {
  child?.[how]();
  for (const stream of [child?.stdout, child?.stderr]) (stream as Socket | null | undefined)?.[how]();
}

/** An empty table is an empty line. */
function parse(line: string): Record<string, unknown>[] {
  return line.trim() === '' ? [] : JSON.parse(line);
}
