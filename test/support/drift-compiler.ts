import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the compiler made of an expression: its value, and how many bytes wide its type is. */
export interface Answer {
  value: bigint;
  bytes: number;
  header: string;
}

/**
 * Asks a C compiler for constant expressions, one header at a time, so that headers which cannot stand together do not have to.
 * Answers, by expression, of every header that knows it; none where no header does.
 */
export function askHeaders(headers: readonly string[], expressions: Iterable<string>): Map<string, Answer[]> {
  const asked = [...new Set(expressions)];
  const answers = new Map<string, Answer[]>(asked.map((expression) => [expression, []]));
  const directory = mkdtempSync(join(tmpdir(), 'netlift-drift-'));
  try {
    for (const header of headers) {
      for (const [index, value, bytes] of askOne(directory, header, asked)) answers.get(asked[index] ?? '')?.push({ value, bytes, header });
    }
  } finally {
    rmSync(directory, { recursive: true });
  }
  return answers;
}

/** Why nothing can be asked here, or undefined where it can. */
export function noCompiler(): string | undefined {
  if (spawnSync('gcc', ['--version']).status !== 0) return 'gcc is not installed';
  return spawnSync('gcc', ['-E', '-x', 'c', '-'], { input: '#include <linux/rtnetlink.h>\n#include <stdio.h>\n' }).status === 0
    ? undefined
    : 'the kernel headers for user space are not installed';
}

/** Which of the headers this machine has. */
export function headersHere(headers: readonly string[]): string[] {
  return headers.filter((header) => wordsOf(header) !== undefined);
}

const knownWords = new Map<string, Set<string> | undefined>();

/** Every word of a header and of what it includes, macros too; undefined where the machine does not have it. */
function wordsOf(header: string): Set<string> | undefined {
  if (!knownWords.has(header)) {
    const { status, stdout } = spawnSync('gcc', ['-E', '-dD', '-x', 'c', '-'], { input: preamble(header), encoding: 'utf8', maxBuffer: 1 << 28 });
    knownWords.set(header, status === 0 ? new Set(stdout.match(/\w+/g)) : undefined);
  }
  return knownWords.get(header);
}

/** The version of the kernel headers, as [6, 1]. */
export function headerVersion(): [number, number] {
  const answers = askHeaders(['linux/version.h'], ['LINUX_VERSION_CODE']);
  const code = Number(answers.get('LINUX_VERSION_CODE')?.[0]?.value ?? 0n);
  return [code >> 16, (code >> 8) & 0xff];
}

