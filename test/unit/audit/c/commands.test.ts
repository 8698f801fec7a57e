import { describe, expect, it } from 'vitest';
import { auditText } from '../../../../compat/audit/audit-text.ts';
import { c } from '../../../../compat/audit/languages/c/index.ts';
import { read } from './reading.ts';

const inside = (text: string) => read(`void f(char *name) {\n${text}\n}\n`).map((line) => line.replace(/^\d+ /, ''));

describe('commands in C', () => {
  it('are none that a macro enters into a table of the program', () => {
    expect(read('int f(void);\nSHELL_COMMAND(ifconfig, "List interfaces", f);\n')).toEqual([]);
  });

  it.each([
    ['system', 'system("ifconfig eth0 up");', ['command ifconfig eth0 up (system)']],
    ['popen', 'f = popen("/sbin/route -n | grep ^0", "r");', ['command /sbin/route -n (popen)']],
    ['literals side by side', 'system("ifconfig " "eth0" " up");', ['command ifconfig eth0 up (system)']],
    ['a macro that comes from elsewhere', 'system(SBINDIR "/ifconfig eth0 up");', ['command ${SBINDIR}/ifconfig eth0 up (system, $SBINDIR)']],
    [
      'a buffer that is printed into',
      'snprintf(cmd, sizeof cmd, "ifconfig %s mtu %d", name, mtu); system(cmd);',
      ['holds the path ifconfig', 'command ifconfig ${name} mtu ${mtu} (system)'],
    ],
    ['a buffer that grows', 'strcpy(b, "route add "); strcat(b, net); strcat(b, " dev eth0"); system(b);', ['holds the path route', 'command route add ${net} dev eth0 (system)']],
    [
      'a buffer that is used again',
      'sprintf(b, "ifconfig a up"); system(b); sprintf(b, "ifconfig b up"); system(b);',
      ['holds the path ifconfig', 'command ifconfig a up (system)', 'holds the path ifconfig', 'command ifconfig b up (system)'],
    ],
    [
      'a function of another file that runs a line and logs it',
      'snprintf(b, sizeof b, "ifconfig %s", name); lib_snprintfcat(b, sizeof b, " netmask %s", mask); lib_exec_shell_log(b);',
      ['holds the path ifconfig', 'command ifconfig ${name} netmask ${mask} (lib_exec_shell_log)'],
    ],
    ['a function that says what it runs', 'verbose_system("ifconfig eth0 up");', ['command ifconfig eth0 up (verbose_system)']],
    ['a function that runs a line or dies', 'run_cmd_or_die("ifconfig eth0 up");', ['command ifconfig eth0 up (run_cmd_or_die)']],
    ['a function that logs a line, and runs none', 'cmd_log("ifconfig eth0 up"); shell_error("ifconfig eth0 up"); log_exec_msg("ifconfig eth0 up");', []],
    [
      'one buffer in several calls',
      'strcpy(b, "ifconfig eth0 up"); if (run_cmd(b)) run_cmd(b);',
      ['holds the path ifconfig', 'command ifconfig eth0 up (run_cmd)', 'command ifconfig eth0 up (run_cmd)'],
    ],
    [
      'a line behind what runs it as root, for a function of another file',
      'snprintf(cmd, 99, "%s brctl delif br0 %s", root, name); timeshell(cmd);',
      ['command brctl delif br0 ${name} ($root)'],
    ],
    ['nothing that may be a command of ip', 'snprintf(cmd, 99, "%s route add %s", ip, name); timeshell(cmd);', []],
    ['a class that is made for a line', 'command(R"(route -n | grep eth0)").read_line(first);', ['command route -n (command)']],
    ['a class that is made for a command', 'p = new SysExec("/sbin/ifconfig", args);', ['command /sbin/ifconfig ${args} (SysExec)']],
    [
      'an everyday name in a folder for the programs of another system',
      'run_cmd("/lib/freebsd/route add default 10.0.0.1");',
      ['command /lib/freebsd/route add default 10.0.0.1 (run_cmd)'],
    ],
    ['a package that the installer of Debian is told to install', 'lib_exec_shell("apt-install iw wireless-tools");', ['package wireless-tools']],
    ['a file of the network in a line for a shell', 's = "cat /proc/net/wireless >> " + pipe; system(s.c_str());', ['file /proc/net/wireless']],
    ['an option of the program itself', 'static struct option longs[] = { {"netstat", no_argument, &flag, 0}, {0, 0, 0, 0} };', []],
    [
      'a script that is written line by line',
      'f = fopen(name, "w"); fprintf(f, "#!/bin/sh\\n"); fputs("arp -n\\n", f); fprintf(f, "%s lo up\\n", IFCONFIG); fprintf(g, "netstat -n\\n"); f = fopen(name, "w"); fputs("route -n\\n", f);',
      ['command arp -n (#!)', 'command ifconfig lo up (#!)'],
    ],
    [
      'a line of a tool that a header names',
      'l = g_strdup_printf("%s %s up", IFCONFIG, name); m = g_strdup_printf("%s is not there", IFCONFIG);',
      ['command ifconfig ${name} up (g_strdup_printf)'],
    ],
    [
      'a constant with a path that the build gives, and a question for it',
      'static const char p[] = NETSTAT_PATH; if (access(p, X_OK)) return; q = NETSTAT_FLAGS; if (access(other, F_OK)) return;',
      ['holds the path netstat', 'checks presence netstat'],
    ],
    ['an allocated text', 'asprintf(&p, "brctl addif %s %s", br, name); system(p);', ['holds the path brctl', 'command brctl addif ${br} ${name} (system)']],
    ['a text that glib puts together', 'g_spawn_command_line_sync(g_strdup_printf("iwconfig %s", name), &out, 0, 0, 0);', ['command iwconfig ${name} (g_spawn_command_line_sync)']],
    ['a choice', 'system(up ? "ifconfig a up" : "ifconfig a down");', ['command ifconfig a up (system)', 'command ifconfig a down (system)']],
    ['a shell in a shell', 'system("sh -c \\"ifconfig a up\\"");', ['command ifconfig a up (system, sh -c)']],
    [
      'an array whose index counts up',
      'args[n++] = "/sbin/route"; args[n++] = "add"; args[n++] = NULL; execv(args[0], args);',
      ['holds the path route', 'command /sbin/route add (execv)'],
    ],
    ['words that come from elsewhere', 'execvp("slattach", words);', ['command slattach ${words} (execvp)']],
    ['a process of Boost', 'boost::process::child c("/sbin/ifconfig eth0 up");', ['command /sbin/ifconfig eth0 up (c)']],
    ['a script that is written', 'fprintf(f, "#!/bin/sh\\nifconfig lo up\\n");', ['command ifconfig lo up (#!)']],
    ['a table of names', 'static const char *need[] = { "ifconfig", "route", NULL };', ['lists the tool ifconfig', 'lists the tool route']],
    [
      'a variable named after the tool that each of its texts is for',
      'const char *ifconfig_paths[] = { "ifconfig", "/sbin/ifconfig" };',
      ['lists the tool ifconfig', 'lists the tool ifconfig'],
    ],
    ['a command that grows elsewhere', 'std::string cmd = "ifconfig " + name;', ['holds the path ifconfig']],
    ['what a function of the program gives back', 'return "ifconfig eth0 down";', ['command ifconfig eth0 down (return)']],
    ['a list of Qt behind a shell', 'QProcess p; p.start("sh", QStringList() << "-c" << "ifconfig -a | grep inet");', ['command ifconfig -a (start, sh -c)']],
    ['sums of C++', 'system(("brctl addif " + bridge + " " + port).c_str());', ['command brctl addif ${bridge} ${port} (system)']],
    ['a stream of C++', 'std::ostringstream s; s << "ifconfig " << name << " up"; system(s.str().c_str());', ['holds the path ifconfig', 'command ifconfig ${name} up (system)']],
    ['a list of arguments', 'execl("/sbin/ifconfig", "ifconfig", name, "up", (char *)NULL);', ['command /sbin/ifconfig ${name} up (execl)']],
    ['a path that is not known', 'execlp(path, "iwpriv", name, "reset", NULL);', ['command iwpriv ${name} reset (execlp)']],
    ['a shell that is executed', 'execl("/bin/sh", "sh", "-c", "route -n", NULL);', ['command route -n (execl, sh -c)']],
    ['an array', 'char *a[] = { "/sbin/route", "add", "default", 0 }; execv(a[0], a);', ['holds the path route', 'command /sbin/route add default (execv)']],
    [
      'elements of an array',
      'char *a[5]; a[0] = "/sbin/ifconfig"; a[1] = name; a[2] = "up"; a[3] = NULL; execvp(a[0], a);',
      ['holds the path ifconfig', 'command /sbin/ifconfig ${name} up (execvp)'],
    ],
    ['posix_spawn', 'char *v[] = { "arp", "-an", NULL }; posix_spawnp(&pid, "arp", 0, 0, v, environ);', ['holds the path arp', 'command arp -an (posix_spawnp)']],
    ['a wrapper with a null pointer at its end', 'run_program("/sbin/vconfig", "add", name, "5", NULL);', ['command /sbin/vconfig add ${name} 5 (run_program)']],
    ['a wrapper of each word', 'eval("ifconfig", name, "down");', ['command ifconfig ${name} down (eval)']],
    [
      'a wrapper that sounds like a shell',
      'do_system("ifconfig %s down", name); SYSTEM_CALL("route -n");',
      ['command ifconfig ${name} down (do_system)', 'command route -n (SYSTEM_CALL)'],
    ],
    ['a macro that is named after its tool', 'argv_printf(&argv, "%s %s up", IFCONFIG_PATH, name);', ['command ifconfig ${name} up (argv_printf)']],
    [
      'a string that is constructed',
      'std::string cmd("ifconfig "); cmd.append(name); cmd += " up"; system(cmd.c_str());',
      ['holds the path ifconfig', 'command ifconfig ${name} up (system)'],
    ],
    [
      'a process of Qt',
      'QProcess p; p.start("ifconfig", QStringList() << name << "up"); QProcess::execute("route -n");',
      ['command ifconfig ${name} up (start)', 'command route -n (execute)'],
    ],
    ['a list that nobody is seen to run', 'char *down[] = { "ifconfig", name, "down", NULL }; later(down);', ['command ifconfig ${name} down ()']],
    ['a wrapper whose last value is 0', 'doSystem("iwpriv %s set Radio=%d", name, 0);', ['command iwpriv ${name} set Radio=${value} (doSystem)']],
    ['a buffer whose last byte is set', 'strcpy(b, "ifconfig "); b[99] = 0; strncat(b, name, 9); system(b);', ['holds the path ifconfig', 'command ifconfig ${name} (system)']],
    ['a buffer that nobody is seen to run', 'snprintf(p->action, 99, "/sbin/ifconfig %s up", name);', ['command /sbin/ifconfig ${name} up ()']],
    ['what a function gives back', 'system(QString("ifconfig eth0 up").toLatin1().data());', ['command ifconfig eth0 up (system)']],
  ])('are found in %s', (_, text, found) => {
    expect(inside(text)).toEqual(found);
  });

  it.each([
    'printf("ifconfig %s up\\n", name);',
    'fprintf(stderr, "run /sbin/ifconfig first\\n");',
    'log_debug("route add failed"); D(SYSTEM, "brctl addbr %s\\n", br); perror("arp");',
    '/* system("ifconfig eth0 up"); */',
    'system("ip route add default via 10.0.0.1");',
    'system("traceroute 192.0.2.1"); popen("cat /etc/hostname", "r");',
    'route(name); arp = netstat; struct route *route; hostname[0] = 0;',
    'register_command("route", route_handler); if (!strcmp(argv[1], "arp")) arp(); add_option("netstat", 1);',
    'open("/dev/route", O_RDWR); fopen("/etc/hostname", "r"); xpath("./route");',
    'update_system_hostname(self, "hostname changed");',
    'snprintf(msg, 99, "ifconfig %s failed", name); log_it(msg);',
    'const char *help = "ifconfig eth0 up brings it up";',
    'char *words[] = { "route", "arp", "hostname" };',
    'execl("/sbin/ip", "ip", "route", "add", "default", NULL);',
    '#include "route.h"\n#include <net/route.h>\n#pragma comment("ifconfig eth0 up")\n#error "ifconfig eth0 up"',
  ])('are not in %j', (text) => {
    expect(inside(text)).toEqual([]);
  });

  it('are found in functions of the file that hand them on', () => {
    const text = `static int run(const char *fmt, ...) { va_list ap; va_start(ap, fmt); vsnprintf(b, sizeof b, fmt, ap); return system(b); }
static void twice(char *c) { run(c); run(c); }
void go(void) { run("ifconfig %s up", name); twice("route -n"); }
`;
    expect(read(text)).toEqual(['3 command ifconfig ${name} up (run)', '3 command route -n (twice)']);
  });

  it('are found where a macro runs them', () => {
    expect(read('#define UP(i) system("ifconfig " i " up")\n#define CMD "/sbin/route -n"\nint main() { UP("eth0"); popen(CMD, "r"); }\n')).toEqual([
      '1 command ifconfig ${i} up (system)',
      '2 holds the path route',
      '3 command /sbin/route -n (popen)',
    ]);
  });

  it('are found where a macro makes a text of its argument', () => {
    expect(read('#define UP(i) system("ifconfig " #i " up")\n')).toEqual(['1 command ifconfig ${i} up (system)']);
  });

  it('are found in each branch of an argument', () => {
    const text =
      'void f(void) {\ng = popen(\n#ifdef __FreeBSD__\nNETSTAT_PATH " -iW"\n#if BYTES\n" -b"\n#endif\n#else\nx ? NETSTAT_PATH " -ia" : NETSTAT_PATH " -i"\n#endif\n, "r");\n}\n';
    expect(read(text)).toEqual(['4 command netstat -iW (popen) !', '9 command netstat -ia (popen)', '9 command netstat -i (popen)']);
  });

  it('are what was written last, where that is sure', () => {
    const first = 'strcpy(cmd, "ifconfig lo up");';
    const run = '3 command ifconfig lo up (system)';
    expect(read(`void f(void) {\n${first} strcpy(cmd, "netsh show");\nsystem(cmd); }`)).not.toContain(run);
    expect(read(`void f(void) {\n${first} if (x) strcpy(cmd, "netsh show");\nsystem(cmd); }`)).toContain(run);
    expect(read(`void f(void) {\n${first} if (x) { strcpy(cmd, "netsh show"); }\nsystem(cmd); }`)).toContain(run);
    expect(read(`void f(void) { ${first}\n#ifdef X\nstrcpy(cmd, "netsh show");\n#endif\nsystem(cmd); }`)).toContain('5 command ifconfig lo up (system)');
  });

  it('run once where one call puts the words together and another runs them', () => {
    const text = 'void f(void) {\nargv_printf(&argv, "%s %s up", IFCONFIG_PATH, name);\nopenvpn_execve_check(&argv, es, 0, "failed");\n}\n';
    expect(read(text)).toEqual(['2 command ifconfig ${name} up (argv_printf)']);
  });

  it('know that popen reads what the command prints', () => {
    const captured = (text: string) => c.read({ path: 'x.c', text }).map((use) => use.is === 'command' && use.output.captured);
    expect(captured('int main() { popen("ifconfig -a", "r"); }')).toEqual([true]);
    expect(captured('int main() { system("ifconfig -a"); popen("route -n", "w"); }')).toEqual([false, false]);
  });

  it('know what is looked for in the output', () => {
    const text = `int main() { f = popen("ifconfig -a", "r");
while (fgets(b, 99, f)) { if (strstr(b, "inet " "addr:")) sscanf(b, " inet addr:%s", a); if (!strncmp(b, "lo", 2)) continue; }
g = popen("netstat -rn", "r"); strtok(b, " "); if (strcmp(b, "0.0.0.0") == 0) puts("default"); }`;
    expect(c.read({ path: 'x.c', text }).map((use) => use.is === 'command' && use.output.looksFor)).toEqual([['inet addr:', ' inet addr:', 'lo'], ['0.0.0.0']]);
  });
});

