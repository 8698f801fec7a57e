import type { LanguageName } from '../../../../compat/audit/languages/language.ts';

/** A small program of each language with uses in it, to be cut, changed and multiplied. */
export const programs: Readonly<Record<LanguageName, string>> = {
  shell: `#!/bin/sh
IFCONFIG=/sbin/ifconfig
up() { $IFCONFIG "$1" 192.0.2.1 netmask 255.255.255.0 up || return 1; }
case "$1" in start) up eth0 ;; stop) ifconfig eth0 down ;; esac
ip=$(ifconfig eth0 | grep 'inet addr' | awk -F: '{ print $2 }' | cut -d' ' -f1)
for i in 1 2; do route add -net 10.$i.0.0/16 gw \${GW:-10.0.0.1}; done
if ! command -v brctl >/dev/null 2>&1; then apt-get install -y bridge-utils; fi
ssh host 'netstat -rn' <<EOF
route -n
EOF
`,
  c: `#include <net/if.h>
#define IFCONFIG "/sbin/ifconfig"
int up(int fd, struct ifreq *r) {
  if (ioctl(fd, SIOCGIFFLAGS, r) < 0) return -1; /* ifconfig */
  r->ifr_flags |= IFF_UP;
  char cmd[100]; snprintf(cmd, sizeof cmd, IFCONFIG " %s up", r->ifr_name);
  FILE *f = fopen("/proc/net/route", "r");
  return ioctl(fd, 0x8914, r) || system(cmd) || execlp("route", "route", "-n", NULL);
}
`,
  cpp: `#include <string>
int up(const std::string &link) {
  std::string cmd = "ifconfig " + link + " up";
  auto text = R"(route add default)";
  return system(cmd.c_str()) + ::ioctl(3, SIOCADDRT, &link);
}
`,
  python: `import fcntl, subprocess, os
SIOCGIFADDR = 0x8915
def address(s, name):
    """Asks ifconfig."""
    return fcntl.ioctl(s.fileno(), SIOCGIFADDR, struct.pack('256s', name))
for link in ['eth0', 'eth1']:
    subprocess.check_call(['/sbin/ifconfig', link, 'up'])
    out = os.popen(f"ifconfig {link} | grep 'inet addr'").read()
with open('/proc/net/route') as f: print('route', f.read())
`,
  perl: `use strict;
my $ifconfig = '/sbin/ifconfig';
my @lines = \`$ifconfig -a\`;
foreach my $line (@lines) { next unless $line =~ /inet addr:(\\S+)/; print "$1\\n"; }
system("route add default gw $ENV{GW}") == 0 or die;
open(my $f, '<', '/proc/net/dev'); ioctl($f, 0x8915, my $r = pack('a32', 'eth0'));
`,
  go: `package main
import ("os/exec"; "golang.org/x/sys/unix")
func main() {
	cmd := exec.Command("ifconfig", "eth0", "up")
	out, _ := exec.Command("sh", "-c", "netstat -rn | grep default").Output()
	unix.IoctlSetInt(3, unix.SIOCSIFFLAGS, 0); _ = cmd; _ = out
}
`,
  php: `<?php
$out = shell_exec("/sbin/ifconfig $link");
exec('route -n', $lines); $x = \`netstat -an\`;
preg_match('/inet addr:(\\S+)/', $out, $m); ?>
<b>ifconfig</b>
`,
  ruby: `link = 'eth0'
out = \`ifconfig #{link}\`
system('route', 'add', 'default', 'gw', '10.0.0.1')
puts out[/inet addr:(\\S+)/, 1] if File.exist?('/sbin/ifconfig')
IO.popen(%w[netstat -rn]) { |io| io.each { |l| puts l } }
`,
  javascript: `const { execSync, spawn } = require('child_process');
const link = 'eth0';
execSync(\`ifconfig \${link} up\`, { stdio: 'ignore' });
spawn('route', ['-n']).stdout.on('data', (d) => { if (/inet addr/.test(d)) console.log(d); });
`,
  lua: `local tool = "/sbin/ifconfig"
if os.execute(tool .. " eth0 up") then
  for line in io.popen(string.format("arp -n %s", ip)):lines() do print(line) end
end
`,
  java: `class A {
  void f(String dev) throws Exception {
    Runtime.getRuntime().exec(new String[] { "ifconfig", dev, "up" });
    if (dev != null) { new ProcessBuilder("route", "-n").start(); }
  }
}
`,
  groovy: `pipeline {
  stages { stage('net') { steps { sh "ifconfig \${dev} up" } } }
}
`,
  rust: `fn f(dev: &str) -> io::Result<()> {
    Command::new("ifconfig").arg(dev).args(&["up"]).status()?;
    unsafe { libc::ioctl(fd, SIOCGIFADDR, &mut req) };
    Ok(())
}
`,
  awk: `BEGIN {
  cmd = "ifconfig -a"
  while ((cmd | getline line) > 0) print line
  system("arp -d " $1); "route -n" | getline
}
`,
  tcl: `set out [exec /sbin/ifconfig -a]
if {[catch {exec route add default gw $gw} err]} { puts $err }
spawn ssh host
send "netstat -rn\\r"
`,
  settings: `Exec=ifconfig eth0 up
nt:2345:once:/sbin/route add default gw 10.0.0.1
`,
  erlang: `-module(up).
up(Dev) ->
    Cmd = "ifconfig " ++ Dev ++ " up",
    case os:cmd(Cmd) of
        "" -> ok;
        Other -> {error, Other}
    end.
`,
  dockerfile: `FROM debian:12 AS base
RUN apt-get update && \\
    apt-get install -y net-tools bridge-utils
CMD ["ifconfig", "eth0"]
`,
  makefile: `IFCONFIG = /sbin/ifconfig
up: ; \${IFCONFIG} eth0 up
routes:
\t@for i in 1 2; do route add -host 10.0.0.$$i dev eth0; done
OUT := $(shell ifconfig eth0 | grep inet)
`,
  systemd: `[Service]
ExecStartPre=-/sbin/ifconfig eth0 up
ExecStart=/bin/sh -c 'route add default gw 10.0.0.1; brctl show'
`,
  puppet: `class net($packages = ['net-tools', "vlan"]) {
  package { $packages: ensure => 'present' }
  exec { "/sbin/ifconfig \${name} up": unless => ["/sbin/ifconfig \${facts['x']}", 'true'] } /* why */
}
`,
  udev: `SUBSYSTEM=="net", ACTION=="add", PROGRAM="/bin/sh -c 'ifconfig %k'", RUN+="/sbin/ifconfig %k up"
`,
  interfaces: `auto eth0
iface eth0 inet static
  address 192.0.2.1/24
  up route add -net 10.0.0.0/8 gw 192.0.2.2
  pre-up /sbin/ifconfig eth0 up
`,
  crontab: `SHELL=/bin/sh
*/5 * * * * ifconfig eth0 | mail -s up root
@reboot route add default gw 10.0.0.1
`,
  agent: `UserParameter=net.up,ifconfig eth0 | grep -c UP
command[check_arp]=/usr/sbin/arp -n | wc -l
`,
  yaml: `jobs:
  build:
    steps:
      - run: |
          sudo ifconfig lo up
          route -n
      - name: tools
        apt: { name: [net-tools, vlan], state: present }
      - shell: "brctl addbr br0"
`,
  hcl: `provisioner "remote-exec" {
  inline = ["sudo ifconfig eth1 up", "route -n"]
}
user_data = <<EOF
#!/bin/sh
netstat -rn
EOF
`,
  packages: `Package: x
Depends: net-tools, bridge-utils (>= 1.5)
%post
ifconfig eth0 up
%end
`,
};
