import type { StartStateName } from '../../compat/compare/start-states/index.ts';
import { type Opener, opener } from '../../compat/compare/start-states/open-socket.ts';
import type { ToolName } from '../../compat/legacy/index.ts';
import type { Style } from '../../compat/legacy/world.ts';
import { SOCK_RAW, SOCK_STREAM } from '../../src/syscall/kernel.ts';
import { libc } from '../../src/syscall/libc.ts';
import type { Aspect } from './support/observed.ts';
import type { RealTool } from './support/real.ts';
import type { Preparation } from './support/triplets.ts';

/** Where an applet is not as the real tool on purpose. `line` fits whole command lines without the tool's name; `example` shows that it does differ. */
export interface Deviation {
  tool: ToolName;
  line: RegExp;
  styles?: readonly Style[];
  via?: readonly ('ioctl' | 'netlink')[];
  aspects: readonly Aspect[];
  reason: string;
  example: { from: StartStateName; line: string };
  /** How the example is run, where that is not by the tool's name alone. */
  real?: RealTool;
  prepare?: Preparation;
}

function opened(make: (sockets: Opener) => void): { close(): void } {
  const sockets = opener(libc);
  make(sockets);
  return { close: () => sockets.closeAll() };
}

const rawSocket = () => opened((sockets) => sockets.open(SOCK_RAW, 58, '[::]:0'));

/** Of which nobody has accepted anything. */
const unixConnection = () =>
  opened((sockets) => {
    sockets.listen(sockets.open(SOCK_STREAM, 0, '@netlift/waiting'));
    sockets.connect(sockets.open(SOCK_STREAM, 0, undefined), '@netlift/waiting');
  });

