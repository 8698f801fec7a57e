import { type Read, reading } from './support/reading.ts';

/** Seconds run on between two looks. */
const atRest = (read: Read): Read => ({ ...read, stdout: read.stdout.replaceAll(/(on|keepalive|timewait) \(\d+\.\d\d\//g, '$1 (T/') });

/**
 * What sock_diag cannot say. Connections that nobody has accepted it tells of at their listener only, so that their place among the others is not known: they come last.
 * Of SYN_RECV it counts what was sent again, where /proc counts how often the timer ran out: with TCP_DEFER_ACCEPT nothing is sent (tcp_v4_fill_cb, inet_req_diag_fill).
 */
const asFarAsTold = (_line: string, via: 'ioctl' | 'netlink', { stdout, ...rest }: Read): Read => {
  if (via === 'ioctl') return { ...rest, stdout };
  const lines = stdout.replaceAll(/(SYN_RECV .*on \(T\/)\d+/g, '$1-').split('\n');
  const waiting = (line: string) => line.startsWith('unix ') && line.includes('CONNECTING');
  return { ...rest, stdout: [...lines.filter((line) => !waiting(line)), ...lines.filter(waiting)].join('\n') };
};

/** Of raw sockets over IPv6 busybox prints memory that it has not set, as the number of a link. */
const withoutJunk = (read: Read): Read => ({
  ...read,
  stdout: read.stdout.replaceAll(/^(raw .*)::%\d+:58( +)::%\d+:\*( +)58/gm, (_all, start: string) => `${start}${'::'.concat(':58').padEnd(23)} ${':::*'.padEnd(23)} 58`),
});

const kinds = ['', '-t', '-u', '-U', '-w', '-x', '-S', '-4', '-6', '-tu', '-tuwx', '-ut6', '-w4'];
const shown = ['n', 'an', 'ln', 'a', 'l', 'nW', 'anW', 'ane', 'anee', 'ano', 'lno', 'aneo', 'anp', 'lnep', 'anepo', 'aT'];
const tables = kinds.flatMap((kind) => shown.map((option) => `${kind} -${option}`.trim()));

const words = [
  '',
  ...[
    '--all --numeric',
    '--listening --numeric',
    '--tcp --numeric',
    '--udp -an',
    '--udplite -an',
    '--raw -an',
    '--unix -an',
    '--sctp',
    '--timers -tan',
    '--programs -tan',
    '--extend -tan',
  ],
  ...[
    '--numeric-hosts -ta',
    '--numeric-ports -ta',
    '--numeric-users -tae',
    '--numeric-h -ta',
    '--numeric-hosts --numeric-ports -tae',
    '--wide -ta',
    '--symbolic -tn',
    '-N',
    '-vn',
    '-v',
    '-tvn',
    '-d',
  ],
  ...[
    '-A inet -n',
    '-A inet,inet6 -n',
    '-A inet6 -an',
    '-A unix -n',
    '-A inet,unix -an',
    '-Ainet -n',
    '--protocol=inet -n',
    '--protocol inet6 -an',
    '--prot unix -a',
    '--inet -n',
    '--inet6 -an',
  ],
  ...['--ip -n', '--unix', '--tcpip -n', '--ddp -n', '--appletalk -n', '-A ip6 -an', '-A tcpip -n', '-A econet -n', '-A ash -n', '-t extra', '-tn -- -u'],
  ...['--ax25', '--ipx', '--x25', '--netrom', '--rose', '-t --ax25 -n', '-tux --ipx -an', '-2', '-f', '--bluetooth', '--l2cap', '-t2n', '-A bluetooth'],
  ...[
    '-S',
    '-Sa',
    '-St',
    '-Sl',
    '-Sav',
    '-SUn',
    '-S6',
    '-g',
    '-g4',
    '-gt',
    '-M',
    '-Z',
    '-tZ',
    '-is',
    '-rs',
    '-ii',
    '-V',
    '--version',
    '-h',
    '--help',
    '-?',
    '-q',
    '--bogus',
    '--num',
    '--numeric-',
    '-T',
  ],
  ...[
    '-A',
    '-A foo',
    '-A inet,foo',
    '-A ""',
    '--protocol',
    '--protocol=',
    '--all=3',
    '-I=lo',
    '-tz',
    '-tV',
    '-Vq',
    '-hV',
    '--notrim',
    '--ash',
    '--e',
    '--p',
    '--in',
    '--in -n',
    '--r',
    '--u',
    '--s',
    '-s -A unix',
    '-s -A inet,inet6',
  ],
];

reading('netstat', 'connected', [...tables, ...words], { atRest, except: asFarAsTold });
reading('netstat', 'fresh', ['', '-an', '-x', '-tulpn', '-anee', '-g', '-s --unix']);

const busybox = [
  '',
  '-a',
  '-l',
  '-n',
  '-an',
  '-ln',
  '-t',
  '-tn',
  '-tan',
  '-tln',
  '-u',
  '-uan',
  '-w',
  '-wan',
  '-wl',
  '-x',
  '-xa',
  '-xl',
  '-tu',
  '-tuwx',
  '-tuwxan',
  '-e',
  '-ane',
  '-al',
  '-aln',
  '-q',
  '--foo',
  '-tz',
  'extra',
  '-t extra',
  '-p',
  '-W',
];
reading('netstat', 'connected', busybox, { style: 'busybox', atRest: withoutJunk, except: asFarAsTold });

const routes = [
  '-r',
  '-rn',
  '-rne',
  '-rnee',
  '-rneee',
  '-rN',
  '-rF',
  '-rC',
  '-r6n',
  '-r -A inet,inet6 -n',
  '-rx',
  '-r --ax25',
  '--route -n',
  '-rna',
  '-r --numeric-hosts',
  '-r --numeric-users',
  '-r --numeric-ports',
  '-rnCF',
  '-r -v',
];
reading('netstat', 'routed', routes);
reading('netstat', 'v6', ['-rn6', '-6r', '-rn -A inet6']);
reading('netstat', 'routed', ['-r', '-rn', '-re', '-rne', '-rtn'], { style: 'busybox' });
