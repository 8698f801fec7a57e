import { describe, expect, it } from 'vitest';
import { java } from '../../../../compat/audit/languages/java/index.ts';
import { told } from '../told.ts';

const caught: readonly (readonly [string, ...string[]])[] = [
  ['Process p = Runtime.getRuntime().exec("ifconfig eth0");', '3 command ifconfig'],
  ['Runtime.getRuntime().exec("ifconfig " + dev + " up");', '3 command ifconfig'],
  ['Runtime rt = Runtime.getRuntime();\nrt.exec(new String[] {"/bin/sh", "-c", "route -n | grep UG"});', '4 command route'],
  ['Process p = new ProcessBuilder("arp", "-a", ip).start();', '3 command arp'],
  ['ProcessBuilder pb = new ProcessBuilder(Arrays.asList("netstat", "-rn"));', '3 command netstat'],
  ['String[] cmd = {"ifconfig", "-a"};\nRuntime.getRuntime().exec(cmd);', '3 holds the path ifconfig', '4 command ifconfig'],
  ['List<String> cmd = new ArrayList<String>();\ncmd.add("ifconfig");\ncmd.add(dev);\nnew ProcessBuilder(cmd).start();', '4 holds the path ifconfig', '6 command ifconfig'],
  ['String line = String.format("ifconfig %s up", dev);\nrun(line);', '3 holds the path ifconfig', '4 command ifconfig'],
  ['new ProcessBuilder().command("brctl", "addbr", name);', '3 command brctl'],
  ['BufferedReader r = new BufferedReader(new FileReader("/proc/net/arp"));', '3 file /proc/net/arp'],
  ['if (System.getProperty("os.name").startsWith("Mac")) { exec("ifconfig -a"); } else { exec("ifconfig -s"); }', '3 command ifconfig !', '3 command ifconfig'],
  ['if (os.equals("Darwin")) { exec("ifconfig -a"); } else { exec("ifconfig -s"); }', '3 command ifconfig !', '3 command ifconfig'],
];

const silent: readonly string[] = [
  '// Runtime.getRuntime().exec("ifconfig");',
  '/* exec("ifconfig eth0"); */',
  'System.out.println("ifconfig eth0 up");',
  'throw new IOException("route -n failed");',
  'log.info("run ifconfig eth0 up");',
  'Route route = new Route("route", arp);\nmap.put("route", route);',
  '@RequestMapping("/route") void route() { }',
  'char c = \'"\'; String s = "ifconfig";',
];

const program = (body: string) => `class A {\n  void f(String dev) throws Exception {\n${body}\n  }\n}\n`;

describe('Java', () => {
  it.each(caught)('%s', (body, ...uses) => expect(told(java, program(body))).toEqual(uses));
  it.each(silent)('is silent about %s', (body) => expect(told(java, program(body))).toEqual([]));

  it('keeps the variables of one method from those of another', () => {
    const text = 'class A {\n static final String TOOL = "/sbin/ifconfig";\n void f() { String c = "ls"; exec(c); }\n void g(String c) { exec(TOOL + " -a"); print(c); }\n}';
    expect(told(java, text)).toEqual(['2 holds the path ifconfig', '4 command ifconfig']);
  });
});
