import { describe, expect, it } from 'vitest';
import { python } from '../../../../compat/audit/languages/python/index.ts';
import { placed, told } from '../told.ts';

const caught: readonly (readonly [string, ...string[]])[] = [
  ["subprocess.call(['ifconfig', name, 'up'])", '1 command ifconfig'],
  ["subprocess.run('ifconfig eth0 up', shell=True)", '1 command ifconfig'],
  ["subprocess.call(['sudo ifconfig ' + name + ' down'], shell=True)", '1 command ifconfig'],
  ["ROUTES = '/proc/net/route'\nHAS_V6 = os.path.exists('/proc/net/if_inet6')", '1 holds the path /proc/net/route', '2 checks presence /proc/net/if_inet6'],
  ["cmd('vzctl exec %d ifconfig eth0 %s' % (id, ip))", '1 command ifconfig'],
  ["self.pexec('ifconfig', name, 'up')", '1 command ifconfig'],
  ["dist.install('bridge-utils', 'nmap')", '1 package bridge-utils'],
  ["runner.Exec('sh', ['-c', 'LC_ALL=C netstat -rn'])", '1 command netstat'],
  ["Popen(['/sbin/route', '-n'], stdout=PIPE).communicate()", '1 command route'],
  ["out = check_output('netstat -rn'.split())", '1 command netstat'],
  ["out = check_output(shlex.split('arp -n'))", '1 command arp'],
  ["os.system('ifconfig eth0 down; route del default')", '1 command ifconfig', '1 command route'],
  ["os.system('sudo brctl addbr %s' % name)", '1 command brctl'],
  ["os.popen(f'ifconfig {name} | grep inet').read()", '1 command ifconfig'],
  ["os.system('ifconfig {0} mtu {1}'.format(name, mtu))", '1 command ifconfig'],
  ["os.system('ifconfig ' + name + ' up')", '1 command ifconfig'],
  ["os.execlp('arp', 'arp', '-n')", '1 command arp'],
  ["os.spawnv(os.P_WAIT, '/sbin/ifconfig', ['ifconfig', 'eth0'])", '1 command ifconfig'],
  ["commands.getoutput('iwconfig wlan0')", '1 command iwconfig'],
  ["subprocess.getstatusoutput('route -n')", '1 command route'],
  ["child = pexpect.spawn('ifconfig eth0')", '1 command ifconfig'],
  ["await asyncio.create_subprocess_exec('netstat', '-i')", '1 command netstat'],
  ["await asyncio.create_subprocess_shell('netstat -i')", '1 command netstat'],
  ["ssh.exec_command('ifconfig -a')", '1 command ifconfig'],
  ["node.cmd('ifconfig', intf, 'up')", '1 command ifconfig'],
  ["utils.execute('brctl', 'addif', bridge, port, run_as_root=True)", '1 command brctl'],
  ["module.run_command(['route', '-n'])", '1 command route'],
  ["subprocess.call(['sh', '-c', 'ifconfig eth0 up'])", '1 command ifconfig'],
  ["subprocess.call(['ssh', host, 'ifconfig', '-a'])", '1 command ifconfig'],
  ["subprocess.call(sudo + ['ifconfig', '-a'])", '1 command ifconfig'],
  ["cmd = ['ifconfig', name]\ncmd.append('up')\nsubprocess.call(cmd)", '1 holds the path ifconfig', '3 command ifconfig'],
  ["cmd = []\ncmd.append('ifconfig')\ncmd += ['eth0', 'up']\nsubprocess.call(cmd)", '2 holds the path ifconfig', '4 command ifconfig'],
  ["cmd = 'ifconfig eth0'\nif up:\n    cmd += ' up'\nos.system(cmd)", '1 holds the path ifconfig', '4 command ifconfig'],
  ["subprocess.call(' '.join(['ifconfig', name, 'up']), shell=True)", '1 command ifconfig'],
  ["IFCONFIG = '/sbin/ifconfig'\nsubprocess.call([IFCONFIG, '-a'])", '1 holds the path ifconfig', '2 command ifconfig'],
  ["class A:\n    tool = '/sbin/ifconfig'\n    def f(self):\n        os.system('%s -a' % self.tool)", '2 holds the path ifconfig', '4 command ifconfig'],
  ["def run(args):\n    subprocess.call(args)\nrun(['route', 'add', 'default'])", '3 command route'],
  ["def fetch(text):\n    return os.popen(text).read()\nfetch('arp -an')", '3 command arp'],
  ["class A:\n    def go(self, *args):\n        Popen(args)\n    def f(self):\n        self.go('ifconfig', 'eth0')", '5 command ifconfig'],
  ["def tool():\n    return '/sbin/ifconfig'\nos.system(tool() + ' -a')", '2 holds the path ifconfig', '3 command ifconfig'],
  ["for line in ('ifconfig -a', 'netstat -s'):\n    os.system(line)", '1 holds the path ifconfig', '1 holds the path netstat', '2 command ifconfig', '2 command netstat'],
  ["COMMANDS = [['ifconfig', '-a'], ['ip', 'a']]\nfor words in COMMANDS:\n    subprocess.call(words)", '1 holds the path ifconfig', '3 command ifconfig'],
  ["CMD = 'ifconfig -a'\ndef f():\n    os.system(CMD)", '1 holds the path ifconfig', '3 command ifconfig'],
  ["if system == 'darwin':\n    cmd = 'ifconfig en0 up'\nelse:\n    cmd = 'ip link'\nos.system(cmd)", '2 holds the path ifconfig !', '5 command ifconfig'],
  ["tools = dict(route='/sbin/route')\nrun(tools['route'] + ' -n')", '1 lists the tool route', '2 command route'],
  ['from sh import ifconfig\nifconfig("eth0", "up")', '2 command ifconfig'],
  ["tool = local['ifconfig']", '1 checks presence ifconfig'],
  ["CMD = ['/sbin/ifconfig', '-a']\ndef f():\n    return subprocess.check_output(CMD)", '1 holds the path ifconfig', '3 command ifconfig'],
  ["def line(name):\n    return 'ifconfig %s up' % name", '2 command ifconfig'],
  ["def line():\n    return 'ifconfig -a'\nos.system(line())", '2 command ifconfig'],
  ["TOOLS = {'if': '/sbin/ifconfig'}\nos.system(TOOLS['if'] + ' -a')", '1 lists the tool ifconfig', '2 command ifconfig'],
  ["x = {'cmd': 'ifconfig -a'}\nos.system(x['cmd'])", '1 holds the path ifconfig', '2 command ifconfig'],
  ["path = module.get_bin_path('ifconfig')\nmodule.run_command([path, '-a'])", '1 checks presence ifconfig', '2 command ifconfig'],
  ['def f(self, ifconfig_path):\n    self.run([ifconfig_path, "-a"])', '2 command ifconfig'],
  ['ifc = f"{sudo} /sbin/ifconfig {dev}"\nssh.execute(f"{ifc} up")\nself.run("%s down" % ifc)', '1 holds the path ifconfig', '2 command ifconfig', '3 command ifconfig'],
  ["ifc = '%s /sbin/ifconfig %s' % (sudo, dev)\nself.run(ifc + ' up')", '1 holds the path ifconfig', '2 command ifconfig'],
  ["ssh.execute('cat /proc/net/dev | grep eth')", '1 file /proc/net/dev'],
  ["import sh\nsh.ifconfig('eth0', 'up')", '2 command ifconfig'],
  ['import netifaces\nnetifaces.interfaces()', '1 package netifaces'],
  ["try:\n    cmd = ['arp', '-an']\n    subprocess.Popen(cmd)\nexcept OSError:\n    cmd = ['ip', 'neigh']\n    subprocess.Popen(cmd)", '2 holds the path arp', '3 command arp'],
  ["cmd = 'arp -n'\nif x:\n    cmd = 'ip neigh'\nos.system(cmd)", '1 holds the path arp', '4 command arp'],
  ["for cmd in ['arp -n']:\n    os.system(cmd)\ncmd = 'ip neigh'\nos.system(cmd)", '1 holds the path arp', '2 command arp'],
  ["cmd = 'arp -n'\ncmd = 'sudo ' + cmd\nos.system(cmd)", '1 holds the path arp', '3 command arp'],
  ["run('%s route add default gw x' % self.sudo)", '1 command route'],
  ["self.run('route', 'add', net, 'dev', name)\nself.sort('address', 'name')", '1 command route'],
  ["subprocess.check_call(['apt-get', 'install', '-y', 'net-tools'])\nPACKAGES = ['net-tools', 'iproute2']", '1 package net-tools', '2 package net-tools'],
  ["f = open('a', 'w')\nf.write('#!/bin/bash\\n')\nf.write('ifconfig eth0 up\\n')\nf.write('echo %s\\n' % x)", '3 command ifconfig'],
  ["def g():\n    with open('a', 'w') as f:\n        f.write('#!/bin/sh\\n')\n        f.write(\"A=$(awk '{print $1}' /proc/net/route)\\n\")", '4 file /proc/net/route'],
];

