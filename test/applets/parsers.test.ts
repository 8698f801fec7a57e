import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../compat/audit/languages/index.ts';
import { questions } from '../../compat/audit/parsers/questions/index.ts';
import { readingOf } from '../../compat/audit/parsers/reading.ts';
import type { CommandUse } from '../../compat/audit/use.ts';
import { makeTwin, type Twin } from '../../compat/compare/twin.ts';
import type { Style } from '../../compat/legacy/world.ts';
import { libc } from '../../src/syscall/libc.ts';
import { pipelines } from './parsers.ts';
import { installApplets, linkBusybox } from './support/launchers.ts';
import { isInstalled } from './support/real.ts';

const PATH = '/usr/sbin:/usr/bin:/sbin:/bin';
/** What stands behind the variables of pipelines. */
const variables = { IF: 'v0', HOST: '10.5.0.8', PORT: '7001' };
let applets: ReturnType<typeof installApplets>;
let busybox: ReturnType<typeof linkBusybox>;

beforeAll(() => {
  applets = installApplets();
  busybox = linkBusybox(['ifconfig', 'route', 'arp', 'netstat', 'brctl']);
});
afterAll(() => {
  applets.remove();
  busybox.remove();
});

function shell({ namespace }: Twin, line: string, folder?: string, more: Record<string, string> = {}) {
  const env = { ...variables, ...more, PATH: folder === undefined ? PATH : `${folder}:${PATH}`, LC_ALL: 'C' };
  const { stdout, status } = namespace.inside(() => spawnSync('sh', ['-c', line], { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 }));
  return { stdout, status };
}

/** The tool of each generation: of net-tools 1.60, which is no longer to be had, the applet in its style. */
const asOf: Record<Style, (twin: Twin, line: string) => { stdout: string; status: number | null }> = {
  '1.60': (twin, line) => shell(twin, line, applets.folder, { NETLIFT_STYLE: '1.60' }),
  '2.10': (twin, line) => shell(twin, line),
  busybox: (twin, line) => shell(twin, line, busybox.folder),
};
const isThere: Record<Style, boolean> = { '1.60': true, '2.10': isInstalled('ifconfig') && isInstalled('brctl'), busybox: isInstalled('busybox') };
const ready = isInstalled('ip') && isInstalled('ss') && isInstalled('jq');
for (const [style, there] of Object.entries(isThere)) if (!there) process.stdout.write(`skipped: pipelines of ${style}: its tools are not installed\n`);
if (!ready) process.stdout.write('skipped: forms in the place of pipelines: ip, ss or jq is not installed\n');

function useOf(line: string): CommandUse {
  const uses = languages.shell?.read({ path: 'pipeline.sh', text: `${line}\n` }) ?? [];
  const [use] = uses.filter((one) => one.is === 'command');
  if (use === undefined) throw new Error(`no command is found in ${line}`);
  return use;
}

describe.skipIf(!ready)('the form that the audit offers', () => {
  it('is tried for every question that is known', () => {
    const asked = new Set(pipelines.map(({ about }) => about));
    expect(questions.map(({ about }) => about).filter((about) => !asked.has(about))).toEqual([]);
  });

  describe.each(pipelines)('gives the text of $line', ({ line, about, from }) => {
    const reading = readingOf(useOf(line));

    it('and is of the right question', () => expect(reading?.question?.about).toBe(about));

    const styles = (reading?.rightIn ?? []).filter((style) => isThere[style]);
    for (const style of styles) {
      it.each(from)(`as ${style} has it, from %s`, (state) => {
        const twin = makeTwin(libc, state);
        try {
          const old = asOf[style](twin, line);
          const now = shell(twin, reading?.form ?? 'false');
          if (old.stdout === '' && about.startsWith('whether ')) expect(now).toEqual(old);
          else expect(now.stdout).toBe(old.stdout);
        } finally {
          twin.close();
        }
      });
    }
  });
});
