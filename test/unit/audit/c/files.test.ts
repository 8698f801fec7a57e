import { describe, expect, it } from 'vitest';
import { recognisePath } from '../../../../compat/audit/languages/recognise.ts';
import { read } from './reading.ts';

describe('files of C++', () => {
  it.each(['asio/socket_ops.ipp', 'list.tpp', 'list.txx', 'net.c++'])('are known by their endings: %s', (path) => expect(recognisePath(path)).toBe('cpp'));
});

describe('files below /proc/net in C', () => {
  it.each([
    ['fopen("/proc/net/route", "r");', ['1 file /proc/net/route']],
    ['open("/proc/self/net/tcp6", O_RDONLY);', ['1 file /proc/self/net/tcp6']],
    ['#define DEV "/proc/net/dev"\nfopen(DEV, "r");', ['1 holds the path /proc/net/dev', '2 file /proc/net/dev']],
    ['#define P "/proc/net/"\nfopen(P "arp", "r");', ['2 file /proc/net/arp']],
    ['f = proc_fopen(_PATH_PROCNET_ROUTE6);', ['1 file /proc/net/ipv6_route']],
    ['const char *p = "/proc/net/unix";\nstd::ifstream in(p);', ['1 holds the path /proc/net/unix', '2 file /proc/net/unix']],
    ['char *all[] = { "/proc/net/udp", "/proc/net/raw" };', ['1 file /proc/net/udp', '1 file /proc/net/raw']],
    ['snprintf(path, 9, "/proc/net/vlan/%s", name);', ['1 file /proc/net/vlan/%s']],
    ['if (access("/proc/net/if_inet6", R_OK)) v6 = 0;', ['1 checks presence /proc/net/if_inet6']],
    ['fopen(PROCDIR "/net/dev", "r");', ['1 file /proc/net/dev']],
    ['snprintf(path, sizeof path, "%s/net/arp", procfs);', ['1 file /proc/net/arp']],
    ['path_to_procfs("/net/route");', ['1 file /proc/net/route']],
    [
      '#define T "/proc/net/tcp"\nfopen(T, "r");\n#undef T\n#define T "/proc/net/tcp6"\nfopen(T, "r");',
      ['1 holds the path /proc/net/tcp', '2 file /proc/net/tcp', '4 holds the path /proc/net/tcp6', '5 file /proc/net/tcp6'],
    ],
  ])('are found in %j', (text, found) => {
    expect(read(text)).toEqual(found);
  });

  it.each([
    'perror("/proc/net/dev");',
    'fprintf(stderr, "cannot open /proc/net/dev\\n");',
    '#define MISSING "cannot open " "/proc/net/dev"',
    'strcmp(path, "/proc/net/dev");',
    'fopen("/proc/sys/net/ipv4/ip_forward", "w");',
    'fopen("/proc/net/nf_conntrack", "r");',
    'fopen(SYSDIR "/net/dev", "r");',
    'snprintf(path, sizeof path, "%s/net/arp", folder);',
    'fopen("/proc/net/psched", "r");',
    'opendir("/proc/net");',
    'allow("/proc/net/bonding/[^.][^/]*");',
    '/* /proc/net/dev */',
  ])('are not in %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('are said, not opened, in a message that is filled with their variable', () => {
    expect(read('static char *p = "/proc/net/dev";\nvoid f(void) { if (!fopen(p, "r"))\nquit("Unable to open file %s\\n", p); }\n')).toEqual([
      '1 holds the path /proc/net/dev',
      '2 file /proc/net/dev',
    ]);
  });

  it('are said, not opened, in a message of several texts', () => {
    expect(read('static char *p = "/proc/net/dev";\nvoid f(void) { if (!fopen(p, "r"))\nLM_ALERT("No way to open %s: "\n"nothing is counted\\n", p); }\n')).toEqual([
      '1 holds the path /proc/net/dev',
      '2 file /proc/net/dev',
    ]);
  });

  it('are said, not opened, in a message that names their macro', () => {
    expect(read('#define DEV "/proc/net/dev"\nperror(DEV); asprintf(&e, "no %s", DEV); log_it("no " DEV); fmt = proc_gen_fmt(DEV, 0);\n')).toEqual([
      '1 holds the path /proc/net/dev',
    ]);
  });
});