const silent: readonly string[] = [
  "def f(x, src, port):\n    hosts = ['hostname', 'port']\n    return _ssh_cmd(x, src, hosts, port)",
  "def info(s):\n    syslog.syslog(syslog.LOG_INFO, s)\ninfo('ifconfig %s up')",
  "Resolver = Enum(('PROC', 'proc'), ('NETSTAT', 'netstat'), ('WINDOWS', 'netstat (windows)'))",
  "def f(x):\n    return '\\n[/sbin/route -n]\\n%s\\n' % x",
  "f = open('a', 'w')\nf.write('#!/bin/sh\\n')\nf = open('b', 'w')\nf.write('heading\\n')\nf.write('ifconfig eth0 up\\n')",
  "assert cmd == ['ifconfig', 'eth0', 'up']",
  "if name in ('ifconfig', 'route'): pass",
  '"""Runs ifconfig eth0 up."""\n',
  "# os.system('ifconfig')\n",
  "def f():\n    'ifconfig eth0 up'\n",
  "print('ifconfig eth0 up')",
  "logging.error('route -n failed')",
  "raise Error('ifconfig -a failed')",
  "parser.add_argument('--arp', help='run arp -n')",
  "@app.route('/arp')\ndef route(arp):\n    return {'route': arp, 'hostname': arp}",
  "if re.match('route add', line): pass",
  "if 'ifconfig' in line: pass",
  "assert line == 'ifconfig eth0 up'",
  "run.assert_called_with(['ifconfig', 'eth0', 'up'])",
  "run.assert_has_calls([mock.call(['ifconfig', 'eth0'])])",
  "subprocess.call(['ip', 'route', 'add', 'default'])",
  "self.run('route', 'add', net, 'via', gateway)",
  "class A:\n    def run(self, what, *words):\n        shell.execute('sudo %s %s' % (what, words))\n    def a(self):\n        self.run('link', 'set', x)\n        self.run('route', 'del', net)",
  "self.run('route', 'add', net, 'dev', name)\nself.run('address', 'del', net)",
  "os.system('ip -4 route show; traceroute host')",
  "self.undo.append(['ip', 'route', 'del', net])\nfor words in self.undo:\n    subprocess.call(words)",
  "route = conf.route.route('1.2.3.4')\nrequest = ARP(pdst=route)",
  "name = socket.gethostname()\npath = '/etc/hostname'",
  "script.write('ifconfig eth0 up')",
  "run('%(ip)s route flush cache' % self.cfg)\nrun('%s route replace %s' % (self.cfg['ip'], net))\nrun(ip_cmd + ' route del default')",
  "rule = 'route %s' % text\nprompt = _('Delete %(rule)s (%(yes)s)?') % ({'rule': rule, 'yes': yes})",
  "BRIDGE_TYPE_BRCTL = 'brctl'",
  "modes.append(['route', _('Routed')])",
  "print('apt-get install net-tools')\nraise Error('please apt-get install net-tools')",
];