/** All of them. */
export const deviations: readonly Deviation[] = [
  {
    tool: 'ifconfig',
    line: /^\S+ (unix|ddp|ash|unspec)( .*)? (broadcast|netmask|dstaddr|pointt?opoint) [^-]/,
    styles: ['2.10', '1.60'],
    aspects: ['stderr', 'status'],
    reason: 'net-tools has no function to read an address of these families, calls the null pointer in its place and is killed by SIGSEGV; here the word is no address.',
    example: { from: 'up', line: 'v0 unix broadcast 10.1.2.3' },
  },
  {
    tool: 'ifconfig',
    line: /^\S+ (unix|ipx|ddp|ec|ash|unspec)( .*)? (add|del) [^\d:]*$/,
    styles: ['2.10', '1.60'],
    aspects: ['stderr', 'status'],
    reason:
      'These families have no words of their own for a name without an address: net-tools calls the null pointer in their place and is killed by SIGSEGV; here the words of IPv4 are said.',
    example: { from: 'up', line: 'v0 ipx add nowhere' },
  },
  {
    tool: 'ifconfig',
    line: /^\S+ (.* )?hw (loop|slip|cslip|slip6|cslip6|adaptive|ppp|hdlc|lapb|dlci|frad|sit|irda|ec|unspec)$/,
    styles: ['2.10', '1.60'],
    aspects: ['stderr', 'status'],
    reason: 'net-tools steps over the address that is not there and past the end of its words, and goes on with the environment as if it were words. Here the words have an end.',
    example: { from: 'up', line: 'v0 hw loop' },
  },
  {
    tool: 'arp',
    line: /(-H|-t|--hw-type)[ =]?(dlci|irda)\b.* -s/,
    styles: ['2.10', '1.60'],
    aspects: ['stderr', 'status'],
    reason: 'net-tools has no function to read an address of these types, calls the null pointer in its place and is killed by SIGSEGV; here the address is invalid.',
    example: { from: 'addressed', line: '-H dlci -s 10.5.0.20 1' },
  },

  {
    tool: 'brctl',
    line: /^showstp \S*:/,
    aspects: ['stdout'],
    reason:
      'By a label brctl does not find the bridge in /sys and asks by BRCTL_GET_BRIDGE_INFO, three times of which are in ticks of the kernel: it prints a forward delay of 15 s as 37.50 on a kernel of 250 ticks a second. The applet prints what is so.',
    example: { from: 'bridged', line: 'showstp b0:1' },
    real: { sysfs: true },
  },
  {
    tool: 'brctl',
    line: /^set(fd|ageing) (-- \S+ -\d+|\S+ (inf|nan|\d+e[89]))$/,
    aspects: ['stderr', 'status', 'state'],
    reason:
      'Times of more than 497 days: /sys takes 64 bits of hundredths of a second, a netlink attribute 32, in which such a time also is read back as another one. The applet says that it is out of range.',
    example: { from: 'bridged', line: 'setfd b0 inf' },
    real: { sysfs: true },
  },
  {
    tool: 'brctl',
    line: /^--json show(macs|stp)?( |$)|^show(macs|stp)? (.* )?--json( |$)/,
    styles: ['2.10', '1.60'],
    aspects: ['stdout', 'stderr', 'status'],
    reason: 'An option of netlift alone, which brctl refuses: what it shows as a document (src/model/schema/brctl-1.json).',
    example: { from: 'bridged', line: 'show --json' },
    real: { sysfs: true },
  },
  {
    tool: 'ipmaddr',
    line: /^(--json( |$)|show (.* )?--json( |$))/,
    aspects: ['stdout', 'stderr', 'status'],
    reason:
      'A word of netlift alone, which ipmaddr refuses as an option and takes for the name of a link elsewhere: what it shows as a document (src/model/schema/ipmaddr-1.json).',
    example: { from: 'up', line: 'show --json' },
  },

  {
    tool: 'rarp',
    line: /-t (loop|c?slip6?|adaptive|ppp|hdlc|lapb|dlci|frad|sit|irda|unspec) -s|-t ash -s \S+ \d/,
    aspects: ['stderr', 'status'],
    reason:
      'net-tools has no function to read an address of these types and calls the null pointer in its place, and writes an address of Ash past its end: it is killed by SIGSEGV or SIGABRT. Here the address is bad, and that of Ash is read as it is meant.',
    example: { from: 'addressed', line: '-t loop -s 10.5.0.8 02:00:00:00:00:08' },
  },
  {
    tool: 'rarp',
    line: /^-f$/,
    aspects: ['stderr', 'status'],
    reason: 'Of a host in the file that nobody knows net-tools reads the address through the null pointer, where its hardware address is a good one. Here the next line is read.',
    example: { from: 'addressed', line: '-f' },
  },

  {
    tool: 'route',
    line: /^--json( |$)/,
    aspects: ['stdout', 'stderr', 'status'],
    reason: 'An option of netlift alone, which route refuses: the tables as a document (src/model/schema/route-1.json).',
    example: { from: 'routed', line: '--json -6 -4' },
  },
  {
    tool: 'route',
    line: /^-A netrom -v$/,
    aspects: ['stderr'],
    reason:
      'net-tools reports two failures after both have happened, and where stderr is only open for writing the C library puts EINVAL into errno in between: the second one is then an invalid argument. Here it is the missing file that it is.',
    example: { from: 'fresh', line: '-A netrom -v' },
    real: { toFiles: true },
  },

  {
    tool: 'netstat',
    line: /^--json( |$)/,
    aspects: ['stdout', 'stderr', 'status'],
    reason: 'An option of netlift alone, which netstat refuses: the tables as a document (src/model/schema/netstat-1.json).',
    example: { from: 'routed', line: '--json -rn' },
  },
  {
    tool: 'netstat',
    line: /^-xa$/,
    via: ['netlink'],
    aspects: ['stdout'],
    reason:
      'Connections to unix sockets that nobody has accepted come last: sock_diag tells of them at their listener, and not where they stand among the others. All other rows are in the order of /proc.',
    example: { from: 'fresh', line: '-xa' },
    real: { toFiles: true },
    prepare: unixConnection,
  },
  {
    tool: 'netstat',
    line: /^-tano$/,
    via: ['netlink'],
    aspects: ['stdout'],
    reason:
      'Of SYN_RECV sock_diag counts what was sent again, where /proc counts how often the timer ran out; the two differ where TCP_DEFER_ACCEPT lets it run out and nothing is sent (get_openreq4 in net/ipv4/tcp_ipv4.c, inet_req_diag_fill in net/ipv4/inet_diag.c).',
    example: { from: 'connected', line: '-tano' },
    real: { toFiles: true },
  },
  {
    tool: 'netstat',
    line: /^-wan$/,
    styles: ['busybox'],
    aspects: ['stdout'],
    reason: 'Of raw sockets over IPv6 busybox prints memory that it has not set as the number of a link: ::%1203305117:58. The applet prints the address.',
    example: { from: 'fresh', line: '-wan' },
    real: { command: ['busybox', 'netstat'], toFiles: true },
    prepare: rawSocket,
  },
];
