import { KernelError } from '../../../src/base/errors.ts';
import { strerror } from '../../../src/base/strerror.ts';
import { getopt } from '../getopt.ts';
import { textOfFile } from '../text-of-file.ts';
import type { World } from '../world.ts';
import { LONGEST_NAME } from './changes.ts';
import { linksWithAddress, rename } from './rename.ts';
import { busyboxReporter, Complaint, type Reporter } from './reporter.ts';

const usage = `BusyBox v1.35.0 (Debian 1:1.35.0-4+deb12u1+b1) multi-call binary.

Usage: nameif [-s] [-c FILE] [IFNAME HWADDR]...

Rename network interface while it in the down state.
The device with address HWADDR is renamed to IFNAME.

	-c FILE	Configuration file (default: /etc/mactab)
	-s	Log to syslog
`;

/** busybox's nameif: it stops at the first error, and says nothing of a link that is not there. */
export function busyboxNameif(words: readonly string[], world: World): number {
  if (words.length === 1 && words[0] === '--help') return showUsage(world, 0);
  const { options, operands } = getopt(words, 'sc:', []);
  const wrong = options.find(({ message }) => message !== undefined);
  if (wrong !== undefined) {
    world.err(`nameif: ${wrong.message}\n`);
    return showUsage(world, 1);
  }
  const report = busyboxReporter(
    world,
    options.some(({ means }) => means === 's'),
  );
  try {
    const pairs = operands.length > 0 ? pairsOf(operands, report) : pairsOfFile(options.findLast(({ means }) => means === 'c')?.value ?? '/etc/mactab', world, report);
    if (pairs === undefined) return showUsage(world, 1);
    renameAll(pairs, world, report);
    return 0;
  } catch (error) {
    if (error instanceof Complaint) return 1;
    throw error;
  }
}

interface Pair {
  name: string;
  mac: readonly number[];
}

/** Each link takes the last pair that fits, and no other link takes it again. */
function renameAll(pairs: Pair[], world: World, report: Reporter): void {
  for (const { name, mac } of linksWithAddress(world, report)) {
    const at = pairs.findIndex((pair) => pair.mac.every((byte, index) => byte === mac[index]));
    if (at < 0) continue;
    const [pair] = pairs.splice(at, 1) as [Pair];
    const errno = pair.name === name ? 0 : rename(world, name, pair.name);
    if (errno !== 0) report.complain(`can't change ifname ${name} to ${pair.name}: ${strerror(errno)}`);
  }
}

/** The last pair first; undefined where a name has no address. */
function pairsOf(words: readonly string[], report: Reporter): Pair[] | undefined {
  const pairs: Pair[] = [];
  for (let at = 0; at < words.length; at += 2) {
    const mac = words[at + 1];
    if (mac === undefined) return undefined;
    pairs.unshift(pairOf(words[at] as string, mac, report));
  }
  return pairs;
}

function pairOf(name: string, text: string, report: Reporter): Pair {
  if (name.length > LONGEST_NAME) report.complain(`interface name '${name}' too long`);
  const selector = text.trimStart();
  const [, ...bytes] = /^(?:mac=)?([0-9a-f]{1,2}):([0-9a-f]{1,2}):([0-9a-f]{1,2}):([0-9a-f]{1,2}):([0-9a-f]{1,2}):(?:([0-9a-f]{2})|([0-9a-f])(?=\s|$))/i.exec(selector) ?? [];
  if (bytes.length === 0) report.complain(`can't parse ${selector}`);
  return { name, mac: bytes.filter((byte) => byte !== undefined).map((byte) => Number.parseInt(byte, 16)) };
}

function pairsOfFile(path: string, world: World, report: Reporter): Pair[] {
  const pairs: Pair[] = [];
  for (const [index, line] of readFile(path, world, report).split('\n').entries()) {
    const [, name, mac] = /^[ \t]*([^# \t]+)(?:[ \t]+([^#]*[^# \t]))?/.exec(line) ?? [];
    if (name === undefined) continue;
    if (mac === undefined) report.warn(`bad line ${index + 1}: 1 tokens found, 2 needed`);
    else pairs.unshift(pairOf(name, mac, report));
  }
  return pairs;
}

/** A file that is missing is said, and then has no lines. */
function readFile(path: string, world: World, report: Reporter): string {
  const text = textOfFile(path, world);
  if (!(text instanceof KernelError)) return text;
  report.warn(`${path}: ${strerror(text.errno)}`);
  return '';
}

function showUsage(world: World, status: number): number {
  world.err(usage);
  return status;
}
