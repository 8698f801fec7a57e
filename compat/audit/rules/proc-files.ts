import { type ProcFile, procFile } from '../proc-files.ts';
import type { Use } from '../use.ts';
import type { Rule, Verdict } from './rule.ts';

/** A rule for some of the files below /proc/net. */
function readsFile(id: string, title: string, why: string, isMeant: (name: string) => boolean): Rule {
  return {
    id,
    title,
    severity: 'warning',
    judge: (use) => (use.is === 'file' && isMeant(nameOf(use.path)) ? verdictOn(use.path, procFile(use.path), why, use.notReplaceable) : undefined),
  };
}

/** `dev` of `/proc/self/net/dev`. */
function nameOf(path: string): string {
  return path.replace(/^.*\/net\//, '');
}

function verdictOn(path: string, file: ProcFile | undefined, why: string, elsewhere: string | undefined): Verdict {
  const reason = elsewhere ?? file?.noMessage;
  return {
    message: `\`${path}\` ${why}${file?.noMessage === undefined ? '' : `; ${file.noMessage}`}`,
    severity: reason === undefined ? 'warning' : 'note',
    ...(file?.message === undefined
      ? {}
      : {
          advice: `Ask for ${file.message}${file.words === undefined ? '' : `; in words: \`${file.words}\`, with -j for a program`}. The kernel writes the file in ${file.kernel}.`,
        }),
    ...(reason === undefined ? {} : { notReplaceable: reason }),
  };
}

export const procFileRules: readonly Rule[] = [
  readsFile(
    'proc-net-route',
    'The routes are read from /proc/net/route or /proc/net/ipv6_route',
    'tells a part of the routes: of IPv4 the main table and only the first next hop, in hexadecimal of the byte order of the machine',
    (name) => /^(route|ipv6_route|fib_trie|rt_cache)$/.test(name),
  ),
  readsFile('proc-net-dev', 'The links or their counters are read from /proc/net/dev', 'has counters and names in columns that have changed with time', (name) =>
    /^dev(_mcast)?$/.test(name),
  ),
  readsFile('proc-net-arp', 'The neighbours are read from /proc/net/arp', 'has the neighbours of IPv4 only, and not their state', (name) => name === 'arp'),
  readsFile(
    'proc-net-sockets',
    'The sockets are read from /proc/net/tcp and its like',
    'is made anew, row by row, for every reader, and is slow where there are many sockets',
    (name) => /^(tcp6?|udp6?|udplite6?|raw6?|icmp6?|unix|packet|netlink)$/.test(name),
  ),
  readsFile('proc-net-inet6', 'The addresses of IPv6 are read from /proc/net/if_inet6', 'has no lifetimes and no peer, and only the lower flags', (name) => name === 'if_inet6'),
  readsFile('proc-net-other', 'Another file below /proc/net is read', 'is a text for people, whose form may change', () => true),
];

const isProcPath = (path: string) => path.includes('/net/');

/** What serves the reading of a file stays where nothing stands in the place of the file. */
function withoutMessage({ tool, notReplaceable }: Extract<Use, { is: 'indirect' }>): Pick<Verdict, 'notReplaceable'> {
  const reason = notReplaceable ?? procFile(tool)?.noMessage;
  return reason === undefined ? {} : { notReplaceable: reason };
}

export const holdsProcPath: Rule = {
  id: 'holds-proc-path',
  title: 'A variable or macro that holds the path of a file below /proc/net',
  severity: 'note',
  judge: (use) =>
    use.is === 'indirect' && use.role === 'holds the path' && isProcPath(use.tool)
      ? { message: `this holds the path ${use.tool}`, advice: 'It goes when its uses are gone; they are found where the file is opened.', ...withoutMessage(use) }
      : undefined,
};

export const checksProcFile: Rule = {
  id: 'checks-proc-file',
  title: 'A test whether a file below /proc/net is there',
  severity: 'note',
  judge: (use) =>
    use.is === 'indirect' && use.role === 'checks presence' && isProcPath(use.tool)
      ? {
          message: `this asks whether ${use.tool} is there, and what follows depends on the answer`,
          advice: 'Ask the kernel itself: that a protocol is there shows in the error of socket(2) or of the request.',
          ...withoutMessage(use),
        }
      : undefined,
};
