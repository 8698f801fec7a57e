import { errnos } from '../../../src/base/errno.ts';
import { strerror } from '../../../src/base/strerror.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import { atoi } from '../c-numbers.ts';
import type { Tool, World } from '../world.ts';

const usage = `Usage: plipconfig interface [nibble NN] [trigger NN]
       plipconfig -V | --version
       plipconfig -h | --help
`;

const version = `net-tools 2.10
John Paul Morrison, Alan Cox et al.
`;

/** E_OPTERR of net-tools. */
const WRONG_USAGE = 3;
const FAILED = 255;

/** plipconfig(8): timeouts of a link on a parallel port. */
export const plipconfig: Tool = (words, world) => {
  const [first] = words;
  if (first === '-V' || first === '--version') {
    world.out(version);
    return 0;
  }
  if (first === '-h' || first === '--help') return showUsage(world, 0);
  if (first === undefined || first.startsWith('-')) return showUsage(world, WRONG_USAGE);
  return configure(cut(first), words.slice(1), world);
};

function configure(link: string, words: readonly string[], world: World): number {
  if (link === '' || link.startsWith(':')) return failed(world, errnos.ENODEV);
  const found = world.run('link.get-plip', { link });
  if (!found.ok) return failed(world, errnoOf(found));
  let { nibble, trigger } = found.value;
  for (let at = 0; at < words.length; at += 2) {
    const [word, value] = [words[at], words[at + 1]];
    if ((word !== 'nibble' && word !== 'trigger') || value === undefined) return showUsage(world, WRONG_USAGE);
    const number = BigInt(atoi(value));
    if (word === 'nibble') nibble = number;
    else trigger = number;
  }
  if (words.length > 0) {
    const set = world.run('link.set-plip', { link, nibble: Number(BigInt.asIntN(32, nibble)), trigger: Number(BigInt.asIntN(32, trigger)) });
    // The new figures are shown all the same.
    if (!set.ok) failed(world, errnoOf(set));
  }
  world.out(Buffer.from(`${link}\tnibble ${BigInt.asUintN(64, nibble)}  trigger ${BigInt.asUintN(64, trigger)}\n`));
  return 0;
}

/** What struct ifreq has room for. */
function cut(name: string): string {
  return Buffer.from(name).subarray(0, 15).toString();
}

function errnoOf(outcome: Outcome<unknown>): number {
  return !outcome.ok && 'error' in outcome ? outcome.error.errno : errnos.EOPNOTSUPP;
}

function failed(world: World, errno: number): number {
  world.err(`ioctl: ${strerror(errno)}\n`);
  return FAILED;
}

function showUsage({ out, err }: World, status: number): number {
  (status === 0 ? out : err)(usage);
  return status;
}
