import { describe, expect, it } from 'vitest';
import { ruby } from '../../../../compat/audit/languages/ruby/index.ts';
import { told } from '../told.ts';

const caught: readonly (readonly [string, ...string[]])[] = [
  ['x = `ifconfig #{name} up`', '1 command ifconfig'],
  ['y = %x{route -n}', '1 command route'],
  ["system 'ifconfig', name, 'up'", '1 command ifconfig'],
  ["IO.popen('arp -an') { |io| io.read }", '1 command arp'],
  ["Open3.capture3('brctl', 'show')", '1 command brctl'],
  ["Facter::Util::Resolution.exec('/sbin/ifconfig -a')", '1 command ifconfig'],
  ["so = shell_out('netstat -rn')", '1 command netstat'],
  ['IFCONFIG = \'/sbin/ifconfig\'\nsystem("#{IFCONFIG} -a")', '1 holds the path ifconfig', '2 command ifconfig'],
  ['CMD = %w[ifconfig -a].freeze\nsystem(*CMD)', '1 holds the path ifconfig', '2 command ifconfig'],
  ['cmd = <<EOS\nifconfig #{i} up\nEOS\nsystem(cmd)', '2 holds the path ifconfig', '4 command ifconfig'],
  ["['ifconfig -a', 'arp -n'].each { |line| system(line) }", '1 holds the path ifconfig', '1 holds the path arp', '1 command ifconfig', '1 command arp'],
  ['def line(name)\n  "ifconfig #{name} up"\nend', '2 command ifconfig'],
  ['def line(name)\n  if name\n    "ifconfig #{name} up"\n  else\n    \'ifconfig -a\'\n  end\nend', '3 command ifconfig', '5 command ifconfig'],
  ['ifconfig_cmd = "#{su_cmd} /sbin/ifconfig #{device}"', '1 holds the path ifconfig'],
  [
    'ifconfig_cmd = "#{su} /sbin/ifconfig #{device}"\ncomm.execute("#{ifconfig_cmd} plumb")\ncomm.sudo("#{ifconfig_cmd} down")',
    '1 holds the path ifconfig',
    '2 command ifconfig',
    '3 command ifconfig',
  ],
  ['machine.communicate.execute("cat /proc/net/dev |\n grep -E eth") { |type, data| data }', '1 file /proc/net/dev'],
  ["cmd = 'cat /proc/net/dev | grep eth'\ncomm.execute(cmd)", '1 file /proc/net/dev'],
  ["commands :brctl => 'brctl', :ip => '/sbin/ip'", '1 holds the path brctl'],
  ['text = <<EOS\n#!/bin/sh\nifconfig #{i} up\nEOS\nFile.write(path, text)', '3 command ifconfig'],
  ['config.vm.provision "shell", inline: <<-SHELL\n  apt-get install -y net-tools\n  ifconfig eth1 up\nSHELL', '2 package net-tools', '3 command ifconfig'],
  ["if File.exist?('/sbin/ifconfig')\nend", '1 checks presence ifconfig'],
  ['s.ioctl(0x8915, ifr)', '1 request SIOCGIFADDR'],
  ['SIOCGIFADDR = 0x8915\ns.ioctl(SIOCGIFADDR, ifr)', '1 defines the request SIOCGIFADDR', '2 request SIOCGIFADDR'],
  ["File.open('/proc/net/route')", '1 file /proc/net/route'],
  ["case RbConfig::CONFIG['host_os']\nwhen /darwin/ then `ifconfig -a`\nwhen 'linux' then `ifconfig -a`\nend", '2 command ifconfig !', '3 command ifconfig'],
  ["Facter.add(:ip) do\n  confine :kernel => 'SunOS'\n  setcode { `ifconfig -a` }\nend", '3 command ifconfig !'],
  ['collect_data(:freebsd) do\n  shell_out("arp -an")\nend', '2 command arp !'],
  [
    "class A\n@cmd = 'ifconfig'\n@path = '/sbin/ifconfig'\nclass << self\nattr_accessor :cmd, :path\nend\ndef self.find\n`which #{A.cmd}`\nFile.exist?(A.path)\n`#{A.path} -a`\nend\nend",
    '2 holds the path ifconfig',
    '3 holds the path ifconfig',
    '8 checks presence ifconfig',
    '9 checks presence ifconfig',
    '10 command ifconfig',
  ],
  ["cmds = '/sbin/ifconfig', 'ipconfig /all'\ncmds.each { |c| popular(c) }", '1 lists the tool ifconfig'],
  ['DEV = \'/proc/net/dev\'\nFile.readlines(DEV)\nraise "no #{DEV}"', '1 holds the path /proc/net/dev', '2 file /proc/net/dev'],
  ['config.vm.provision "shell", inline: <<-EOS\ndnf -y install net-tools\nifconfig eth0 up\nEOS\n', '2 package net-tools', '3 command ifconfig'],
  ["package 'net-tools'", '1 package net-tools'],
  ["def data\n  { :docker => { 'image_commands' => ['rm -f /a', 'apt-get update && apt-get install -y cron net-tools'] } }\nend", '2 package net-tools'],
  ['docker_commands << "apt-get install -y net-tools #{more}"', '1 package net-tools'],
  ['ip_command = %q( awk "/$mac/ {print \\$1}" /proc/net/arp )\nnew(:command => ip_command)', '1 file /proc/net/arp'],
  ["cmd = ['brctl', 'addbr', b]\n@sudo.run(*cmd)\ncmd = ['ip', 'a']\n@sudo.run(*cmd)", '1 holds the path brctl', '2 command brctl'],
];

const silent: readonly string[] = [
  'puts "#{name} ifconfig failed"',
  "log.execute('the file /proc/net/dev is missing')",
  '# `ifconfig`\n',
  "puts 'ifconfig eth0 up'",
  "raise 'ifconfig -a failed'",
  "get '/route' do\n  { 'route' => 1, :arp => 'arp' }\nend",
  "def route(arp); arp; end\nroute('x')",
  "system('ip route add default')",
  "remove_packages('net-tools')",
  "puts 'apt-get install net-tools'",
  "required_tools = { 'x' => 'apt-get install net-tools' }\ncmd_help = 'apt-get install net-tools'",
  "hint = 'apt-get install net-tools'\n{ :help => 'apt-get install -y net-tools' }",
];

describe('Ruby', () => {
  it.each(caught)('%s', (text, ...uses) => expect(told(ruby, text)).toEqual(uses));
  it.each(silent)('is silent about %s', (text) => expect(told(ruby, text)).toEqual([]));
});
