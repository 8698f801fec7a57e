import type { World } from '../world.ts';
import { E_OPTERR } from './exit.ts';

const lines = (...text: string[]) => text.map((line) => `${line}\n`).join('');

const general = lines(
  'Usage: route [-nNvee] [-FC] [<AF>]           List kernel routing tables',
  '       route [-v] [-FC] {add|del|flush} ...  Modify routing table for AF.',
  '',
  '       route {-h|--help} [<AF>]              Detailed usage syntax for specified AF.',
  '       route {-V|--version}                  Display version/author and exit.',
  '',
  '        -v, --verbose            be verbose',
  "        -n, --numeric            don't resolve names",
  '        -e, --extend             display other/more information',
  '        -F, --fib                display Forwarding Information Base (default)',
  '        -C, --cache              display routing cache instead of FIB',
  '',
);
const familiesBy210 = "  <AF>=Use -4, -6, '-A <af>' or '--<af>'; default: inet\n";
const familiesBy160 = "  <AF>=Use '-A <af>' or '--<af>'; default: inet\n";
const possible = '  List of possible address families (which support routing):\n';
/** The list of families goes to stderr, whatever the rest does. */
const familyList = lines(
  '    inet (DARPA Internet) inet6 (IPv6) ax25 (AMPR AX.25) ',
  '    netrom (AMPR NET/ROM) rose (AMPR ROSE) ipx (Novell IPX) ',
  '    ddp (Appletalk DDP) x25 (CCITT X.25) ',
);

const inet = lines(
  'Usage: inet_route [-vF] del {-host|-net} Target[/prefix] [gw Gw] [metric M] [[dev] If]',
  '       inet_route [-vF] add {-host|-net} Target[/prefix] [gw Gw] [metric M]',
  '                              [netmask N] [mss Mss] [window W] [irtt I]',
  '                              [mod] [dyn] [reinstate] [[dev] If]',
  '       inet_route [-vF] add {-host|-net} Target[/prefix] [metric M] reject',
  '       inet_route [-FC] flush      NOT supported',
);
const inet6 = lines(
  'Usage: inet6_route [-vF] del Target',
  '       inet6_route [-vF] add Target [gw Gw] [metric M] [[dev] If]',
  '       inet6_route [-FC] flush      NOT supported',
);
const x25 = lines('Usage: x25_route [-v] del Target[/mask] [dev] If', '       x25_route [-v] add Target[/mask] [dev] If');
const usages = { inet, inet6, x25 };

/** What is asked for goes to stdout with status 0, what is a reproach to stderr. */
export function usage(world: World, status: 0 | typeof E_OPTERR): number {
  const text = general + (world.style === '1.60' ? familiesBy160 : familiesBy210) + possible;
  if (status === 0) world.out(text);
  else world.err(text);
  world.err(familyList);
  return status;
}

/** The same for one family. */
export function familyUsage(world: World, family: keyof typeof usages, status: 0 | typeof E_OPTERR = E_OPTERR): number {
  if (status === 0) world.out(usages[family]);
  else world.err(usages[family]);
  return status;
}

const versions = {
  '2.10': lines(
    'net-tools 2.10',
    '+NEW_ADDRT +RTF_IRTT +RTF_REJECT +I18N +SELINUX',
    'AF: (inet) +UNIX +INET +INET6 +IPX +AX25 +NETROM +X25 +ATALK +ECONET +ROSE -BLUETOOTH',
    'HW:  +ETHER +ARC +SLIP +PPP +TUNNEL -TR +AX25 +NETROM +X25 +FR +ROSE +ASH +SIT +FDDI +HIPPI +HDLC/LAPB +EUI64 ',
  ),
  '1.60': lines(
    'net-tools 1.60',
    'route 1.98 (2001-04-15)',
    '+NEW_ADDRT +RTF_IRTT +RTF_REJECT +I18N',
    'AF: (inet) +UNIX +INET +INET6 +IPX +AX25 +NETROM +X25 +ATALK +ECONET +ROSE ',
    'HW:  +ETHER +ARC +SLIP +PPP +TUNNEL +TR +AX25 +NETROM +X25 +FR +ROSE +ASH +SIT +FDDI +HIPPI +HDLC/LAPB ',
  ),
};

export function version(world: World): number {
  world.out(versions[world.style === '1.60' ? '1.60' : '2.10']);
  return 0;
}
