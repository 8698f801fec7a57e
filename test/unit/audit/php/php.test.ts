import { describe, expect, it } from 'vitest';
import { php } from '../../../../compat/audit/languages/php/index.ts';
import { told } from '../told.ts';

const caught: readonly (readonly [string, ...string[]])[] = [
  ['<?php exec("ifconfig $if", $out);', '1 command ifconfig'],
  ["<?php $x = shell_exec('route -n');", '1 command route'],
  ['<?php $x = `arp -n $ip`;', '1 command arp'],
  ["<?php system('/sbin/ifconfig ' . $if . ' up');", '1 command ifconfig'],
  ["<?php exec(sprintf('/sbin/ifconfig %s down', $if));", '1 command ifconfig'],
  ["<?php define('IFCONFIG', '/sbin/ifconfig');\npassthru(IFCONFIG . ' -a');", '1 holds the path ifconfig', '2 command ifconfig'],
  ["<?php class A { const ARP = '/usr/sbin/arp';\nfunction f() { exec(self::ARP . ' -n'); } }", '1 holds the path arp', '2 command arp'],
  ["<?php $p = new Process(['ifconfig', 'eth0', 'up']);", '1 command ifconfig'],
  ["<?php class A { private $line = 'netstat -rn';\nfunction f() { exec($this->line); } }", '1 holds the path netstat', '2 command netstat'],
  ['<?php $cmd = "sudo brctl addbr " . escapeshellarg($x);\n$cmd .= " 2>&1";\nexec($cmd);', '1 holds the path brctl', '3 command brctl'],
  ["<?php if (is_executable('/sbin/route')) {}", '1 checks presence route'],
  ["<?php $d = file('/proc/net/dev');", '1 file /proc/net/dev'],
  ["<?php if (PHP_OS == 'FreeBSD') { exec('ifconfig -a'); } else { exec('ifconfig -a'); }", '1 command ifconfig !', '1 command ifconfig'],
  ["<?php switch (PHP_OS) { case 'Darwin': system('ifconfig en0'); break; case 'Linux': system('ifconfig eth0'); }", '1 command ifconfig !', '1 command ifconfig'],
  [
    '<?php $f = \'/proc/net/dev\';\nif (!is_readable($f)) die("no $f");\n$x = file($f);',
    '1 holds the path /proc/net/dev',
    '2 checks presence /proc/net/dev',
    '3 file /proc/net/dev',
  ],
  ["<?php switch (strtoupper(substr(PHP_OS, 0, 3))) { case 'DAR': passthru('ifconfig');\nbreak; default: passthru('netstat -ie'); }", '1 command ifconfig !', '2 command netstat'],
  ["<?php list($tool, $words) = array('ifconfig', 'eth0 up');\nexec(\"$tool $words\");", '1 holds the path ifconfig', '2 command ifconfig'],
  ["<?php [, $tool] = ['x', '/sbin/route'];\nexec($tool . ' -n');", '1 holds the path route', '2 command route'],
  ["<?php ['line' => $line] = ['name' => 'x', 'line' => 'arp -an'];\nexec($line);", '1 holds the path arp', '2 command arp'],
  ['<?php shell_exec(<<<EOT\nifconfig $x down\nroute add default gw $gw\nEOT\n);', '2 command ifconfig', '3 command route'],
  ["<?php $s = <<<'EOT'\ncd /tmp\n  arp -an\nnetstat -rn\nEOT;\nshell_exec($s);", '3 holds the path arp', '4 holds the path netstat', '6 command arp', '6 command netstat'],
];

const silent: readonly string[] = [
  '$conf = "dev tun\\n";\n$conf .= "ifconfig {$a} {$b}\\n";\nfile_put_contents($path, $conf);',
  "<?php // exec('ifconfig');\n",
  "<?php echo 'ifconfig eth0 up';",
  "<?php throw new Exception('route -n failed');",
  "<?php $r = array('route' => 'a', 'arp' => $x['arp']);",
  "<?php Route::get('/route', 'arp'); function route($arp) { return $arp; }",
  '<p>ifconfig eth0 up</p>',
  "<?php list($name, $text) = array('ifconfig', 'shows links'); echo $name;",
  '<?php $help = <<<EOT\nTo see:\n  ifconfig -a\nEOT;\necho $help;',
];

describe('PHP', () => {
  it.each(caught)('%s', (text, ...uses) => expect(told(php, text)).toEqual(uses));
  it.each(silent)('is silent about %s', (text) => expect(told(php, text)).toEqual([]));
});
