import type { StartStateName } from '../../compat/compare/start-states/index.ts';
import type { ToolName } from '../../compat/legacy/index.ts';

/** Letters in every combination: each of the groups gives one of its own. */
function combined(...groups: readonly (readonly string[])[]): string[] {
  return groups.reduce<string[]>((lines, group) => lines.flatMap((line) => group.map((letters) => `${line}${letters}`)), ['-']);
}

/** Command lines that only look, and the start states in which they do. */
export const queries: readonly { tool: ToolName; from: readonly StartStateName[]; lines: readonly string[] }[] = [
  {
    tool: 'ifconfig',
    from: ['fresh', 'addressed', 'crowded', 'v6', 'labelled', 'marked', 'tunnelled'],
    lines: ['', '-a', 'v0', 'lo', '-a v0', '-s', '-s -a', '-s v0', 'v0:1', '-v'],
  },
  { tool: 'route', from: ['addressed', 'routed', 'branched', 'crowded', 'v6'], lines: ['', '-n', '-ne', '-een', '-F', '-A inet6', '-A inet6 -n', '-6n', '-4', '-A inet,inet6 -n'] },
  {
    tool: 'arp',
    from: ['addressed', 'neighbours', 'unresolved', 'tunnelled'],
    lines: ['', '-n', '-a', '-an', '-en', '-i v0', '-n -i v0', '-an -i v0', '10.5.0.8', '-n 10.5.0.8', '-a 10.5.0.8', '-n 10.5.0.99', '-n 10.5.0.8 -i v0', '-H ether -an'],
  },
  {
    tool: 'netstat',
    from: ['connected', 'routed', 'branched'],
    lines: [
      ...[
        '',
        '-v',
        '-n',
        '-an',
        '-anp',
        '-ano',
        '-ane',
        '-t',
        '-tn',
        '-tan',
        '-tln',
        '-tlnp',
        '-tulpn',
        '-tunap',
        '-tulnp',
        '-plnt',
        '-un',
        '-uln',
        '-uan',
        '-ulpn',
        '-wn',
        '-wan',
        '-tuan',
        '-tuln',
      ],
      ...[
        '-l',
        '-ln',
        '-lnp',
        '-a',
        '-at',
        '-au',
        '-lt',
        '-lu',
        '-lx',
        '-x',
        '-xa',
        '-xan',
        '-xl',
        '-xp',
        '-tuwan',
        '-tane',
        '-tanee',
        '-tano',
        '-4tan',
        '-6tan',
        '-4tuln',
        '-6tuln',
        '-antup',
        '-',
      ],
      ...['-r', '-rn', '-nr', '-rne', '-rnee', '-6rn', '-A inet6 -rn', '-A inet -rn', '-rF'],
      ...['-i', '-in', '-ia', '-ie', '-iae', '-s', '-st', '-su', '-sw', '-stu', '-6s', '-g', '-gn', '-4g', '-6gn'],
    ].filter((line) => line !== '-'),
  },
  {
    tool: 'netstat',
    from: ['connected'],
    lines: combined(['', 't', 'u', 'tu', 'x', 'w', 'tuw', 'tux'], ['', 'a', 'l'], ['', 'n'], ['', 'p', 'e', 'pe', 'o', 'po']).filter((line) => line !== '-'),
  },
  { tool: 'netstat', from: ['connected'], lines: combined(['4', '6'], ['t', 'u', 'tu', ''], ['', 'a', 'l'], ['', 'n'], ['', 'p']) },
  { tool: 'brctl', from: ['fresh', 'bridged', 'bridged-up'], lines: ['show', 'show b0', 'show b0 b1', 'showmacs b0', 'showstp b0', 'showmacs b1', 'showstp b1'] },
  {
    tool: 'ipmaddr',
    from: ['addressed', 'dressed', 'v6'],
    lines: ['', 'show', 'show v0', 'show dev v0', 'show ipv4', 'show ipv6', 'show link', 'show dev v0 ipv4', 'show dev v0 ipv6', 'show dev v0 link'],
  },
];
