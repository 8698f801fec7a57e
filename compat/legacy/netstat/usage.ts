const lines = (...text: string[]) => text.map((line) => `${line}\n`).join('');

/** What -h writes to stdout, and a wrong option to stderr; the list of families behind it goes to stderr in both cases. */
export const usage = lines(
  'usage: netstat [-vWeenNcCF] [<Af>] -r         netstat {-V|--version|-h|--help}',
  '       netstat [-vWnNcaeol] [<Socket> ...]',
  '       netstat { [-vWeenNac] -i | [-cnNe] -M | -s [-6tuw] }',
  '',
  '        -r, --route              display routing table',
  '        -i, --interfaces         display interface table',
  '        -g, --groups             display multicast group memberships',
  '        -s, --statistics         display networking statistics (like SNMP)',
  '        -M, --masquerade         display masqueraded connections',
  '',
  '        -v, --verbose            be verbose',
  "        -W, --wide               don't truncate IP addresses",
  "        -n, --numeric            don't resolve names",
  "        --numeric-hosts          don't resolve host names",
  "        --numeric-ports          don't resolve port names",
  "        --numeric-users          don't resolve user names",
  '        -N, --symbolic           resolve hardware names',
  '        -e, --extend             display other/more information',
  '        -p, --programs           display PID/Program name for sockets',
  '        -o, --timers             display timers',
  '        -c, --continuous         continuous listing',
  '',
  '        -l, --listening          display listening server sockets',
  '        -a, --all                display all sockets (default: connected)',
  '        -F, --fib                display Forwarding Information Base (default)',
  '        -C, --cache              display routing cache instead of FIB',
  '        -Z, --context            display SELinux security context for sockets',
  '',
  '  <Socket>={-t|--tcp} {-u|--udp} {-U|--udplite} {-S|--sctp} {-w|--raw}',
  '           {-x|--unix} --ax25 --ipx --netrom',
  "  <AF>=Use '-6|-4' or '-A <af>' or '--<af>'; default: inet",
  '  List of possible address families (which support routing):',
);

export const usageFamilies = lines(
  '    inet (DARPA Internet) inet6 (IPv6) ax25 (AMPR AX.25) ',
  '    netrom (AMPR NET/ROM) rose (AMPR ROSE) ipx (Novell IPX) ',
  '    ddp (Appletalk DDP) x25 (CCITT X.25) ',
);

const authors = 'Fred Baumgarten, Alan Cox, Bernd Eckenfels, Phil Blundell, Tuan Hoang';

export const versions = {
  '2.10': lines(
    'net-tools 2.10',
    `${authors}, Brian Micek and others`,
    '+NEW_ADDRT +RTF_IRTT +RTF_REJECT +FW_MASQUERADE +I18N +SELINUX',
    'AF: (inet) +UNIX +INET +INET6 +IPX +AX25 +NETROM +X25 +ATALK +ECONET +ROSE -BLUETOOTH',
    'HW:  +ETHER +ARC +SLIP +PPP +TUNNEL -TR +AX25 +NETROM +X25 +FR +ROSE +ASH +SIT +FDDI +HIPPI +HDLC/LAPB +EUI64 ',
  ),
  '1.60': lines(
    'net-tools 1.60',
    'netstat 1.42 (2001-04-15)',
    `${authors} and others`,
    '+NEW_ADDRT +RTF_IRTT +RTF_REJECT +FW_MASQUERADE +I18N',
    'AF: (inet) +UNIX +INET +INET6 +IPX +AX25 +NETROM +X25 +ATALK +ECONET +ROSE ',
    'HW:  +ETHER +ARC +SLIP +PPP +TUNNEL +TR +AX25 +NETROM +X25 +FR +ROSE +ASH +SIT +FDDI +HIPPI +HDLC/LAPB ',
  ),
};

export const busyboxUsage = lines(
  'BusyBox v1.35.0 (Debian 1:1.35.0-4+deb12u1+b1) multi-call binary.',
  '',
  'Usage: netstat [-ral] [-tuwx] [-en]',
  '',
  'Display networking information',
  '',
  '\t-r\tRouting table',
  '\t-a\tAll sockets',
  '\t-l\tListening sockets',
  '\t\tElse: connected sockets',
  '\t-t\tTCP sockets',
  '\t-u\tUDP sockets',
  '\t-w\tRaw sockets',
  '\t-x\tUnix sockets',
  '\t\tElse: all socket types',
  '\t-e\tOther/more information',
  "\t-n\tDon't resolve names",
);
