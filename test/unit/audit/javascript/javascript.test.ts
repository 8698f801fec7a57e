import { describe, expect, it } from 'vitest';
import { javascript } from '../../../../compat/audit/languages/javascript/index.ts';
import { told } from '../told.ts';

const caught: readonly (readonly [string, ...string[]])[] = [
  ["const [tool, words] = ['netstat', '-rn'];\nexecSync(`${tool} ${words}`);", '1 holds the path netstat', '2 command netstat'],
  ["for (const f of ['/proc/net/tcp', '/proc/net/tcp6']) {\nfs.readFileSync(f); }", '1 holds the path /proc/net/tcp', '1 holds the path /proc/net/tcp6', '2 file /proc/net/tcp'],
  ["exec('ifconfig -a', (error, out) => show(out));", '1 command ifconfig'],
  ['const o = execSync(`route -n | grep ${name}`).toString();', '1 command route'],
  ["cp.spawn('netstat', ['-rn']);", '1 command netstat'],
  ["execFile('/sbin/arp', ['-n'], done);", '1 command arp'],
  ["const { stdout } = await execa('ifconfig', ['-a']);", '1 command ifconfig'],
  ['await $`brctl show`;', '1 command brctl'],
  ["shell.exec('ifconfig eth0 up');", '1 command ifconfig'],
  ["const IFCONFIG = '/sbin/ifconfig';\nspawn(IFCONFIG, [name, 'up']);", '1 holds the path ifconfig', '2 command ifconfig'],
  ["const cmd = 'arp -n ' + ip;\ncp.exec(cmd);", '1 holds the path arp', '2 command arp'],
  ["function tool() {\n  return '/sbin/ifconfig';\n}\nchild.exec(tool(), {}, (error, out) => show(out));", '2 holds the path ifconfig', '4 command ifconfig'],
  ["const CMD = 'arp -n';\nfunction f() { cp.exec(CMD); }", '1 holds the path arp', '2 command arp'],
  ['function line(name) {\n  return `ifconfig ${name} up`;\n}', '2 command ifconfig'],
  ["['ifconfig -a', 'netstat -s'].forEach((line) => execSync(line));", '1 command ifconfig', '1 command netstat'],
  ["function run(line) { return execSync(line); }\nrun('arp -an');", '2 command arp'],
  ["if (fs.existsSync('/sbin/ifconfig')) {}", '1 checks presence ifconfig'],
  ["fs.readFileSync('/proc/net/route', 'utf8');", '1 file /proc/net/route'],
  ["if (process.platform === 'darwin') execSync('ifconfig en0'); else execSync('ifconfig eth0');", '1 command ifconfig !', '1 command ifconfig'],
  ["switch (process.platform) { case 'freebsd': exec('ifconfig -a'); break; default: exec('ifconfig lo'); }", '1 command ifconfig !', '1 command ifconfig'],
  ["const DEV = '/proc/net/dev';\nfs.readFileSync(DEV);\nconsole.log('no ' + DEV);", '1 holds the path /proc/net/dev', '2 file /proc/net/dev'],
];

const silent: readonly string[] = [
  "should(command).eql('iwlist wlan0 scan');",
  "stub.withArgs(exec).returns('ifconfig eth0 up');",
  "// exec('ifconfig')\n",
  "console.log('ifconfig eth0 up');",
  "throw new Error('ifconfig -a failed');",
  "app.get('/route', (request, response) => response.send({ route: 'a', arp: '/arp' }));",
  "const found = pattern.exec('netstat -rn');",
  "import route from './route'; route('arp'); const hostname = os.hostname();",
  `x="${'y'.repeat(30_000)}";exec('ifconfig -a')`,
];

describe('JavaScript and TypeScript', () => {
  it.each(caught)('%s', (text, ...uses) => expect(told(javascript, text)).toEqual(uses));
  it.each(silent)('is silent about %s', (text) => expect(told(javascript, text)).toEqual([]));
});

it('reads types where the ending says so', () => {
  expect(told(javascript, "function f(line: string): void { execSync(line as string); }\nf('arp -n');", 'a.ts')).toEqual(['2 command arp']);
});
