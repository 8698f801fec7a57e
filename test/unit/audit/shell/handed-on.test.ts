import { describe, expect, it } from 'vitest';
import { interfaces } from '../../../../compat/audit/languages/interfaces.ts';
import { packages } from '../../../../compat/audit/languages/packages.ts';
import { recognise } from '../../../../compat/audit/languages/recognise.ts';
import { yaml } from '../../../../compat/audit/languages/yaml/index.ts';
import { told } from '../told.ts';
import { command, seen } from './seen.ts';

/** A script, and what is seen in it. */
type Row = readonly [script: string, ...seen: string[]];

const lists: readonly Row[] = [
  ['while read t; do command -v "$t"; done <<EOF\nifconfig\njq\nroute\nEOF', '2 ifconfig lists the tool', '4 route lists the tool'],
  ["while IFS= read -r c; do which $c; done <<-'E'\n\tbrctl\n\tE", '2 brctl lists the tool'],
  [
    "while IFS='|' read t args; do sudo $t $args; done <<EOF\nifconfig|eth0 up\nbrctl|show\nEOF",
    '1 ifconfig < sudo < $t',
    '1 brctl < sudo < $t',
    '2 ifconfig lists the tool',
    '3 brctl lists the tool',
  ],
  ['while IFS=: read -r name x tool; do command -v "$tool"; done <<EOF\nnet::ifconfig\n::brctl\nifconfig:brctl:jq\nEOF', '2 ifconfig lists the tool', '3 brctl lists the tool'],
  ["while IFS=$'\\t' read a b; do $b; done <<EOF\nx\tnetstat -rn\nEOF", '1 netstat < $b', '2 netstat lists the tool'],
  ['while IFS=, read a b; do $a $b; done <<EOF\nx y,ifconfig\nEOF'],
  ['while read name bin; do [ -x "$bin" ]; done <<EOF\nfoo /sbin/ifconfig\nbar /sbin/ip\nEOF', '2 ifconfig lists the tool'],
  ['cat <<EOF | while read t; do which $t; done\nnetstat\nEOF', '2 netstat lists the tool'],
  ['while read tool pkg; do which $tool || apt-get install $pkg; done <<EOF\nbrctl bridge-utils\nEOF', '2 brctl lists the tool', '2 bridge-utils package'],
  ['set -A TOOLS ifconfig awk\nfor t in "${TOOLS[@]}"; do whence -p $t; done', '1 ifconfig lists the tool'],
  ['set -A CMD ifconfig eth0 up\n"${CMD[@]}"', '1 ifconfig holds the path', '2 ifconfig < $CMD'],
  ['cmd=(sudo -n ifconfig)\n"${cmd[@]}" eth0', '1 ifconfig holds the path', '2 ifconfig < sudo < $cmd'],
  ['for p in curl net-tools; do apt-get install $p; done', '1 net-tools package'],
  ['xargs apt-get install <<EOF\nnet-tools\nEOF', '2 net-tools package < xargs'],
  ['cat <<EOF | xargs yum -y install\ncurl bridge-utils\nEOF\necho vlan | xargs apt install', '2 bridge-utils package < xargs', '4 vlan package < xargs'],
  ['cat > /tmp/packages.list <<EOF\n# ours\nnet-tools\nEOF', '3 net-tools package'],
  ['base="adduser apt dhcp*-client$ net-tools netbase"\nbase="$base lilo"', '1 net-tools package'],
  ['text="please install net-tools first"\nremove="curl less vlan net-tools nano"\nwords="route arp vlan bridge"', ...[]],
  ['echo "curl\nnet-tools" > config/package-lists/my.list.chroot; printf "net-tools" > /etc/motd', '2 net-tools package'],
  ['virt-builder fedora --install "curl,net-tools" --run-command "hostname x"', '1 net-tools package', '1 hostname < virt-builder --run-command'],
  ['for f in /usr/lib/hidden/netstat /usr/bin/sl2 /bin/cat; do [ -f $f ] && exit 1; done', ...[]],
  ['dnf install net-tools-2.0 ifenslave-2.6', '1 net-tools package', '1 ifenslave-2.6 package'],
  ['make-image -e sudo,curl,net-tools,vim out; make-image --extra-packages=curl,vlan', '1 net-tools package', '1 vlan package'],
  ['make-image --exclude curl,net-tools,vim,less; dh_x --packages=vlan,curl; cut -d, -f a,net-tools', ...[]],
  ['for f in "/sbin/ifconfig /usr/bin/clear"; do ldd $f; cp $f bin/; done', ...[]],
  [
    'exec_or_break cat head ifconfig\nexec_or_break ifconfig route killall\nexec_or_break brctl addbr br0',
    '1 ifconfig checks presence',
    '2 ifconfig checks presence',
    '2 route checks presence',
    '3 brctl < exec_or_break',
  ],
  [
    'tools=(curl "route:net-tools" "awk:gawk|mawk")\nneeds_all tools[@]\nrequiredCLITools=(curl "route:net-tools" "awk:gawk")',
    '1 route lists the tool',
    '1 net-tools lists the tool',
    '3 route lists the tool',
    '3 net-tools lists the tool',
  ],
  ['for f in /proc/cpuinfo /proc/net/dev; do [ -e $f ] && cp $f $to; done', '1 /proc/net/dev file'],
];

