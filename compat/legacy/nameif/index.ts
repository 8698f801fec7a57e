import { getopt, type LongOption } from '../getopt.ts';
import type { Tool, World } from '../world.ts';
import { busyboxNameif } from './busybox.ts';
import { type Change, changesOfFile, changesOfWords } from './changes.ts';
import { renameLinks } from './rename.ts';
import { Complaint, type Reporter, reporter } from './reporter.ts';

const long: readonly LongOption[] = [
  { name: 'syslog', argument: 0, means: 's' },
  { name: 'config-file', argument: 1, means: 'c' },
  { name: 'help', argument: 0, means: 'h' },
];

const usage = 'usage: nameif [-c configurationfile] [-s] {ifname macaddress}\n';

/** nameif(8): renames links by their link-layer addresses. Words are held as their bytes, one character each. */
export const nameif: Tool = (words, world) => {
  const bytes = words.map((word) => Buffer.from(word).toString('latin1'));
  return world.style === 'busybox' ? busyboxNameif(bytes, world) : run(bytes, world);
};

function run(words: readonly string[], world: World): number {
  const { options, operands } = getopt(words, 'c:sh', long);
  let [file, logs]: [string | undefined, boolean] = [undefined, false];
  for (const { means, value, message } of options) {
    if (message !== undefined) world.err(`${world.program}: ${message}\n`);
    if (means === 'c') file = value;
    else if (means === 's') logs = true;
    // Whatever was wrong, the status is that of help.
    else return showUsage(world, means !== 'h');
  }
  const report = reporter(world, logs);
  try {
    return rename(operands, words.length - operands.length, file, report, world);
  } catch (error) {
    if (error instanceof Complaint) return 1;
    throw error;
  }
}

function rename(operands: readonly string[], optionWords: number, file: string | undefined, report: Reporter, world: World): number {
  if (operands.length % 2 === 1) return showUsage(world, true);
  const changes: Change[] = changesOfWords(operands, optionWords, report);
  if (changes.length === 0 || file !== undefined) changes.unshift(...changesOfFile(file ?? '/etc/mactab', report, world));
  renameLinks(changes, report, world);
  const missing = changes.filter(({ found }) => !found);
  for (const { name } of missing) report.warn(`interface '${name}' not found`);
  return missing.length === 0 ? 0 : 1;
}

function showUsage({ out, err }: World, wrong: boolean): number {
  (wrong ? err : out)(usage);
  return 0;
}
