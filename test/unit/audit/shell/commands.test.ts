import { describe, expect, it } from 'vitest';
import { command, seen, textAt, usesIn } from './seen.ts';

/** A script, and what is seen in it. */
type Row = readonly [script: string, ...seen: string[]];

const structure: readonly Row[] = [
  ['ifconfig eth0 up', '1 ifconfig'],
  ['/sbin/route -n', '1 route'],
  ['\tifconfig', '1 ifconfig'],
  ['ifconfig eth0 up\r\nroute -n\r\n', '1 ifconfig', '2 route'],
  ['ifconfig eth0 \\\r\n  up\r\nroute', '1 ifconfig', '3 route'],
  ['LC_ALL=C LANG=C /sbin/ifconfig -a', '1 ifconfig'],
  ['>/dev/null ifconfig eth0', '1 ifconfig'],
  ['true; ifconfig& arp -n', '1 ifconfig', '1 arp'],
  ['ping -c1 x && arp -n || route', '1 arp', '1 route'],
  ['! ifconfig eth0', '1 ifconfig'],
  ['f() { ifconfig; }\nfunction g { route; }\nfunction h() (\n arp\n)', '1 ifconfig', '2 route', '4 arp'],
  ['f()\n{\n  ifconfig\n}', '3 ifconfig'],
  ['if ifconfig eth0; then route; elif arp -n; then netstat; else brctl show; fi', '1 ifconfig', '1 route', '1 arp', '1 netstat', '1 brctl'],
  ['while ifconfig eth0; do route; done\nuntil arp; do netstat; done', '1 ifconfig', '1 route', '2 arp', '2 netstat'],
  ['for i in $(ifconfig -s); do arp -d $i; done', '1 ifconfig', '1 arp'],
  ['for ((i=0; i<3; i++)); do ifconfig eth$i; done', '1 ifconfig'],
  ['case $x in\n  (up) ifconfig eth0 up;;\n  a|b)\n    route;;\n  *) arp\nesac; netstat', '2 ifconfig', '4 route', '5 arp', '6 netstat'],
  ['case $x in esac; ifconfig', '1 ifconfig'],
  ['case "$(ifconfig eth0)" in *up*) ;; esac', '1 ifconfig'],
  ['( ifconfig )\n{ route; }', '1 ifconfig', '2 route'],
  ['((x = 1)) && ifconfig\n(( ifconfig ) | cat)', '1 ifconfig', '2 ifconfig'],
  ['x=$(ifconfig)', '1 ifconfig'],
  ['x=`ifconfig`', '1 ifconfig'],
  ['x="a `/sbin/ifconfig | grep \\"inet\\"` b"', '1 ifconfig'],
  ['x=`echo \\`ifconfig\\``', '1 ifconfig'],
  ['echo "$(echo "$(ifconfig "$(arp)")")"', '1 ifconfig', '1 arp'],
  ['x=$(( $(netstat -an | wc -l) + 1 ))', '1 netstat'],
  ['echo ${x:-$(ifconfig)}', '1 ifconfig'],
  ['a=( $(ifconfig -s) `route -n` )', '1 ifconfig', '1 route'],
  ['local ip=$(ifconfig eth0); export X=$(route -n)', '1 ifconfig', '1 route'],
  ['if [ -n "$(arp -n)" ]; then :; fi\n[[ $(netstat -i) == *eth0* ]]', '1 arp', '2 netstat'],
  ['while read l; do :; done < <(ifconfig -a)\ndiff <(route -n) <(netstat -rn)', '1 ifconfig', '2 route', '2 netstat'],
  ['cat <<EOF\nifconfig\n$(ifconfig)\n`route -n`\nEOF\narp', '3 ifconfig', '4 route', '6 arp'],
  ["cat <<'EOF'\n$(ifconfig)\nEOF\narp", '4 arp'],
  ['cat <<-EOF\n\tifconfig\n\tEOF\narp', '4 arp'],
  ['cat <<A <<B; netstat\nifconfig\nA\nroute\nB\narp', '1 netstat', '6 arp'],
  ['coproc ifconfig\ntime ifconfig\ntime { route; }', '1 ifconfig < coproc', '2 ifconfig < time', '3 route'],
  ['echo $$; ifconfig # route\n#arp\necho a#b; netstat', '1 ifconfig', '3 netstat'],
  ["echo 'it'\\''s'; ifconfig", '1 ifconfig'],
  ['echo "a \\" b"; ifconfig', '1 ifconfig'],
  ["echo $'it\\'s'; ifconfig", '1 ifconfig'],
  ['echo ${x#*inet addr:} ${y%%" }"} ${z//\'/}; ifconfig', '1 ifconfig'],
  ['x=$((1<<2)); ifconfig', '1 ifconfig'],
  ['if [[ $x =~ ^(a|b)$ && ! $y < z ]]; then ifconfig; fi', '1 ifconfig'],
  ['shopt -s extglob; case $x in @(a|b)) ifconfig;; esac; rm !(x)', '1 ifconfig'],
  ['@sbindir@/ifconfig eth0 up\n@IFCONFIG@ lo up', '1 ifconfig', '2 ifconfig'],
  ['foreach i (eth0 eth1)\n  ifconfig $i up\nend', '2 ifconfig'],
  ['{{ if .x }}\nifconfig eth0 up\n{{ end }}', '2 ifconfig'],
];

