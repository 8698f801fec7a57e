import { describe, expect, it } from 'vitest';
import { perl } from '../../../../compat/audit/languages/perl/index.ts';
import { placed, told } from '../told.ts';

const caught: readonly (readonly [string, ...string[]])[] = [
  ['my @out = `ifconfig -a`;', '1 command ifconfig'],
  ['my $x = qx{route -n | grep $if};', '1 command route'],
  ['system("ifconfig $if up");', '1 command ifconfig'],
  ["system 'ifconfig', $if, 'down';", '1 command ifconfig'],
  ["exec('/sbin/route', 'add', 'default') or die;", '1 command route'],
  ['open(F, "ifconfig -a |") || die "cannot run ifconfig -a";', '1 command ifconfig'],
  ["open(my $fh, '-|', 'netstat', '-rn') or die;", '1 command netstat'],
  ['open F, "/sbin/ifconfig|";', '1 command ifconfig'],
  ["my $pid = open3($in, $out, $err, 'arp', '-n');", '1 command arp'],
  ["run ['netstat', '-rn'], \\my $out;", '1 command netstat'],
  ["my $out = readpipe('iwconfig');", '1 command iwconfig'],
  ['system(<<"EOT");\nifconfig $if up\nroute add default gw $gw\nEOT\n', '2 command ifconfig', '3 command route'],
  ["my $ifconfig = '/sbin/ifconfig';\nmy $o = `$ifconfig -a`;", '1 holds the path ifconfig', '2 command ifconfig'],
  ["use constant ARP => '/usr/sbin/arp';\nsystem(ARP . ' -n');", '1 holds the path arp', '2 command arp'],
  ['my %cmd = (netstat => \'/bin/netstat\');\nsystem("$cmd{netstat} -rn");', '1 lists the tool netstat', '2 command netstat'],
  ["$self->{tool} = '/sbin/iwconfig';\nmy $o = `$self->{tool} wlan0`;", '1 holds the path iwconfig', '2 command iwconfig'],
  ["my @cmd = ('arp', '-n');\npush @cmd, $ip;\nsystem(@cmd);", '1 holds the path arp', '3 command arp'],
  ['my $cmd = \'arp -an\';\n$cmd .= " | grep $x";\nmy $o = `$cmd`;', '1 holds the path arp', '3 command arp'],
  ["foreach my $c ('ifconfig -a', 'netstat -s') { print `$c`; }", '1 holds the path ifconfig', '1 holds the path netstat', '1 command ifconfig', '1 command netstat'],
  ['sub line { my ($if) = @_;\nreturn "ifconfig $if up"; }', '2 command ifconfig'],
  ['sub start { my ($self, $cmd) = @_; system($cmd); }\n$x->start("brctl show");', '2 command brctl'],
  ['$out = &backquote_logged("ifconfig ".quotemeta($dev)." hw ether ".quotemeta($mac)." 2>&1");', '1 command ifconfig'],
  ['&system_logged("ifconfig $if down >/dev/null 2>&1");', '1 command ifconfig'],
  ['my $ifc = "$sudo /sbin/ifconfig $dev";\n$ssh->run("$ifc up");', '1 holds the path ifconfig', '2 command ifconfig'],
  ["my @lines = i_run 'brctl show', fail_ok => 1;", '1 command brctl'],
  ["my @lines = split /\\n/, i_run 'brctl', 'show', fail_ok => 1;", '1 command brctl'],
  ["my ($tool, $words) = ('netstat', '-an');\n$x->execute(command => $tool, options => $words);", '1 holds the path netstat', '2 command netstat'],
  ['my $_pathIfconfig;\nfor (@paths) { (-f $_) && ($_pathIfconfig = $_) && last; }\nmy $o = `$_pathIfconfig $dev`;', '3 command ifconfig'],
  ['my $ifconfig = $self->find();\nmy @o = `$ifconfig`;', '2 command ifconfig'],
  ['$ifconfig = $x->y;\nread_all($ifconfig);\nsub read_all { my ($cmd) = @_; open(F, "$cmd 2>&1 |"); }', '2 command ifconfig'],
  ["sub find { my $c = '/sbin/ifconfig -a'; return $c; }\nmy $d = find();\nmy $p = dirname $d;\nmy @o = `$d`;", '1 holds the path ifconfig', '4 command ifconfig'],
  ['if ($linux) { 1 } else { my @n = `netstat -ib`; }', '1 command netstat !'],
  ['$c = get_cmd_path("ifconfig");\nopen $f, "$c |";', '1 checks presence ifconfig', '2 command ifconfig'],
  ['sub run($) { my $c = $_[0]; return `$c`; }\nsub check($;@) { 1 }\nmy $o = runCmd("ifconfig -a 2>&1");', '3 command ifconfig'],
  ['my $line = "$conf{ifconfigCmd} $dev 2>/dev/null";\nopen F, "$line |" or die $!;', '1 holds the path ifconfig', '2 command ifconfig'],
  ['my $o = runCmd("route 2>&1");', '1 command route'],
  ['sub checkCmd { my $c = shift; return `$dir/$c --version`; }\ncheckCmd("ifconfig");', '2 checks presence ifconfig'],
  ["if (-x '/sbin/ifconfig') { 1 }", '1 checks presence ifconfig'],
  ["if ($^O eq 'solaris') { `ifconfig -a` } else { `ifconfig -a` }", '1 command ifconfig !', '1 command ifconfig'],
  ["`ifconfig -a` unless $^O eq 'linux';", '1 command ifconfig !'],
  ["my %c = (freebsd => '/sbin/ifconfig', linux => '/sbin/ifconfig');", '1 lists the tool ifconfig !', '1 lists the tool ifconfig'],
  ['ioctl($s, 0x8915, $ifr);', '1 request SIOCGIFADDR'],
  ['ioctl($s, SIOCGIFHWADDR(), $ifr);', '1 request SIOCGIFHWADDR'],
  ['ioctl($s, &SIOCSIFADDR, $ifr);', '1 request SIOCSIFADDR'],
  ['use constant { SIOCGIFMTU => 0x8921 };\nioctl($s, SIOCGIFMTU, $ifr);', '1 defines the request SIOCGIFMTU', '2 request SIOCGIFMTU'],
  ['my $n = `which netstat`;\nopen(N, "$n -rn |");', '1 checks presence netstat', '2 command netstat'],
  ['ioctl(S, &main::SIOCGIFFLAGS, $r);', '1 request SIOCGIFFLAGS'],
  ['sub SIOCSIFFLAGS { 0x8914 }', '1 defines the request SIOCSIFFLAGS'],
  ['my %IOCTL = (SIOCGIFMTU => 0x8921);', '1 defines the request SIOCGIFMTU'],
  ['my $TUNSETOWNER = 0x400454cc;', '1 defines the request TUNSETOWNER'],
  ['open(NET, "</proc/net/dev");', '1 file /proc/net/dev'],
  ['my $p = \'/proc/net/dev\';\ndie "no $p" unless -r $p;\nopen(F, "<$p");', '1 holds the path /proc/net/dev', '2 checks presence /proc/net/dev', '3 file /proc/net/dev'],
  ["my $c = 'ip a';\n$r = `$c`;\nif ($?) { $c = 'netstat -rn'; $r = `$c`; }\n$c = 'ip l';\n$r = `$c`;", '3 holds the path netstat', '3 command netstat'],
  ["my $c;\nif ($x) { $c = 'netstat -rn' } else { $c = 'ip r' }\n`$c`;", '2 holds the path netstat', '3 command netstat'],
  ["my @out = @{&run_command($cmds{'ifconfig'}, '-a')};", '1 command ifconfig'],
  ["die unless -x $cmds{'ip'} or -x $cmds{'ifconfig'};", '1 checks presence ifconfig'],
  ["my @d = grab_lines($alerts{'ifconfig'}->{'path'} . ' 2>&1');", '1 command ifconfig'],
  ["sub lines_of { my ($c) = @_; return qx($c); }\nmy @d = lines_of($cmds{'ifconfig'} . ' -a');", '2 command ifconfig'],
  ['sub tab_of { my $c = "@_"; my @r = `$c`; }\ntab_of "ifconfig | grep mtu";', '2 command ifconfig'],
  ["my @cmds = (\n['ifconfig', '-a'],\n['ip', 'addr'],\n);\nrun_commands(\\@cmds, 'net');", '2 command ifconfig'],
  ["system('apt-get install -y net-tools');", '1 package net-tools'],
  ["$exceptions{'ifconfig'} = '';\nmy @ips = @{&run_command($cmds{'ifconfig'}, '-a')};", '2 command ifconfig'],
];

