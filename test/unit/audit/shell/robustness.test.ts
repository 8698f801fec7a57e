import { describe, expect, it } from 'vitest';
import { standing } from '../../../../compat/audit/languages/language.ts';
import { readCommandWords, readShell } from '../../../../compat/audit/languages/shell/index.ts';
import type { Word } from '../../../../compat/audit/use.ts';
import { seen, usesIn } from './seen.ts';

const times = (text: string, count = 20_000) => text.repeat(count);

/** Openings that nobody closes, and repetitions: each ends soon, and none throws. */
const hostile = {
  ...Object.fromEntries(
    ['(', '((', '$(', '$((', '{ ', '`', '"', "'", '"$(', '${', '${a:-', 'if ', 'while ', 'case a in b) ', 'for i in a; do ', 'f() { ', 'a=(', '[[ ', 'x?('].map((open) => [
      open,
      `${times(open)}\nifconfig`,
    ]),
  ),
  closers: times('done fi esac } ) ;; '),
  'here-documents': times('cat <<A\n'),
  'different here-documents': Array.from({ length: 5000 }, (_, index) => `cat <<A${index}\n`).join(''),
  pipeline: times('ifconfig|'),
  chain: times('ifconfig&&'),
  wrappers: `${times('sudo ')}ifconfig`,
  eval: `${times('eval ', 2000)}ifconfig`,
  finds: `find ${times('-exec ifconfig \\; ', 5000)}`,
  variables: `${times('A=$A$B;B=$A$B;')}$A`,
  arrays: `${times('A=("${A[@]}" "${A[@]}");', 2000)}"\${A[@]}" ifconfig`,
  'text of itself': `a='eval "$a$a"; ifconfig'; eval "$a"`,
  functions: `f() { g "$@"; }; g() { f "$@"; }; ${times('f ifconfig;', 3000)}`,
  escapes: times('\\', 50_000),
  zeros: times('\0', 50_000),
};

describe('the shell reader, for hostile texts', () => {
  it.each(Object.entries(hostile))('comes to an end with %s', (_name, text) => {
    const start = performance.now();
    expect(Array.isArray(usesIn(text))).toBe(true);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('goes on behind what is no shell', () => {
    expect(seen("it's broken\nifconfig")).toEqual(['2 ifconfig']);
    expect(seen('echo "never closed\nifconfig')).toEqual(['2 ifconfig']);
    expect(seen('fi; done; }; )\nifconfig')).toEqual(['2 ifconfig']);
    expect(seen('x=${a\nifconfig eth0')).toEqual(['2 ifconfig']);
    expect(seen('cat <<NEVER\nifconfig')).toEqual(['2 ifconfig']);
    expect(seen('if x; then ifconfig\nroute')).toEqual(['1 ifconfig', '2 route']);
    expect(seen('if [ x ] {\n  ifconfig\n}')).toEqual(['2 ifconfig']);
  });
});

const word = (text: string, start: number): Word => ({ text, written: `"${text}"`, confidence: 'literal', place: { start, end: start + text.length + 2 } });

describe('shell text of other languages', () => {
  it('keeps what leads to it', () => {
    const [use] = readShell({ ...standing('sudo ifconfig eth0', 100, ['system']), notReplaceable: 'because', isShell: false });
    expect(use).toMatchObject({ tool: 'ifconfig', through: ['system', 'sudo'], notReplaceable: 'because', isShell: false, place: { start: 105, end: 118 } });
  });

  it('goes through places that are not in a row', () => {
    const [use] = readShell({ text: 'a\nifconfig x', placeOf: (start, end) => ({ start: start * 2, end: end * 2 }), through: [], isShell: false });
    expect(use?.place).toEqual({ start: 4, end: 24 });
  });

  it('reads lists of words', () => {
    expect(readCommandWords([word('/sbin/ifconfig', 0), word('eth0', 20)])).toMatchObject([{ tool: 'ifconfig', through: [], isShell: false, place: { start: 0, end: 26 } }]);
    expect(readCommandWords([word('sudo', 0), word('route', 10)], { through: ['subprocess'] })).toMatchObject([
      { tool: 'route', through: ['subprocess', 'sudo'], place: { start: 10, end: 17 } },
    ]);
    expect(readCommandWords([word('sh', 0), word('-c', 10), word('arp -n | grep x', 20)])).toMatchObject([{ tool: 'arp', through: ['sh -c'], place: { start: 21, end: 27 } }]);
    expect(readCommandWords([word('ip', 0), word('route', 10)])).toEqual([]);
    expect(readCommandWords([])).toEqual([]);
  });
});
