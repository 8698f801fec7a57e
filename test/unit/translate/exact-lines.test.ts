import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../compat/compare/cases/index.ts';
import { exactLines } from '../../../compat/iproute2/exact/index.ts';
import { linesInOrder } from '../../../compat/translate/exact.ts';
import { workedOut } from '../../../compat/translate/worked-out.ts';
import { wordsOf } from '../../applets/support/words.ts';
import { corpus } from '../../translate/corpus.ts';

/** Nothing that a small system would not have. */
const allowed = ['ip', 'bridge', 'ss', 'tc', 'sysctl', 'sed', 'awk', 'grep', 'head', 'nstat', '[', 'while', 'do', 'done', 'case', 'read'];

describe('exact lines', () => {
  it('ask no state that is not there: they have it asked by a shell', () => {
    for (const { operation, runs } of cases) for (const { input } of runs) expect(() => exactLines({ operation, input })).not.toThrow();
  });

  it('are read by a POSIX shell, each by itself', async () => {
    const lines = await ofCorpus();
    expect(lines.size).toBeGreaterThan(200);
    for (const line of lines) expect(line).not.toContain('\n');
    const { status, stderr } = spawnSync('sh', ['-n'], { input: [...lines].map((line) => `${line}\n`).join(''), encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const line of lines) expect(allowed).toContain(firstWord(line));
  }, 60_000);

  it('neither change the variables of a script around them nor take what stands there for what they find', async () => {
    const keeping = [...(await ofCorpus())].filter((line) => /\b[a-z]=/.test(line.replaceAll(/'[^']*'|"[^"$]*"/g, '')));
    expect(keeping.length).toBeGreaterThan(10);
    const names = [...'abcdefghijklmnopqrstuvwxyz'];
    // Nothing is found, whatever ip is asked.
    const script = keeping.map((line) => `${names.map((name) => `${name}=stale`).join(' ')}\n${line}\necho "${names.map((name) => `$${name}`).join(' ')}"`);
    const { stdout } = spawnSync('sh', { input: `ip() { case "$*" in *stale*) echo "ip $*" >&3 ;; esac; }\nexec 3>&1\n${script.join('\n')}\n`, encoding: 'utf8' });
    const said = stdout.trimEnd().split('\n');
    expect(said).toEqual(keeping.map(() => names.map(() => 'stale').join(' ')));
  }, 60_000);
});

/** The lines of all command lines that are run beside the real tools. */
async function ofCorpus(): Promise<Set<string>> {
  const lines = new Set<string>();
  for (const { tool, lines: given } of corpus) {
    for (const line of given) {
      const found = await workedOut({ tool, words: wordsOf(line) });
      if (found.kind === 'changes' && found.steps.every(({ reason }) => reason === undefined)) for (const one of linesInOrder(found.steps)) lines.add(one);
    }
  }
  return lines;
}

function firstWord(line: string): string {
  return /^\(?(?:! |\w=\w+; |\w=\$\((?:\{ )?)*(\S+)/.exec(line)?.[1] ?? '';
}
