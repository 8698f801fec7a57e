import { basename } from 'node:path/posix';
import { UsageError } from '../../src/base/errors.ts';
import { nearest } from '../../src/base/nearest.ts';
import { isToolName, type ToolName, toolNames } from '../legacy/index.ts';
import { legacyTools } from '../legacy/legacy-tools.ts';
import { shellWords } from './shell-words.ts';

/** A legacy tool with its words, without what stood before it. */
export interface CommandLine {
  tool: ToolName;
  words: readonly string[];
}

/** A tool of old, such as vconfig, of which netlift has no grammar. */
export interface Foreign {
  foreign: string;
  words: readonly string[];
}

/** Options of sudo(8) and doas(1) that have a word of their own behind them. */
const withArgument = ['-u', '-g', '-p', '-C', '-h', '-r', '-t', '-D', '-R', '-T', '-U', '--user', '--group', '--host', '--prompt', '--chdir', '--chroot'];
const privilege = ['sudo', 'doas'];
const wrappers = [...privilege, 'env', 'command', 'exec', 'busybox'];

/** Finds the tool in `/sbin/ifconfig eth0 up`, `sudo ifconfig eth0 up`, or all of it in one word. Throws UsageError where there is none. */
export function readCommandLine(given: readonly string[]): CommandLine | Foreign {
  const [first, ...rest] = withoutWrappers(given.length === 1 ? shellWords(given[0] ?? '') : given);
  if (first === undefined) throw new UsageError('translate needs a command: netlift translate -- ifconfig eth0 10.0.0.1 netmask 255.255.255.0');
  const tool = basename(first);
  if (isToolName(tool)) return { tool, words: rest };
  if (legacyTools.has(tool)) return { foreign: tool, words: rest };
  const near = nearest(tool, toolNames);
  throw new UsageError(`'${tool}' is no legacy tool that netlift knows${near === undefined ? `; it knows ${toolNames.join(', ')}` : `; did you mean '${near}'?`}`);
}

function withoutWrappers(words: readonly string[]): readonly string[] {
  const [first = ''] = words;
  if (/^[A-Za-z_]\w*=/.test(first)) return withoutWrappers(words.slice(1));
  const wrapper = basename(first);
  if (!wrappers.includes(wrapper)) return words;
  let rest = words.slice(1);
  while (rest[0]?.startsWith('-')) {
    const ends = rest[0] === '--';
    rest = rest.slice(privilege.includes(wrapper) && withArgument.includes(rest[0]) ? 2 : 1);
    if (ends) break;
  }
  return withoutWrappers(rest);
}
