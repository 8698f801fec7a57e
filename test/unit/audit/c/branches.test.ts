import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

const asked = (condition: string) => read(`${condition}\nioctl(fd, SIOCGIFADDR, &r);\n#endif\n`);

describe('branches for other systems', () => {
  it.each([
    '#ifdef __FreeBSD__',
    '#if defined(__NetBSD__) || defined(__OpenBSD__)',
    '#if defined __APPLE__ && TARGET_OS_MAC',
    '#ifdef TARGET_SOLARIS',
    '#ifdef __GNU__',
    '#ifndef __linux__',
    '#if !defined(__linux__)',
    '#if !(defined(linux) || defined(__ANDROID__) && defined(__linux__))',
    '#ifdef HAVE_SOCKADDR_SA_LEN',
    '#ifdef _WIN32',
    '#ifdef __W32__',
    '#ifdef OURS_LINUX\n#endif\n#ifdef OURS_BSD',
    '#if defined( OPTION_W32_TAP )',
    '#if __FreeBSD_version >= 500000',
    '#if FOO\n#elif defined(sun)',
    '#ifdef __linux__\n#else',
    '#ifdef TARGET_LINUX\n#elif 1',
    '#ifdef SIOCAIFADDR',
    '#ifdef HAVE_BSD_NETWORK',
    '#ifdef HAVE_LINUX_NETWORK\n#else',
    '#if NETSTAT_SOLARIS',
    '#include <net/bpf.h>\n#if 1',
    '#ifdef USE_BPF\n#include <net/bpf.h>\n#endif\n#ifdef USE_BPF',
    '#if defined(USE_NIT_SEND) || defined(USE_NIT_RECEIVE)\n#include <net/nit.h>',
    '#ifdef __FreeBSD__\n#define USE_BSD 1\n#endif\n#ifdef USE_BSD',
    '#ifdef OURS_ANY_BSD\nstruct sockaddr_dl *link;\n#endif\n#ifdef OURS_ANY_BSD',
    '#ifdef _OURS_\nioctl(fd, BIOCSBLEN, &n);\n#endif\n#ifndef _OURS_\n#else',
    '#if FOO\nstruct ifmediareq media;',
    '#if OURS_OS == OURS_OS_LINUX\n#elif defined(OURS_UNIX)',
    '#if OURS != FREEBSD\n#else',
    '#if HAVE_OPEN_C',
    '#ifdef __SYMBIAN32__',
    '#if HAVE_PROC_NET_ROUTE\n#else',
    '#ifdef SIOCGIFHWADDR\n#else',
    '#if !defined(SIOCGIFHWADDR)',
    '#ifdef HAVE_RTENTRY_RT_DST\n#else',
  ])('are known by %j', (condition) => {
    expect(asked(condition).at(-1)).toMatch(/request SIOCGIFADDR !$/);
  });

  it.each([
    '#ifdef __linux__',
    '#ifndef __FreeBSD__',
    '#ifdef __FreeBSD__\n#else',
    '#if defined(__linux__) || defined(__FreeBSD__)',
    '#ifdef HAVE_FEATURE',
    '#ifdef __GNUC__',
    '#if defined(__linux__) && FOO\n#else',
    '#if BSD_COMPAT',
    '#if 1',
    '#ifdef __FreeBSD__\n#endif\n#if FOO',
    '#ifdef ENABLE_MAC',
    '#ifdef HAVE_LINUX_NETWORK',
    '#include "net/bpf.h"\n#if 1',
    '#ifdef USE_BPF\n#include <net/bpf.h>\n#endif\n#ifdef USE_BPF\n#else',
    '#ifdef USE_BPF\n#include <net/if.h>\n#endif\n#ifdef USE_BPF',
    '#ifdef USE_BSD',
    '#ifdef OURS_BSD',
    '#ifdef OURS_LINUX\n#endif\n#ifdef THEIRS_BSD',
    '#ifdef __FreeBSD__\n#define HAVE_TUN 1\n#endif\n#ifdef HAVE_TUN',
    '#ifdef AF_LINK\n#ifdef __linux__',
    '#ifdef __FreeBSD__\n#define USE_TUN 1\n#else\n#define USE_TUN 2\n#endif\n#ifdef USE_TUN',
    '#ifdef HAVE_LIST\nstruct sockaddr_dl *link;\n#endif\n#ifdef HAVE_LIST',
    '#ifdef OURS_ANY\n#ifdef AF_LINK\nstruct sockaddr_dl *link;\n#endif\n#endif\n#ifdef OURS_ANY',
    '#if OURS_OS == OURS_OS_LINUX',
    '#ifndef SIOCGIFHWADDR\n#define SIOCGIFHWADDR 0x8927',
    '#ifdef SIOCGIFCOUNT\n#else',
  ])('are not seen in %j', (condition) => {
    expect(asked(condition).at(-1)).toMatch(/request SIOCGIFADDR$/);
  });

  it('are whole files that are named so', () => {
    expect(read('ioctl(fd, SIOCGIFADDR, &r);', 'src/if-bsd.c')).toEqual(['1 request SIOCGIFADDR !']);
    expect(read('ioctl(fd, SIOCGIFADDR, &r);', 'darwin/route.c')).toEqual(['1 request SIOCGIFADDR !']);
    expect(read('ioctl(fd, SIOCGIFADDR, &r);', 'netbsd-src/sys/linux.c')).toEqual(['1 request SIOCGIFADDR']);
    expect(read('ioctl(fd, SIOCGIFADDR, &r);', 'unix/os390.c')).toEqual(['1 request SIOCGIFADDR !']);
    expect(read('ioctl(fd, SIOCGIFADDR, &r);', 'sunrise.c')).toEqual(['1 request SIOCGIFADDR']);
  });

  it('count for texts where they stand, not where the buffer is run', () => {
    const text = 'void f(void) {\n#ifdef __FreeBSD__\nstrcpy(cmd, "ifconfig lo0 up");\n#else\nstrcpy(cmd, "ifconfig lo up");\n#endif\nsystem(cmd);\n}\n';
    expect(read(text)).toEqual(['3 holds the path ifconfig !', '5 holds the path ifconfig', '7 command ifconfig lo up (system)']);
  });

  it.each(['#else', '#endif\n#ifdef __FreeBSD__'])('each give a call its arguments and its end: %j', (between) => {
    const text = `void f(void) {\nsnprintf(cmd, 99,\n#ifdef __linux__\n"arp -n %s", name);\n${between}\n"ifconfig %s | grep UP", name);\n#endif\nrun_sh(cmd);\n}\nvoid g(void) { system("route -n"); }\n`;
    const at = between === '#else' ? [6, 8, 10] : [7, 9, 11];
    expect(read(text)).toEqual([
      '4 holds the path arp',
      `${at[0]} holds the path ifconfig !`,
      `${at[1]} command arp -n \${name} (run_sh)`,
      `${at[1]} command ifconfig \${name} (run_sh) !`,
      `${at[2]} command route -n (system)`,
    ]);
  });

  it('that put a line together are found where nobody is seen to run it', () => {
    const text = 'void f(void) {\nsnprintf(shell_cmd, 99,\n#ifdef A\n"arp -n %s", name);\n#else\n"/sbin/ifconfig %s up", name);\n#endif\nlater(shell_cmd);\n}\n';
    expect(read(text)).toEqual(['4 command arp -n ${name} ()', '6 command /sbin/ifconfig ${name} up ()']);
  });

  it('that close a block, one behind the other, close it once', () => {
    const text =
      'void f(void) {\nif (x) {\n#ifdef A\ny(); }\n#endif\n#ifdef B\nz(); }\n#endif\nstrcpy(cmd, "arp -n");\n}\nvoid g(void) { char cmd[9]; system(cmd); }\nvoid h(void) { system(cmd); }\n';
    expect(read(text)).toEqual(['9 holds the path arp', '12 command arp -n (system)']);
  });

  it('leave the brackets behind them as they were', () => {
    const text = 'void f(void) {\n#ifdef A\nif (a) {\n#else\nif (b) {\n#endif\nsnprintf(cmd, 9, "route -n");\n}\nsystem(cmd);\n}\nvoid g(void) { system(cmd); }\n';
    expect(read(text)).toEqual(['7 holds the path route', '9 command route -n (system)', '11 command route -n (system)']);
  });
});