describe('paths of tools in C', () => {
  it.each([
    ['#define IFCONFIG_PATH "/sbin/ifconfig"\n', ['1 holds the path ifconfig']],
    ['#define ROUTE_CMD "route"\n#define NETSTAT "netstat"\n', ['1 holds the path route', '2 holds the path netstat']],
    ['static const char *arp = "/usr/sbin/arp";\n', ['1 holds the path arp']],
    ['char *paths[] = { "/sbin/ifconfig", "/usr/sbin/ifconfig" };\n', ['1 lists the tool ifconfig', '1 lists the tool ifconfig']],
    ['struct source all[] = { { "/etc/arp", "-a", 1 }, { "/etc/hostname", 0, 0 }, { "/etc/route", "-n", 1 } };\n', ['1 lists the tool arp', '1 lists the tool route']],
    ['if (access("/sbin/brctl", X_OK) == 0) ok = 1;\n', ['1 checks presence brctl']],
    ['p = g_find_program_in_path("ifconfig");\n', ['1 checks presence ifconfig']],
    ['#define INPUT_METHODS_NETSTAT " netstat"\n', []],
    ['#define ROUTE "route"\n#define HOSTNAME "hostname"\n#define PHOSTNAME "/bin/hostname"\n', []],
    ['#define P "/sbin/ifconfig"\nvoid f(void) { execl(P, "ifconfig", "-a", NULL); }\n', ['1 holds the path ifconfig', '2 command /sbin/ifconfig -a (execl)']],
  ])('%j', (text, found) => {
    expect(read(text)).toEqual(found);
  });
});

describe('what a child executes', () => {
  const kinds = (between: string) =>
    auditText({ path: 'a.c', text: `void f(void) { int p[2]; ${between} execl("/bin/netstat", "netstat", "-s", NULL); }\n` }, 'c').map(({ kind }) => kind);

  it.each(['pipe(p); dup2(p[1], STDOUT_FILENO);', 'if (pipe2(p, 0)) return; close(1); dup(p[1]);'])('is taken apart where it prints into a pipe: %s', (between) =>
    expect(kinds(between)).toEqual(['parses output']),
  );
  it.each(['', 'pipe(p); dup2(p[0], 0);', 'dup2(log, 1);'])('shows something else: %s', (between) => expect(kinds(between)).toEqual(['queries']));
});