const functions: readonly Row[] = [
  ['run() { "$@"; }\nmust() { run "$@" || exit; }\nmust ifconfig eth0 up', '3 ifconfig < must'],
  ['read_it() { sh -c "$1"; }\nf() { read_it "$1"; }\nf "route -n"', '3 route < f'],
  ['need() { which $1; }\nall() { for p in "$@"; do need $p; done; }\nall netstat curl', '3 netstat checks presence'],
  ['must() { echo "+ $*"; eval "$*"; }\nmust "route add default gw 1.2.3.4"', '2 route < must'],
  ['all() { onnode all "date; $1 2>&1 | sort"; }\nall "ifconfig -a"\nall "uptime"', '2 ifconfig < all'],
  ['on() { ssh "$1" "cd /; $2"; }\non route "netstat -n"', '2 netstat < on'],
  ['do_without_error brctl delif br0 $dev\ndo_something route $dev', '1 brctl < do_without_error'],
  ['both() { "$@"; }\nroute() { echo "$@"; }\nboth route "$@"', ...[]],
  ['util=$(commandex ifconfig)\n"$util" -a', '2 ifconfig < $util'],
  ['if a; then cmd="ss -tn"; else cmd="netstat -tn"; fi\nrw $cmd | head', '1 netstat holds the path', '2 netstat < rw < $cmd'],
  ['if a; then cmd=ss; else cmd=netstat; fi\nlogged $cmd; shown $cmd', '1 netstat holds the path'],
  ['note=$(describe ifconfig)\n[ -n "$note" ] && echo "$note"', ...[]],
  ['my_term.sh watch -n 2 ifconfig; say sudo ifconfig is gone; killall watch ifconfig x', '1 ifconfig < my_term.sh < watch'],
  ['if a; then c="iw dev"; else c="iwconfig | cut -c1"; fi\nfor i in $(eval $c); do :; done', '1 iwconfig holds the path', '2 iwconfig < eval < $c'],
  ['[ -s "$data_dir/netstat" ] && parse "$data_dir/netstat"', ...[]],
  ['parse() { [ -e "$1" ]; }\nf() { local data_dir="$1"; [ -s "$data_dir/netstat" ] && parse "$data_dir/netstat"; }', ...[]],
  ['check_binary $IFCONFIG', '1 ifconfig checks presence < $IFCONFIG'],
  ['for d in /sbin /bin; do [ -x $d/ifconfig ] && break; done', '1 ifconfig checks presence < $d'],
  ['mac() {\nif a; then R=; H=; else R=$1; H=$2; fi\nx=$($R $H /sbin/ifconfig $3 | grep HW); }\nmac $IF; mac "$RSH" host eth0', '3 ifconfig'],
  ['f() { local item=netstat; log "$item.log"; }\ng() { item=$1; eval "print_$item"; }', ...[]],
  ['remote() { ssh $PORT -o "A no" $U@$H $@; }\nremote "${SUDO}ifconfig eth0 up"', '2 ifconfig < remote < $SUDO'],
  ['alias run="sh -c"\nalias all=run\nrun "arp -n | cat"; all "route -n"; alias ls="ls -l"; ls ifconfig', '3 arp < run < sh -c', '3 route < all < run < sh -c'],
  ['$DEBUG $BRCTL addbr $br; $ECHO $BRCTL addbr; $LOG $VCONFIG add', '1 brctl < $DEBUG < $BRCTL'],
];