const silent: readonly string[] = [
  '# system("ifconfig")\n',
  'open(my $f, ">", $n);\nprint $f "#!/bin/sh\\n";\nopen($f, ">", $m);\nprint $f "heading\\n";\nprint $f "ifconfig eth0 up\\n";',
  'Irssi::command_bind("hostname", \\&hostname);',
  '=pod\n\nsystem("ifconfig");\n\n=cut\n',
  '1;\n__END__\nsystem("ifconfig");\n',
  'print "ifconfig eth0 up\\n";',
  'warn "route -n failed";',
  'print <<EOT;\nifconfig eth0 up\nEOT\n',
  'print STDERR "run arp -n first";',
  "my %o = (route => 1, arp => 'arp', 'hostname' => $h);",
  "my $r = $x / 2; my $y = 'ifconfig' if $z =~ /ifconfig/;",
  'sub route { return $_[0]->{route} }\nroute($x);',
  '$line =~ s/ifconfig eth0/x/;',
  "system('ip', 'route', 'show');",
  "if ($line eq 'ifconfig') { 1 }",
  'open(IFCONFIG, $ifconfigoutput) || return ();',
  "$cache{$if} = [ $out, $err, 'netstat' ];",
  "my $sth = $dbh->prepare('SELECT a FROM t WHERE b = ?');\n$sth->execute('netstat');",
  "my $c = 'netstat -rn' unless $x;\n$c = 'ip r';\nprint 1;",
];

describe('Perl', () => {
  it.each(caught)('%s', (text, ...uses) => expect(told(perl, text)).toEqual(uses));
  it('says where a command whose words stand far apart is held, and where it runs, not all between them', () => {
    const between = '# so far away\n'.repeat(40);
    const text = `sub a { my $s = shift; if ($x) { $s->{arp} = 'arp -a' } else { $s->{arp} = 'ip n' } }\n${between}sub b { my $s = shift; my $o = getFirstMatch(command => $s->{arp} . ' ' . $s->{ip}); }`;
    expect(placed(perl, text)).toEqual(['arp', "getFirstMatch(command => $s->{arp} . ' ' . $s->{ip})"]);
  });

  it.each(silent)('is silent about %s', (text) => expect(told(perl, text)).toEqual([]));
});