const wrappers: readonly Row[] = [
  ['sudo ifconfig eth0', '1 ifconfig < sudo'],
  ['sudo -u root -E -- env A=b nice -n 5 timeout -k 1 5s /sbin/route', '1 route < sudo < env < nice < timeout'],
  ['doas arp; nohup arp; setsid arp; ionice -c3 arp; stdbuf -oL arp', '1 arp < doas', '1 arp < nohup', '1 arp < setsid', '1 arp < ionice', '1 arp < stdbuf'],
  [
    'grc -es ifconfig; proxychains4 -q netstat; termux-chroot ifconfig; multipass exec vm -- ifconfig',
    '1 ifconfig < grc',
    '1 netstat < proxychains4',
    '1 ifconfig < termux-chroot',
    '1 ifconfig < multipass',
  ],
  [
    'xdsh node1 -v "ifconfig | grep inet"; pssh -h hosts -i "ifconfig eth0"; docker-machine ssh vm ifconfig',
    '1 ifconfig < xdsh',
    '1 ifconfig < pssh',
    '1 ifconfig < docker-machine ssh',
  ],
  [
    'gcloud compute ssh vm1 --command "ifconfig eth0"; su 0 ifconfig wlan0 up; tsu -c "ifconfig wlan0 up"',
    '1 ifconfig < gcloud --command',
    '1 ifconfig < su',
    '1 ifconfig < tsu -c',
  ],
  ['gnome-terminal -- ifconfig; xfce4-terminal -e "watch ifconfig"', '1 ifconfig < gnome-terminal', '1 ifconfig < xfce4-terminal -e < watch'],
  ['exec ifconfig; command ifconfig; builtin ifconfig', '1 ifconfig < exec', '1 ifconfig < command', '1 ifconfig < builtin'],
  ['busybox ifconfig; chroot /mnt ifconfig', '1 ifconfig < busybox', '1 ifconfig < chroot'],
  [
    'ip netns exec $NS ifconfig; ip -n a netns exec b arp; nsenter -t 1 -n route; unshare -n ifconfig',
    '1 ifconfig < ip netns exec',
    '1 arp < ip netns exec',
    '1 route < nsenter',
    '1 ifconfig < unshare',
  ],
  ['strace -f -o /tmp/x ifconfig; flock /tmp/l ifconfig; flock -n 9 -c "arp -n"', '1 ifconfig < strace', '1 ifconfig < flock', '1 arp < flock -c'],
  ["cat l | xargs -n 1 -I{} ifconfig {} up\ncat l | xargs -r sh -c 'arp -d $1'", '1 ifconfig < xargs', '2 arp < xargs < sh -c'],
  ['find . -name x -exec ifconfig {} \\; -o -execdir arp -d {} +', '1 ifconfig < find -exec', '1 arp < find -execdir'],
  ['sh -c \'ifconfig; route\'\nbash -lc "arp -n"\nsh -x -e -c arp', '1 ifconfig < sh -c', '1 route < sh -c', '2 arp < bash -lc'.replace('-lc', '-c'), '3 arp < sh -c'],
  ["su - root -c 'ifconfig eth0'\nrunuser -u x -- arp\nrunuser -l x -c 'route'", '1 ifconfig < su -c', '2 arp < runuser', '3 route < runuser -c'],
  [
    'ssh -p 22 -o A=b root@h \'ifconfig; arp\'\nssh h ifconfig eth0 \\| grep inet\nssh h "sudo route -n"',
    '1 ifconfig < ssh',
    '1 arp < ssh',
    '2 ifconfig < ssh',
    '3 route < ssh < sudo',
  ],
  ['eval ifconfig eth0\neval "ifconfig $x | grep y"\nwatch -n1 \'netstat -i\'\nwatch arp -n', '1 ifconfig < eval', '2 ifconfig < eval', '3 netstat < watch', '4 arp < watch'],
  ["trap 'ifconfig eth0 down' EXIT INT\ntrap - EXIT", '1 ifconfig < trap'],
  ['alias ifc=\'ifconfig -a\' r="sudo route"', '1 ifconfig < alias', '1 route < alias < sudo'],
  ["parallel ifconfig {} up ::: eth0 eth1\nscript -c 'ifconfig' /dev/null", '1 ifconfig < parallel', '2 ifconfig < script -c'],
  ["sh <<EOF\nifconfig\nEOF\nssh h <<'E'\nroute -n\nE\nsudo bash -s <<X\narp\nX", '2 ifconfig < sh', '5 route < ssh', '8 arp < sudo < bash'],
  ['cat <<EOF | sh\nifconfig\nEOF\necho "route -n" | ssh h\nbash <<< "arp"\necho arp | at now', '2 ifconfig < sh', '4 route < ssh', '5 arp < bash', '6 arp < at'],
  ['cat > /tmp/x.sh <<EOF\nifconfig\nEOF\ncat <<EOF | tee y\n#!/bin/sh\nifconfig\nEOF', '2 ifconfig < here-document'],
  ['cat >x <<"EOF"\n#!/bin/bash\n# route\nifconfig\nEOF\ntee /usr/local/bin/y <<E >/dev/null\narp\nE', '4 ifconfig < here-document', '7 arp < here-document'],
  ['awk \'BEGIN { system("ifconfig eth0"); "arp -n" | getline x }\'', '1 ifconfig < awk', '1 arp < awk'],
  ['start-stop-daemon --start --exec /usr/bin/uml_switch -- -unix x\nstart-stop-daemon --stop --exec /usr/bin/uml_switch', '1 uml_switch < start-stop-daemon'],
  ['docker exec -it c ifconfig; lxc-attach -n c -- route', '1 ifconfig < docker', '1 route < lxc-attach'],
];