const wrappers: readonly Row[] = [
  ['/sbin/busybox.static ifconfig lo up; toolbox route', '1 ifconfig < busybox', '1 route < toolbox'],
  ['sg net -c "arp -n"; script -qc "arp -n" /dev/null; gksudo "arp -n"; gksu arp -n', '1 arp < sg -c', '1 arp < script -c', '1 arp < gksudo', '1 arp < gksu'],
  ['retry 3 arp -n; action $"Bringing up" ifconfig lo up; coproc arp -n; in-target arp -n', '1 arp < retry', '1 ifconfig < action', '1 arp < coproc', '1 arp < in-target'],
  ["kubectl exec -it p -c web -- sh -c 'arp -n'; docker-compose exec web netstat -tln", '1 arp < kubectl < sh -c', '1 netstat < docker-compose'],
  ["ansible all -m shell -a 'arp -n'; salt '*' cmd.run 'arp -n'", '1 arp < ansible', '1 arp < salt'],
  ['$RUN "ifconfig eth0 up"; $SSH_CMD "arp -n"', '1 ifconfig < $RUN', '1 arp < $SSH_CMD'],
  ['${SBIN}ifconfig eth0; %IFCONFIG% eth0; __BRCTL__ show; /etc/ifconfig en0', '1 ifconfig < $SBIN', '1 ifconfig', '1 brctl', '1 ifconfig'],
];

const written: readonly Row[] = [
  ["SETUP='#!/bin/sh\nhostname \"$1\"\n'\nNOTE='see\nifconfig eth0 up\n'", '2 hostname < SETUP='],
  ['MORE="$MORE"\'\ncat >/sbin/up <<EOF\n#!/bin/sh\nroute add default gw \\${gw}\nEOF\n\'', '4 route < MORE= < here-document'],
  ['LINES=\'#!/bin/sh\narp -n\n\'\neval "$LINES"', '4 arp < eval < $LINES'],
  ["echo 'ifconfig eth0 up' | sudo tee -a /etc/rc.local", '1 ifconfig < sudo'],
  ['printf "#!/bin/sh\\nroute add default gw 10.0.0.1\\n" | tee /usr/local/bin/way; echo "ifconfig is gone" | tee -a /var/log/x', '1 route < tee'],
  ['echo "  post-up /sbin/ifconfig $a add $b" >> $file; echo "  up ifconfig $a" >> $file', '1 ifconfig < echo'],
  ['cat > $f <<EOF\n#!/bin/sh\npost-up route -n\nifconfig eth0 up\nEOF', '4 ifconfig < here-document'],
  ['echo "while netstat -a; do :; done" >> $STOP\nchmod 755 "$STOP"', '1 netstat < echo'],
  ['cat > gen <<EOF\narp -n\nEOF\nsudo chmod a+x ./gen', '2 arp < here-document'],
  ['echo "netstat says" >> $LOG; chmod 666 $LOG; chmod 777 $LOG; chmod -R 644 $LOG', ...[]],
  ['cat > x.pl <<EOF\n#!/usr/bin/perl\nsystem("/sbin/ifconfig", "lo", "up");\n# system("arp -n");\nEOF', '3 ifconfig < here-document'],
  ["cat <<'P' > y.py\nos.popen('arp -n', 'r')\ncall(['brctl', 'addbr', name])\nP", '2 arp < here-document', '3 brctl < here-document'],
  ['text=$(cat <<EOF\n[ -e /proc/net/dev ] || exit\narp -n\nEOF\n)\necho $text | ssh h sh', '2 /proc/net/dev checks presence < here-document', '3 arp < here-document'],
  ['text=$(cat <<EOF\narp -n\nEOF\n)\necho "$text"', ...[]],
  ['echo "up route add default gw 1.2.3.4" >> /etc/network/interfaces', '1 route < echo'],
  ['cat >> /etc/network/interfaces <<EOF\n  hostname foo\n  up arp -n\nEOF', '3 arp < here-document'],
  ['echo "* * * * * root netstat -an" > /etc/cron.d/x', '1 netstat < echo'],
  ['(crontab -l; echo "0 * * * * netstat -an") | crontab -', '1 netstat < crontab'],
  ['cat > /etc/systemd/system/x.service <<EOF\n[Service]\nExecStart=-/sbin/ifconfig eth0 up\nEOF', '3 ifconfig < here-document'],
  ['bash -c "$(cat <<EOF\nifconfig eth0 up\nEOF\n)"\nsource <(echo "arp -n")', '2 ifconfig < bash', '5 arp < source'],
  ['perl -e \'print `arp -n`\'; python3 - <<EOF\nos.system("arp -d x")\nEOF', '1 arp < perl', '2 arp < python3'],
  ['awk \'{print "arp -d " $1}\' f | sh', '1 arp < sh'],
  ['eval $(ip route | awk \'/^0/ {print "route del -net "$1" gw "$2";"}\')\necho $(ls | awk \'{print "route del"}\')', '1 route < eval'],
];

