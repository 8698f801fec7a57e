import { describe, expect, it } from 'vitest';
import { go } from '../../../../compat/audit/languages/go/index.ts';
import { told } from '../told.ts';

const caught: readonly (readonly [string, ...string[]])[] = [
  ['exec.Command("ifconfig", name, "up").Run()', '3 command ifconfig'],
  ['out, err := exec.CommandContext(ctx, "route", "-n").Output()', '3 command route'],
  ['exec.Command("sh", "-c", fmt.Sprintf("ifconfig %s up", name)).Run()', '3 command ifconfig'],
  ['args := []string{"-rn"}\nexec.Command("netstat", args...)', '4 command netstat'],
  ['path := "/sbin/ifconfig"\nexec.Command(path, "-a")', '3 holds the path ifconfig', '4 command ifconfig'],
  ['for _, tool := range []string{"/sbin/ifconfig"} { exec.Command(tool, "-a") }', '3 holds the path ifconfig', '3 command ifconfig'],
  ['core.Exec("sh", []string{"-c", "LC_ALL=C netstat -r -n"})', '3 command netstat'],
  ['exec.LookPath("ifconfig")', '3 checks presence ifconfig'],
  ['syscall.Syscall(syscall.SYS_IOCTL, uintptr(fd), uintptr(unix.SIOCGIFADDR), p)', '3 request SIOCGIFADDR'],
  ['ioctl(fd, uintptr(unix.TUNSETIFF), p)', '3 request TUNSETIFF'],
  ['unix.IoctlSetInt(fd, 0x400454cb, 1)', '3 request TUNSETPERSIST'],
  ['const SIOCBRADDBR = 0x89a0\nioctl(fd, SIOCBRADDBR, p)', '3 defines the request SIOCBRADDBR', '4 request SIOCBRADDBR'],
  ['const _SIOCGIFINFO_IN6 = 0xc048696c\nunix.Syscall(unix.SYS_IOCTL, fd, uintptr(_SIOCGIFINFO_IN6), p)', '3 defines the request SIOCGIFINFO_IN6', '4 request SIOCGIFINFO_IN6'],
  ['const _TUNSIFMODE = 0x8004745e\nunix.Syscall(unix.SYS_IOCTL, fd, _TUNSIFMODE, p)', '3 defines the request TUNSIFMODE', '4 request TUNSIFMODE'],
  ['info, err := unix.IoctlGetEthtoolDrvinfo(fd, name)', '3 request SIOCETHTOOL'],
  ['unix.IoctlSetHwTstamp(fd, name, cfg)', '3 request SIOCSHWTSTAMP'],
  ['c := exec.Cmd{Path: path, Args: []string{"ifconfig", "eth0", "up"}}', '3 command ifconfig'],
  ['cmds := [][]string{{"route", "add", "default"}, {"brctl", "show"}}', '3 lists the tool route', '3 lists the tool brctl'],
  ['m := map[string]uint{"mtu": unix.SIOCGIFMTU}', '3 request SIOCGIFMTU'],
  ['const cmd = "arp"\nexec.Command(cmd, "-an").Output()', '3 holds the path arp', '4 command arp'],
  ['os.Open("/proc/net/dev")', '3 file /proc/net/dev'],
  ['const file = "/proc/net/arp"\nvar all = []source{{name: file}}', '3 holds the path /proc/net/arp'],
  ['const file = "/proc/net/route"\nif _, err := os.Stat(file); os.IsNotExist(err) { return }', '3 holds the path /proc/net/route', '4 checks presence /proc/net/route'],
  ['if runtime.GOOS == "freebsd" { exec.Command("ifconfig", "-a") }', '3 command ifconfig !'],
  ['switch runtime.GOOS { case "darwin": exec.Command("ifconfig", "en0"); case "linux": exec.Command("ifconfig", "eth0") }', '3 command ifconfig !', '3 command ifconfig'],
  ['const file = "/proc/net/route"\nf, err := os.Open(file)\nfmt.Errorf("no %s", file)', '3 holds the path /proc/net/route', '4 file /proc/net/route'],
  ['args := []string{}\nargs = append(args, "ifconfig")\nargs = append(args, "eth0", "up")\nexec.Command(args[0], args[1:]...).Run()', '6 command ifconfig'],
  ['var args []string\nargs = append(args, "netstat", "-rn")\nexec.Command(args[0], args[1:]...).Output()', '4 lists the tool netstat', '5 command netstat'],
  ['args := make([]string, 0, 4)\nargs = append(args, "-c", "ifconfig eth0 up")\nexec.Command("sh", args...).Run()', '4 holds the path ifconfig', '5 command ifconfig'],
  ['args := append([]string{"addbr"}, rest...)\nexec.Command("brctl", args...).Run()', '4 command brctl'],
];

const silent: readonly string[] = [
  '// exec.Command("ifconfig")',
  't.Run("ifconfig eth0 up", func(t *testing.T) {})',
  'c := &cobra.Command{Use: "route", Short: "route add default gw"}',
  'fmt.Println("ifconfig failed")',
  'return fmt.Errorf("route -n failed")',
  'm := map[string]string{"route": "x", "arp": arp}',
  'http.HandleFunc("/route", route)',
  'exec.Command("ip", "route", "show")',
  'words := []string{family, "route", "add"}\nwords = append(words, "dev", name)\n_, err := tools.RunCommand("ip", words...)',
  'out, err := d.Cmd("run", "busybox", "ip", "-4", "route", "list", "0/0")',
];

const program = (body: string) => `package main\nfunc f() {\n${body}\n}\n`;

describe('Go', () => {
  it.each(['//go:build freebsd || darwin', '// +build !linux', '//go:build !linux && !windows'])('knows a file for another system by %s', (constraint) => {
    expect(told(go, `${constraint}\n\npackage main\nfunc f() { exec.Command("ifconfig", "-a") }\n`)).toEqual(['4 command ifconfig !']);
  });
  it.each(['//go:build linux', '//go:build linux || freebsd', '//go:build !windows'])('knows that %s may be Linux', (constraint) => {
    expect(told(go, `${constraint}\n\npackage main\nfunc f() { exec.Command("ifconfig", "-a") }\n`)).toEqual(['4 command ifconfig']);
  });

  it('knows a file for another system by the folders that it is in', () => {
    const text = program('exec.Command("ifconfig", "-a")');
    expect(told(go, text, 'command/freebsd/base/interface.go')).toEqual(['3 command ifconfig !']);
    expect(told(go, text, 'net/class.DragonFly.go')).toEqual(['3 command ifconfig !']);
    expect(told(go, text, 'unix/os390/base.go')).toEqual(['3 command ifconfig !']);
    expect(told(go, text, 'openbsd-inetd/src/base/interface.go')).toEqual(['3 command ifconfig']);
  });

  it.each(caught)('%s', (body, ...uses) => expect(told(go, program(body))).toEqual(uses));
  it.each(silent)('is silent about %s', (body) => expect(told(go, program(body))).toEqual([]));
});
