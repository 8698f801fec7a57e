import { describe, expect, it } from 'vitest';
import { c } from '../../../../compat/audit/languages/c/index.ts';
import { read } from './reading.ts';

describe('requests in C', () => {
  it.each([
    ['the second argument of ioctl', 'ioctl(fd, SIOCGIFADDR, &ifr);', ['1 request SIOCGIFADDR']],
    ['any argument of a function of the program', 'do_ioctl(&ifr, SIOCSIFMTU); ::ioctl(fd, (unsigned long)TUNSETIFF, p);', ['1 request SIOCSIFMTU', '1 request TUNSETIFF']],
    ['a cast of C++', 'ioctl(fd, static_cast<uint32_t>(SIOCGIFINDEX), &ifr);', ['1 request SIOCGIFINDEX']],
    ['both ends of a choice', 'int r = up ? SIOCADDRT : SIOCDELRT;', ['1 request SIOCADDRT', '1 request SIOCDELRT']],
    ['a table', 'static const struct row t[] = { { "addr", SIOCGIFADDR }, { "mtu", SIOCGIFMTU } };', ['1 request SIOCGIFADDR', '1 request SIOCGIFMTU']],
    ['an index of an array', 'handlers[IW_IOCTL_IDX(SIOCGIWNAME)] = name;', ['1 request SIOCGIWNAME']],
    ['what is returned, and what is set', 'req = SIOCGARP; return SIOCSARP;', ['1 request SIOCGARP', '1 request SIOCSARP']],
    ['the name without its C, which the kernel keeps', 'ioctl(fd, SIOGIFINDEX, &ifr);', ['1 request SIOCGIFINDEX (SIOGIFINDEX)']],
    ['an offset', 'ioctl(fd, SIOCDEVPRIVATE + 5, &ifr);', ['1 request SIOCDEVPRIVATE']],
    ['the arguments of old C', 'f(fd, p) char *p; { return ioctl(fd, SIOCGIFCONF, p); }', ['1 request SIOCGIFCONF']],
    ['a call inside a message', 'if (ioctl(fd, SIOCGIFFLAGS, &r) < 0) die("%d", ioctl(fd, SIOCGIFMTU, &r));', ['1 request SIOCGIFFLAGS', '1 request SIOCGIFMTU']],
  ])('are found in %s', (_, text, found) => {
    expect(read(text)).toEqual(found);
  });

  it.each([
    ['routes of another protocol', 'int f(void) { struct ax25_routes_struct r; return ioctl(fd, SIOCADDRT, &r); }'],
    ['the line discipline of a terminal', 'void f(int fd) { ioctl(fd, TIOCSETD, &n); ioctl(fd, SIOCGIFNAME, ifr.ifr_name); }'],
  ])('stay where they ask %s', (_, text) => {
    expect(c.read({ path: 'a.c', text }).map(({ notReplaceable }) => notReplaceable === undefined)).toEqual([false]);
  });

  it.each([
    ['routes of IP', 'int f(void) { struct rtentry r; return ioctl(fd, SIOCADDRT, &r); }'],
    ['a socket', 'void f(int fd) { ioctl(fd, TIOCSETD, &n); ioctl(s, SIOCGIFNAME, &ifr); }'],
  ])('can be replaced where they ask %s', (_, text) => {
    expect(c.read({ path: 'a.c', text }).map(({ notReplaceable }) => notReplaceable === undefined)).toEqual([true]);
  });

  it.each([
    ['a case label', 'switch (cmd) { case SIOCGIFADDR: case (int)SIOCSIFADDR: case SIOCDEVPRIVATE ... SIOCDEVPRIVATE + 15: break; }'],
    ['a comparison', 'if (cmd == SIOCGIFADDR || SIOCSIFADDR != cmd || cmd >= SIOCDEVPRIVATE || static_cast<int>(cmd) > SIOCDEVPRIVATE) return;'],
    ['a message', 'perror("ioctl(SIOCGIFADDR)"); fprintf(stderr, "%lx failed", SIOCGIFADDR); log_err("SIOCSIFADDR");'],
    ['a macro that tells of a call that failed', 'IOCTL_STRERROR(SIOCGIWTXPOW, errno); LOG_IOCTL_ERR(SIOCGIFADDR); ioctl_failed(SIOCGIFMTU);'],
    ['a comment', '/* SIOCGIFADDR */ // SIOCGIFADDR\n'],
    ['a comment that goes on', '// as follows \\\n ioctl(fd, SIOCGIFADDR, &r);\n'],
    ['text that is never compiled', '#if 0\nioctl(fd, SIOCGIFADDR, &r);\n#endif\n'],
    ['a name of another kind', '#undef SIOCGIFADDR\nint TUNNEL = SIOC_IN; siocgifaddr(); x->tun_set_iff;'],
    ['numbers that are only numbers', 'int color = 0x8915; pixel(35093); write(fd, 0x8915); { 0x8915, 0x8916 };\n#define GREEN 0x8915\nfill(GREEN);'],
  ])('are not %s', (_, text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ['ioctl(fd, 0x8915, &ifr);', ['1 request SIOCGIFADDR by number']],
    ['ioctl(fd, 35093UL, &ifr); xioctl(fd, 1074025674, p);', ['1 request SIOCGIFADDR by number', '1 request TUNSETIFF by number']],
    ['struct { char *n; int r; } t[] = { { "SIOCGIFADDR", 0x8915 } };', ['1 request SIOCGIFADDR by number']],
    ['static int ioctls[] = { 0x8913, 0x8914 };', ['1 request SIOCGIFFLAGS by number', '1 request SIOCSIFFLAGS by number']],
    ['#define GET_FLAGS 0x8913\nioctl(fd, GET_FLAGS, &ifr);', ['1 defines the request SIOCGIFFLAGS', '2 request SIOCGIFFLAGS by number (GET_FLAGS)']],
    ['int request = 0x8915;\nioctl(fd, request, &ifr);', ['1 request SIOCGIFADDR by number']],
    ["ioctl(fd, _IOW('T', 202, int), &ifr); n = _IOW('T', 202, int);", ['1 request TUNSETIFF by number']],
    ['ioctl(0x8915, FIONREAD, &n);', []],
  ])('are known by their numbers: %j', (text, found) => {
    expect(read(text)).toEqual(found);
  });

  it('are what Linux has of them where a macro has several meanings', () => {
    const text = '#ifdef SIOCGLIFCONF\n#define GET SIOCGLIFCONF\n#else\n#define GET SIOCGIFCONF\n#endif\nvoid f(void) { ioctl(fd, GET, &r); }\n';
    expect(read(text).at(-1)).toBe('6 request SIOCGIFCONF (GET)');
  });

  it('are followed through macros', () => {
    expect(read('#define GET (SIOCGIFADDR)\n#define ASK(fd, r) ioctl(fd, SIOCGIFMTU, r)\nioctl(fd, GET, &r); ASK(fd, &r);\nswitch (x) { case GET: ; }\n')).toEqual([
      '1 defines the request SIOCGIFADDR',
      '2 request SIOCGIFMTU',
      '3 request SIOCGIFADDR (GET)',
    ]);
  });

  it('that a file defines are no test for their presence', () => {
    expect(read('#ifndef SIOCETHTOOL\n#define SIOCETHTOOL 0x8946\n#endif\n#ifdef SIOCGIFHWADDR\n#endif\n#if defined(SIOCSIFNAME) && defined (TUNSETIFF)\n#endif\n')).toEqual([
      '2 defines the request SIOCETHTOOL',
      '4 checks presence SIOCGIFHWADDR',
      '6 checks presence SIOCSIFNAME',
      '6 checks presence TUNSETIFF',
    ]);
  });

  it('may be defined as constants', () => {
    expect(read('enum { SIOCGACME = 0x89f3 };\nstatic const int SIOCSACME = 0x89f4;\n')).toEqual(['1 defines the request SIOCGACME', '2 defines the request SIOCSACME']);
  });

  it.each([
    ["ioctl(fd, ('T' << 8) | 202, p);", ['1 request TUNSETIFF by number']],
    ["ioctl(fd, _IOW('T', 203, int), 1);", ['1 request TUNSETPERSIST by number']],
    ['ioctl(fd, 0x8910 + 5, &r);', ['1 request SIOCGIFADDR by number']],
    ['syscall(__NR_ioctl, fd, 0x89a2, &r);', ['1 request SIOCBRADDIF by number']],
    ["#define SET _IOW('T', 202, int)\nioctl(fd, SET, &r);", ['1 defines the request TUNSETIFF', '2 request TUNSETIFF by number (SET)']],
    ['ioctl(fd, _IOR(0x89, 7, int), &r); ioctl(fd, base + 5, &r); ioctl(fd, (unsigned long)request, &r);', []],
  ])('may be computed: %s', (text, found) => {
    expect(read(text)).toEqual(found);
  });

  it('may have constants and members of enumerations as names of their own', () => {
    expect(read('static constexpr unsigned long get = 0x8913;\nenum class Ask : int { address = SIOCGIFADDR };\nioctl(fd, get, &r); ioctl(fd, (int)Ask::address, &r);\n')).toEqual([
      '1 defines the request SIOCGIFFLAGS',
      '2 defines the request SIOCGIFADDR',
      '3 request SIOCGIFFLAGS by number (get)',
      '3 request SIOCGIFADDR (address)',
    ]);
    expect(read('const int port = 0x8913;\nbind(port);\n')).toEqual([]);
  });

  it('may have names that a macro puts together', () => {
    expect(read('#define SIOCSIF(what, to) ioctl(fd, SIOCSIF##what, to)\nSIOCSIF(ADDR, &r); SIOCSIF(MTU, &r);\n')).toEqual([
      '2 request SIOCSIFADDR (SIOCSIF)',
      '2 request SIOCSIFMTU (SIOCSIF)',
    ]);
    expect(read('#define ASK(what) ask(what, what##_TEXT)\nASK(SIOCGIFADDR);\n')).toEqual(['2 request SIOCGIFADDR']);
  });

  it('are made where the result of the call is compared', () => {
    expect(read('if (do_ioctl(SIOCGIFINDEX) < 0) return; if ((unsigned)(SIOCGIFADDR) == x) return;')).toEqual(['1 request SIOCGIFINDEX']);
  });

  it('stand at their names', () => {
    const text = 'if (ioctl(fd, SIOCGIFADDR, &ifr) < 0)';
    expect(c.read({ path: 'x.c', text }).map(({ place }) => text.slice(place.start, place.end))).toEqual(['SIOCGIFADDR']);
  });
});