const silent: readonly string[] = [
  'while read l; do echo $l; done <<EOF\nifconfig\nEOF',
  'while read h ip; do ping $h; done <<EOF\nroute 1.2.3.4\nEOF',
  'set -A words route arp; print ${words[0]}',
  'xargs rm <<EOF\nnet-tools\nEOF\necho net-tools | xargs apt-get remove',
  'cat > deps <<EOF\nwe need net-tools for this\nEOF',
  'echo "up ifconfig eth0" >> notes; echo "0 0 * * * route" | cat',
  'awk \'{print "route " $1}\' f | sort; perl -e \'print "ifconfig"\'; python3 - <<EOF\nprint("ifconfig eth0 up")\nEOF',
  'echo "$(cat <<EOF\nifconfig eth0 up\nEOF\n)"',
  'hash -d route; find / -name ifconfig; script ifconfig; date +%ROUTE%',
  "retry 3 curl http://x/route; salt '*' test.ping; ansible all -m copy -a 'src=route dest=/ifconfig'; kubectl get route",
  '$LOG_CMD "ifconfig eth0 up"; $ECHO "ifconfig eth0 up"; /etc/route start; /etc/arp restart',
  '[ -e /proc/net/stat/nf_conntrack ]',
];

describe('what is handed on', () => {
  it.each(lists)('is told where a list names it: %j', (script, ...expected) => expect(seen(script)).toEqual(expected));
  it.each(functions)('is told at the call of a function: %j', (script, ...expected) => expect(seen(script)).toEqual(expected));
  it.each(wrappers)('is found behind what runs it: %j', (script, ...expected) => expect(seen(script)).toEqual(expected));
  it.each(written)('is found in what a script writes for others: %j', (script, ...expected) => expect(seen(script)).toEqual(expected));
  it.each(silent)('is none: %j', (script) => expect(seen(script)).toEqual([]));

  it('is followed through the pipe behind the shell that runs it', () => {
    expect(command("ssh h 'ifconfig eth0' | grep inet").output.looksFor).toEqual(['inet']);
    expect(command('x=$(ssh h "ifconfig eth0")').output.captured).toBe(true);
    expect(command('ssh h "ifconfig eth0 > /tmp/x" | grep inet').output.filters).toEqual([]);
    expect(command('awk \'BEGIN { "arp -n" | getline x }\'').output.captured).toBe(true);
  });
});