/** Headers of the kernel that need a type or a number from another one before them. */
const needs: Record<string, string[]> = {
  'linux/if_slip.h': ['linux/sockios.h'],
  'linux/if_plip.h': ['linux/sockios.h'],
  'linux/ppp-ioctl.h': ['linux/sockios.h', 'sys/ioctl.h'],
  'linux/if_cablemodem.h': ['linux/sockios.h'],
  'linux/bpqether.h': ['linux/sockios.h', 'linux/if_ether.h'],
  'linux/netrom.h': ['linux/sockios.h', 'linux/ax25.h'],
  'linux/rose.h': ['linux/sockios.h', 'linux/ax25.h'],
  'linux/ax25.h': ['linux/sockios.h', 'linux/socket.h'],
  'linux/un.h': ['sys/socket.h', 'linux/sockios.h'],
  'netax25/ax25.h': ['sys/socket.h', 'linux/sockios.h'],
  'netrom/netrom.h': ['sys/socket.h', 'linux/sockios.h', 'netax25/ax25.h'],
  'netipx/ipx.h': ['sys/socket.h', 'linux/sockios.h'],
  'linux/x25.h': ['sys/socket.h', 'netinet/in.h', 'linux/sockios.h'],
  'linux/atalk.h': ['sys/socket.h', 'netinet/in.h', 'linux/sockios.h'],
  'linux/kcm.h': ['sys/socket.h', 'netinet/in.h', 'linux/sockios.h'],
  'linux/tipc.h': ['sys/socket.h', 'netinet/in.h', 'linux/sockios.h'],
  'linux/phonet.h': ['sys/socket.h', 'netinet/in.h', 'linux/sockios.h'],
  'linux/rds.h': ['sys/socket.h', 'netinet/in.h', 'linux/sockios.h'],
  'linux/mctp.h': ['sys/socket.h', 'netinet/in.h', 'linux/sockios.h'],
  'linux/mroute.h': ['sys/socket.h', 'netinet/in.h', 'linux/sockios.h'],
  'linux/mroute6.h': ['sys/socket.h', 'netinet/in.h', 'linux/sockios.h'],
  'linux/if.h': ['sys/socket.h'],
  'linux/if_tun.h': ['sys/ioctl.h'],
  'linux/route.h': ['sys/socket.h'],
  'linux/if_arp.h': ['sys/socket.h'],
  'linux/if_bonding.h': ['sys/socket.h', 'linux/sockios.h'],
  'linux/if_bridge.h': ['sys/socket.h', 'netinet/in.h'],
  'linux/wireless.h': ['sys/socket.h'],
  'linux/if_vlan.h': ['sys/socket.h'],
  'linux/if_pppox.h': ['sys/socket.h', 'netinet/in.h'],
  'linux/if_tunnel.h': ['sys/socket.h', 'netinet/in.h', 'linux/sockios.h'],
};

function preamble(header: string): string {
  return ['#define _GNU_SOURCE', ...[...(needs[header] ?? []), header].map((name) => `#include <${name}>`), ''].join('\n');
}

function askOne(directory: string, header: string, expressions: readonly string[]): (readonly [number, bigint, number])[] {
  const source = join(directory, 'ask.c');
  const program = join(directory, 'ask');
  const start = `${preamble(header)}int printf(const char *, ...);\n`;
  const firstLine = start.split('\n').length;
  // One line, one question: the line number of an error tells which expression this header does not know.
  // What does not even occur in the header is not asked: for each unknown name gcc would search long for one that is meant.
  const words = wordsOf(header) ?? new Set();
  const occurs = (expression: string) => (expression.match(/[A-Za-z_]\w*/g) ?? []).every((word) => words.has(word) || ['sizeof', 'struct', '__builtin_offsetof'].includes(word));
  const questions = expressions.map((expression, index) => (occurs(expression) ? question(index, expression) : ''));
  const compile = (lines: readonly string[]) => {
    writeFileSync(source, `${start}${lines.join('\n')}\nint main(void) { return 0; }\n`);
    return spawnSync('gcc', ['-w', '-Werror=implicit-function-declaration', '-fmax-errors=0', '-fno-diagnostics-show-caret', source, '-o', program], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, LC_ALL: 'C' },
    });
  };
  const first = compile(questions);
  const unknown = new Set(Array.from(first.stderr.matchAll(/ask\.c:(\d+):(?:\d+:)? (?:fatal )?error:/g), (match) => Number(match[1]) - firstLine));
  if (first.status !== 0) {
    const second = compile(questions.map((line, index) => (unknown.has(index) ? '' : line)));
    if (second.status !== 0 || !existsSync(program)) throw new Error(`gcc cannot compile what ${header} knows:\n${second.stderr.slice(0, 2000)}`);
  }
  const answers = execFileSync(program, { encoding: 'utf8', maxBuffer: 1 << 28 });
  rmSync(program);
  return Array.from(answers.matchAll(/^(\d+) (\d+) (\d+)$/gm), ([, index, value, bytes]) => [Number(index), BigInt(value ?? 0), Number(bytes)] as const);
}

function question(index: number, expression: string): string {
  return `__attribute__((constructor)) static void ask${index}(void) { printf("${index} %llu %llu\\n", (unsigned long long)(${expression}), (unsigned long long)sizeof(${expression})); }`;
}
