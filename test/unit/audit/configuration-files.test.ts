import { describe, expect, it } from 'vitest';
import { languages } from '../../../compat/audit/languages/index.ts';
import type { LanguageName } from '../../../compat/audit/languages/language.ts';
import { recognise } from '../../../compat/audit/languages/recognise.ts';
import { linesOf } from '../../../compat/audit/lines.ts';
import type { Use } from '../../../compat/audit/use.ts';

/** Each use as `LINE:COLUMN name`, by the name of a tool, package or file, with the role of one that is indirect. */
function uses(language: LanguageName, text: string, path = 'file'): string[] {
  const lines = linesOf(text);
  const found = languages[language]?.read({ path, text }) ?? [];
  return found
    .toSorted((a, b) => a.place.start - b.place.start)
    .map((use) => {
      const { line, column } = lines.regionOf(use.place);
      return `${line}:${column} ${nameOf(use)}`;
    });
}

function nameOf(use: Use): string {
  switch (use.is) {
    case 'command':
      return use.words.map(({ text }) => text).join(' ');
    case 'file':
      return use.path;
    case 'indirect':
      return `${use.tool}: ${use.role}`;
    default:
      return use.name;
  }
}

interface Row {
  readonly what: string;
  readonly text: string;
  readonly uses: readonly string[];
  readonly path?: string;
}