describe('files that hold shell text', () => {
  it.each([
    ['ks.cfg', 'packages'],
    ['preseed.cfg', 'packages'],
    ['site.cfg', undefined],
    ['lib/IO/Interface.xs', 'c'],
    ['bin/net.csh', 'shell'],
    ['.tcshrc', 'shell'],
  ])('are known by their names: %s', (path, language) => expect(recognise(path, 'ifconfig\n')).toBe(language));
  it('are known by their first line before their name', () => expect(recognise('explorer/interfaces', '#!/bin/sh -e\nifconfig -a\n')).toBe('shell'));
  it.each([
    ['#! @PYTHON3@\n', 'python'],
    ['#!%%PERL%% -w\n', 'perl'],
    ['#!@SHELL_PATH@ -e\n', 'shell'],
    ['#!/usr/bin/env @RUBY@\n', 'ruby'],
    ['<?php\n', 'php'],
  ])('are known by a first line that is filled in later, or is that of PHP: %j', (text, language) => {
    expect([recognise('tool.in', text), recognise('x.inc', text)]).toEqual([language, language]);
  });
  it('are known by the shell of C', () => expect(recognise('x', '#!/bin/tcsh -f\n')).toBe('shell'));
  it.each([
    ['## -*- mode: shell-script; -*- \n', 'shell'],
    ['# -*- sh -*-\n', 'shell'],
    ['#!@BASH@\n# -*- coding: utf-8; mode: Shell-Script -*-\n', 'shell'],
    ['# comment\n\n# vim: ft=sh\n', 'shell'],
    ['1\n2\n3\n4\n5\n6\n# vi: set sw=2 filetype=python :\n', 'python'],
    ['#! @PERL@ -w # -*- cperl -*-\n', 'perl'],
    ['/* -*- C++ -*- */\n', 'cpp'],
    ['# -*- mode: conf -*-\n', undefined],
    ['# -*- tab-width: 4 -*-\n', undefined],
    ['1\n2\n3\n4\n5\n# vim: ft=sh\n7\n8\n9\n10\n11\n', undefined],
  ])('are known by a line for editors: %j', (text, language) => expect(recognise('share/update_vlans', text)).toBe(language));
  it('are prose and data whatever editors are told', () => expect([recognise('README', '# -*- sh -*-'), recognise('x.md', '# -*- sh -*-')]).toEqual([undefined, undefined]));

  it('answer the installer', () => {
    const text = "d-i pkgsel/include string ssh net-tools\nd-i preseed/late_command string \\\n  in-target sh -c 'arp -n'; \\\n  route -n\nd-i foo/bar string route\n";
    expect(told(packages, text, 'preseed.cfg')).toEqual(['1 package net-tools', '3 command arp', '4 command route']);
  });
  it('leave packages out', () => expect(told(packages, '%packages\nnet-tools\n-wireless-tools\n%end\n', 'ks.cfg')).toEqual(['2 package net-tools']));
  it('are commands of cloud-init as lists, and scripts that it writes', () => {
    const text = '#cloud-config\nruncmd:\n  - [ arp, -n ]\nwrite_files:\n  - path: /x\n    content: |\n      #!/bin/sh\n      ifconfig eth2 up\n  - content: ifconfig eth0\n';
    expect(told(yaml, text)).toEqual(['3 command arp', '8 command ifconfig']);
  });
  it('name no package that is taken away', () => {
    const text = '- apt: name=net-tools state=absent\n- apt:\n    name: [net-tools]\n    state: absent\n- apt:\n    name: vlan\n    state: present\n';
    expect(told(yaml, text)).toEqual(['6 package vlan']);
  });
  it('bring up interfaces', () => expect(told(interfaces, 'iface x\n  hostname y\n  up arp -n\n')).toEqual(['3 command arp']));
});