describe('commands in Python', () => {
  it.each(caught)('are found in %s', (text, ...uses) => expect(told(python, text)).toEqual(uses));
  it.each(silent)('are not seen in %s', (text) => expect(told(python, text)).toEqual([]));

  it('stand where their words are written, or where the variable is read', () => {
    expect(placed(python, "os.system('sudo ifconfig eth0 up | cat')")).toEqual(['ifconfig eth0 up']);
    expect(placed(python, "subprocess.call(['ifconfig', 'eth0'])")).toEqual(["ifconfig', 'eth0"]);
    expect(placed(python, "P = '/sbin/route'\nos.system(P + ' -n')")).toEqual(['/sbin/route', "P + ' -n"]);
  });

  it('are shell text where a plain literal is', () => {
    const isShell = (text: string) => python.read({ path: 'a.py', text }).map((use) => use.is === 'command' && use.isShell);
    expect(isShell("os.system('ifconfig -a')")).toEqual([true]);
    expect(isShell("os.system('ifconfig %s' % name)")).toEqual([false]);
    expect(isShell("subprocess.call(['ifconfig', '-a'])")).toEqual([false]);
  });

  it('say what is looked for in what they print', () => {
    const [use] = python.read({ path: 'a.py', text: "def f():\n    out = os.popen('ifconfig').read()\n    return re.search('inet addr:', out)" });
    expect(use).toMatchObject({ output: { captured: true, looksFor: ['inet addr:'] } });
  });

  it('take the words of one branch, and do not vouch for them', () => {
    const [, use] = python
      .read({ path: 'a.py', text: "cmd = ['ifconfig', 'eth0']\nif up:\n    cmd.append('up')\nelse:\n    cmd.append('down')\nsubprocess.call(cmd)" })
      .toSorted((a, b) => a.place.start - b.place.start);
    expect(use?.is === 'command' && use.words.map(({ text, confidence }) => `${text} ${confidence}`)).toEqual([
      'ifconfig variables resolved',
      'eth0 variables resolved',
      'up partly unknown',
    ]);
  });
});