const tables: Partial<Record<LanguageName, readonly Row[]>> = {
  dockerfile: [
    { what: 'a RUN line', text: 'FROM debian\nRUN ifconfig eth0 up\n', uses: ['2:5 ifconfig eth0 up'] },
    { what: 'words in JSON', text: 'CMD ["/sbin/ifconfig", "-a"]\n', uses: ['1:6 /sbin/ifconfig -a'] },
    { what: 'comments and empty lines between continued lines', text: 'RUN true && \\\n # why\n\n ifconfig -a\n', uses: ['4:2 ifconfig -a'] },
    { what: 'options of RUN', text: 'RUN --mount=type=cache,target=/x --network=none arp -an\n', uses: ['1:49 arp -an'] },
    { what: 'a here-document', text: 'RUN <<EOF\narp -an\nEOF\nCMD route -n\n', uses: ['2:1 arp -an', '4:5 route -n'] },
    {
      what: 'a script that is copied as a here-document',
      text: 'COPY <<EOF /run.sh\n#!/bin/sh\narp -an\nEOF\nCOPY <<EOF /notes\nroute -n\nEOF\nRUN route -n\n',
      uses: ['3:1 arp -an', '8:5 route -n'],
    },
    { what: 'a check of health', text: 'HEALTHCHECK --interval=5s CMD netstat -an\n', uses: ['1:31 netstat -an'] },
    { what: 'packages', text: 'RUN apt-get update && apt-get install -y \\\n  net-tools curl\n', uses: ['2:3 net-tools'] },
    {
      what: 'nothing in labels, copies, comments and words for people',
      text: '# RUN ifconfig\nLABEL a="ifconfig -a"\nCOPY route /sbin/route\nRUN echo ifconfig\nENV ROUTE=arp\n',
      uses: [],
    },
  ],
  makefile: [
    { what: 'a recipe behind marks of make', text: 'up:\n\t@-ifconfig eth0 up\n', uses: ['2:4 ifconfig eth0 up'] },
    { what: 'a recipe behind a semicolon', text: 'all: dep ; route -n\n', uses: ['1:12 route -n'] },
    { what: 'variables of make', text: 'SBIN = /sbin\nIFC = $(SBIN)/ifconfig\nup:\n\t$(IFC) eth0 up\n', uses: ['2:7 ifconfig: holds the path', '4:2 /sbin/ifconfig eth0 up'] },
    { what: 'a variable that holds the path', text: 'IFCONFIG ?= /sbin/ifconfig\n', uses: ['1:13 ifconfig: holds the path'] },
    {
      what: 'variables for the environment of a program',
      text: 'ENV = IFCONFIG=/sbin/ifconfig \\\n\tNETSTAT=/bin/netstat ROUTE=/sbin/route\n',
      uses: ['1:7 ifconfig: holds the path', '2:2 netstat: holds the path', '2:23 route: holds the path'],
    },
    { what: 'nothing where a tool is copied', text: 'x:\n\t$(INSTALL_BIN) $(BUILD)/netstat $(1)/sbin/\n\t$(Q)$(CP) $(BUILD)/ifconfig .\n', uses: [] },
    { what: 'folders that are called like tools', text: 'D = $(includedir)/netlink/route\nSUBDIRS = src ifconfig\nx:\n\tfor d in $(SUBDIRS); do make -C $$d; done\n', uses: [] },
    { what: 'names of the tool', text: 'MY_IFCONFIG = $(TOP)/ifconfig\nROUTE_CMD := route\n', uses: ['1:15 ifconfig: holds the path', '2:14 route: holds the path'] },
    {
      what: 'packages and headers that are called like tools',
      text: 'pkg_tunctl_name = tunctl\npkg_tunctl_homepage = https://example.org/tunctl\nnetlink_routedir = $(headers)/netlink/route\nROUTE = https://example.org/route\n',
      uses: [],
    },
    { what: 'variables of the shell', text: 'x:\n\tfor i in 1 2; do arp -d 10.0.0.$$i; done\n', uses: ['2:19 arp -d 10.0.0.$i'] },
    { what: '$(shell)', text: 'N := $(shell ifconfig -a | wc -l)\n', uses: ['1:14 ifconfig -a'] },
    { what: 'nothing in targets, prerequisites, echoes and comments', text: 'route: arp netstat\n\t@echo ifconfig\n# ifconfig\nSRC = route.c arp.c\n', uses: [] },
  ],
  systemd: [
    { what: 'commands behind marks', text: '[Service]\nExecStartPre=-/sbin/ifconfig eth0 up\n', uses: ['2:15 /sbin/ifconfig eth0 up'] },
    { what: 'text for a shell', text: "ExecStart=/bin/sh -c 'route add default gw 10.0.0.1'\n", uses: ['1:23 route add default gw 10.0.0.1'] },
    { what: 'nothing in other settings', text: '[Unit]\nDescription=ifconfig at start\nAfter=route.service\n', uses: [] },
  ],
  settings: [
    {
      what: 'what init runs',
      path: 'etc/inittab',
      text: '# n:2:once:/sbin/route\nid:2:initdefault:\n::sysinit:/sbin/ifconfig lo 127.0.0.1 up\nnt:2345:once:/sbin/route add default gw 10.0.0.1\n',
      uses: ['3:11 /sbin/ifconfig lo 127.0.0.1 up', '4:14 /sbin/route add default gw 10.0.0.1'],
    },
    {
      what: 'what inetd runs, by the name that it is given',
      path: 'etc/inetd.conf',
      text: 'netstat stream tcp nowait root /bin/netstat netstat -f inet\n#arp stream tcp nowait root /sbin/arp arp -a\n',
      uses: ['1:45 netstat -f inet'],
    },
    {
      what: 'what xinetd runs',
      path: 'etc/xinetd.d/netstat',
      text: 'service netstat\n{\n  server = /bin/netstat\n  server_args = -f inet\n}\n',
      uses: ['3:12 /bin/netstat'],
    },
    { what: 'what a desktop runs', path: 'a.desktop', text: '[Desktop Entry]\nName=ifconfig\nExec=sh -c "netstat -tln"\nTryExec=arp\n', uses: ['3:13 netstat -tln'] },
    {
      what: 'scripts of logrotate',
      path: 'etc/logrotate.d/net',
      text: '/var/log/route {\n  weekly\n  postrotate\n    ifconfig eth0 >/var/log/x\n  endscript\n}\n',
      uses: ['4:5 ifconfig eth0'],
    },
    {
      what: 'what an agent of SNMP runs',
      path: 'snmpd.conf',
      text: 'extend arp /usr/sbin/arp -n\nexec .1.3.6.1.4.1 net /bin/netstat -i\nsyslocation route\n',
      uses: ['1:12 /usr/sbin/arp -n', '2:23 /bin/netstat -i'],
    },
    {
      what: 'what conky runs',
      path: '.conkyrc',
      text: 'TEXT\n${execi 30 netstat -ant | wc -l} ${exec ifconfig eth0} ifconfig\n',
      uses: ['2:12 netstat -ant', '2:41 ifconfig eth0'],
    },
    { what: 'no script for Windows', path: 'a.cmd', text: '@echo off\nroute add 10.0.0.0 mask 255.0.0.0 10.0.0.1\narp -a\n', uses: [] },
    {
      what: 'commands that filters let run as root',
      path: 'etc/x/rootwrap.d/x.filters',
      text: '# brctl: CommandFilter, brctl, root\nbrctl: CommandFilter, brctl, root\narp: RegExpFilter, /usr/sbin/arp, root, arp, -n\nip: IpFilter, ip, root\n',
      uses: ['2:23 brctl: lists the tool', '3:20 arp: lists the tool'],
    },
    {
      what: 'commands that somebody may run',
      path: 'etc/sudoers',
      text: '# Cmnd_Alias X = /sbin/arp\nCmnd_Alias NET = /sbin/route, /sbin/ifconfig, /bin/ping\nbob ALL = NOPASSWD: /usr/sbin/brctl\n',
      uses: ['2:18 route: lists the tool', '2:31 ifconfig: lists the tool', '3:21 brctl: lists the tool'],
    },
  ],
  hcl: [
    {
      what: 'what provisioners run',
      text: 'provisioner "remote-exec" {\n  inline = [\n    "sudo ifconfig eth1 up", # note\n    "sudo sh -c \\"route -n\\"",\n  ]\n}\nprovisioner "local-exec" {\n  command = "netstat -rn | grep UG"\n}\nprovisioner "local-exec" { command = "arp -an" }\n',
      uses: ['3:11 ifconfig eth1 up', '4:19 route -n', '8:14 netstat -rn', '10:39 arp -an'],
    },
    { what: 'scripts of new machines', text: 'user_data = <<-EOF\n  #!/bin/bash\n  arp -an\n  EOF\nlocals {\n  notes = <<EOF\n  run ifconfig\nEOF\n}\n', uses: ['3:3 arp -an'] },
    { what: 'words of a program', text: 'data "external" "x" {\n  program = ["bash", "-c", "ifconfig eth0"]\n}\n', uses: ['2:29 ifconfig eth0'] },
    { what: 'packages', text: 'inline = ["apt-get install -y net-tools"]\n', uses: ['1:31 net-tools'] },
    {
      what: 'nothing in names, comments and descriptions',
      text: 'resource "aws_route" "route" {\n  # command = "ifconfig"\n  description = "ifconfig eth0 up"\n  route = "arp"\n}\n',
      uses: [],
    },
  ],
  udev: [
    { what: 'programs', text: 'ACTION=="add", RUN+="/sbin/ifconfig %k up"\n', uses: ['1:22 /sbin/ifconfig %k up'] },
    { what: 'nothing in comments and keys', text: '# RUN+="/sbin/ifconfig"\nKERNEL=="route", ENV{ARP}="1"\n', uses: [] },
  ],
  interfaces: [
    {
      what: 'options that run commands',
      text: 'iface eth0 inet static\n  up route add -net 10.9.0.0/16 gw 10.0.0.9 || true\n',
      uses: ['2:6 route add -net 10.9.0.0/16 gw 10.0.0.9'],
    },
    { what: 'nothing in options of ifupdown', text: 'iface eth0 inet dhcp\n  hostname foo\n  hwaddress ether 02:00:00:00:00:01\n# up ifconfig\n', uses: [] },
  ],
  crontab: [
    { what: 'a table of the system, with a user', path: '/etc/cron.d/x', text: 'PATH=/bin\n*/5 * * * * root netstat -an\n', uses: ['2:18 netstat -an'] },
    { what: "a user's table", path: 'my.crontab', text: '@reboot /sbin/ifconfig eth0 up\n0 4 * * mon-fri arp -an%input\n', uses: ['1:9 /sbin/ifconfig eth0 up', '2:17 arp -an'] },
    { what: 'nothing in comments and assignments', path: '/etc/crontab', text: '# * * * * * root ifconfig\nROUTE=arp\n', uses: [] },
  ],
  yaml: [
    {
      what: 'steps of GitHub',
      text: 'jobs:\n  a:\n    steps:\n      - name: ifconfig\n        run: |\n          ifconfig -a\n          echo ${{ x }}\n',
      uses: ['6:11 ifconfig -a'],
    },
    {
      what: 'scripts of GitLab',
      text: 'test:\n  before_script:\n    - apt-get install -y net-tools\n  script:\n    - "netstat -an"\n',
      uses: ['3:26 net-tools', '5:8 netstat -an'],
    },
    {
      what: 'tasks of Ansible',
      text: '- command: ifconfig {{ iface }} up\n- ansible.builtin.shell: arp -an\n- action: shell route -n\n- command:\n    argv: [ifconfig, eth0, up]\n',
      uses: ['1:12 ifconfig ${_iface_} up', '2:26 arp -an', '3:17 route -n', '5:12 ifconfig eth0 up'],
    },
    { what: 'lists that are named after what they are for', text: 'packages_install:\n  - bridge-utils\npackages_to_remove:\n  - net-tools\n', uses: ['2:5 bridge-utils'] },
    { what: 'lists by systems', text: 'base_packages:\n  Debian:\n    - bridge-utils\n  to_remove:\n    - net-tools\n', uses: ['3:7 bridge-utils'] },
    {
      what: 'packages that Ansible installs',
      text: '- name: install net-tools\n  apt: name={{ item }}\n  with_items: [net-tools, curl]\n- package:\n    name:\n      - bridge-utils\n',
      uses: ['3:16 net-tools', '6:9 bridge-utils'],
    },
    {
      what: 'steps of LAVA, behind what runs them',
      text: 'install:\n  deps: [net-tools]\nrun:\n  steps:\n    - ifconfig\n    - lava-test-case net --shell netstat -an\n    - lava-background-process-start a --cmd "arp -an"\n',
      uses: ['2:10 net-tools', '5:7 ifconfig', '6:34 netstat -an', '7:46 arp -an'],
    },
    {
      what: 'sections of Spread',
      text: 'summary: ifconfig\nprepare: |\n  IP=$(ifconfig | grep inet)\nexecute: |\n  tests.nested exec "ifconfig" | MATCH eth0\n',
      uses: ['3:8 ifconfig', '5:21 ifconfig'],
    },
    {
      what: 'keys that end as those of commands do',
      text: 'unpack:\n  download_command: ifconfig ; wget x\nafter_failure:\n  - route -n\npipeline:\n  commands: [netstat -an]\noverride-build: |\n  arp -an\n',
      uses: ['2:21 ifconfig', '4:5 route -n', '6:14 netstat -an', '8:3 arp -an'],
    },
    {
      what: 'states of Salt, jobs of Ansible and commands of Home Assistant',
      text: 'up:\n  cmd.run:\n    - name: ifconfig eth0 up\n    - unless: arp -an\ntasks:\n  - cron:\n      name: route\n      job: netstat -s\nshell_command:\n  down: ifconfig eth1 down\n',
      uses: ['3:13 ifconfig eth0 up', '4:15 arp -an', '8:12 netstat -s', '10:9 ifconfig eth1 down'],
    },
    {
      what: 'words of containers, installers and health checks',
      text: 'c:\n  command: [sh]\n  args: ["-c", "ifconfig -a"]\nhealthcheck:\n  test: ["CMD", "netstat", "-an"]\nlate-commands:\n  - [ifconfig, eth0, up]\n  - arp -an\n',
      uses: ['3:16 ifconfig -a', '5:17 netstat -an', '7:6 ifconfig eth0 up', '8:5 arp -an'],
    },
    {
      what: 'scripts under whatever key',
      text: 'user_data: |\n  #!/bin/bash\n  ifconfig eth0 up\nmotd: |\n  ifconfig eth0 up\n',
      uses: ['3:3 ifconfig eth0 up'],
    },
    { what: 'nothing in steps for people and in settings', text: 'steps:\n  - route the cable\ndescription: ifconfig\nnetwork:\n  - name: arp\n', uses: [] },
    { what: 'nothing in names, messages and keys', text: '- name: ifconfig\n  debug: msg="route -n"\n- route: arp\n  hostname: web\n', uses: [] },
  ],
  puppet: [
    {
      what: 'what an exec runs and asks',
      text: "exec { 'up':\n  command => '/sbin/ifconfig eth0 up',\n  unless  => ['true', \"/sbin/ifconfig ${facts['x']} | grep UP\"],\n}\n",
      uses: ['2:15 /sbin/ifconfig eth0 up', '3:24 /sbin/ifconfig ${facts__x__}'],
    },
    { what: 'the title of an exec', text: 'exec { "/sbin/ifconfig ${name} down":\n  onlyif => "test -e /x",\n}\n', uses: ['1:9 /sbin/ifconfig ${name} down'] },
    {
      what: 'packages',
      text: "package { ['curl', 'net-tools']: ensure => present }\npackage{'vlan': }\nensure_packages(['bridge-utils'])\n$base_packages = ['x', 'ifenslave']\n",
      uses: ['1:21 net-tools', '2:10 vlan', '3:19 bridge-utils', '4:25 ifenslave'],
    },
    {
      what: 'nothing in comments, titles of other things, and what is not to be there',
      text: "# package { 'net-tools': }\nexec { 'ifconfig eth0 up': command => 'true' }\npackage { 'net-tools': ensure => absent }\nfile { '/sbin/ifconfig': }\nrequire => Package['net-tools'],\n",
      uses: [],
    },
  ],
  packages: [
    {
      what: 'fields of control',
      path: 'debian/control',
      text: 'Package: x\nDepends: libc6, net-tools (>= 1.60),\n ifenslave\nDescription: like net-tools\n',
      uses: ['2:17 net-tools', '3:2 ifenslave'],
    },
    {
      what: 'a field with a comment in it',
      path: 'debian/control',
      text: 'Package: x\nRecommends: curl,\n# for bridges\n bridge-utils\nDescription: y\n net-tools\n',
      uses: ['4:2 bridge-utils'],
    },
    {
      what: 'spec files with their scripts',
      path: 'x.spec',
      text: 'Name: x\nRequires: net-tools\n%description\nnet-tools\n%post\nifconfig lo up\n%files\n/sbin/ifconfig\n',
      uses: ['2:11 net-tools', '6:1 ifconfig lo up'],
    },
    { what: 'a Kickstart file of another name', path: 'Fedora-server.cfg', text: 'install\n%packages\n@core\nnet-tools\n%end\n', uses: ['4:1 net-tools'] },
    { what: 'answers of another name', path: 'debian12.seed', text: 'd-i pkgsel/include string curl net-tools\n', uses: ['1:32 net-tools'] },
    { what: 'a Kickstart file', path: 'a.ks', text: '%packages\nnet-tools\n%end\n%post\nroute -n\n%end\n', uses: ['2:1 net-tools', '5:1 route -n'] },
  ],
};

describe.each(Object.entries(tables))('%s', (language, rows) => {
  it.each(rows)('reads $what', ({ text, uses: expected, path }) => {
    expect(uses(language as LanguageName, text, path)).toEqual(expected);
  });
});

describe('a file of settings', () => {
  it.each(['etc/inittab', 'etc/sudoers.d/net', 'etc/x/rootwrap.d/x.filters'])('is known by its path: %s', (path) => {
    expect(recognise(path, '')).toBe('settings');
  });
});