const silent: readonly string[] = [
  'if (method == myself) {\n\troute(3);\n\tbreak;\n}',
  '# ifconfig eth0 up',
  'echo ifconfig; printf "route -n"; logger arp; log "ifconfig failed"',
  'usage() { cat <<EOF\nifconfig eth0\nEOF\n}',
  'ip route show; ip -6 route add default via x; ip -br neigh; ip r | grep route',
  'traceroute x; systemctl restart hostname; service netstat start; grep route file; man ifconfig',
  'case $1 in route|arp) ip route;; hostname) :;; esac',
  'foo --route --arp=1 hostname; vtysh -c "show ip route"; ipsec route x; nmcli c modify x +ipv4.routes y',
  'netsh interface ip add route; openvpn --route 1.2.3.4; git config alias.route "log"; dig hostname',
  'route() { ip route "$@"; }\nroute add x; arp() { :; }; arp -n',
  'hostname=x; echo $hostname "$route"; arp=1; a[route]=1; declare -A m=([arp]=1)',
  "sed -e 's/route/x/' f; awk '/ifconfig/ {print}' f",
  'msg="ifconfig is missing"; err="route to host"; type=route',
  '/etc/init.d/hostname start; cat /etc/hostname; echo x > /proc/sys/kernel/hostname',
  "cat > /etc/motd <<EOF\nuse ifconfig\nEOF\necho 'ifconfig' >> notes.txt",
  'kill $(pidof netstat); pgrep ifconfig; rm -f /sbin/ifconfig.old',
  'dev=${1:-route}; for x in a hostname c; do echo $x; done',
];

describe('the shell reader', () => {
  it.each(structure)('finds commands wherever they stand: %j', (script, ...expected) => expect(seen(script)).toEqual(expected));
  it.each(wrappers)('follows what runs commands: %j', (script, ...expected) => expect(seen(script)).toEqual(expected));
  it.each(silent)('stays silent: %j', (script) => expect(seen(script)).toEqual([]));

  it('gives the words of a command, and the place from the tool to its last word', () => {
    const script = 'sudo LANG=C /sbin/ifconfig \'eth0\' "in"et 10.0.0.1/8 >/dev/null';
    const use = command(script);
    expect(use.words.map(({ text }) => text)).toEqual(['/sbin/ifconfig', 'eth0', 'inet', '10.0.0.1/8']);
    expect(use.words[2]?.written).toBe('"in"et');
    expect(textAt(script, use)).toBe('/sbin/ifconfig \'eth0\' "in"et 10.0.0.1/8');
  });

  it('finds the places of text inside text', () => {
    for (const script of ["sh -c 'true; ifconfig eth0 up; route'", 'x="$(sh -c "ifconfig eth0 up")"', 'a `sh -c "true && ifconfig eth0 up"`', 'ssh h ifconfig eth0 up \\; x']) {
      const [use] = usesIn(script);
      expect(use && textAt(script, use)).toBe('ifconfig eth0 up');
    }
  });

  it('says where a shell line may stand', () => {
    expect(command('sudo ifconfig eth0').isShell).toBe(true);
    expect(command('x=$(ifconfig eth0)').isShell).toBe(true);
    expect(command("sh -c 'ifconfig eth0'").isShell).toBe(false);
    expect(command('ls | xargs ifconfig').isShell).toBe(false);
    expect(command('ssh h ifconfig').isShell).toBe(false);
    expect(command('sh <<EOF\nifconfig\nEOF').isShell).toBe(false);
    expect(command("sh <<'EOF'\nifconfig\nEOF").isShell).toBe(true);
  });
});
