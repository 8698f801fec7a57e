import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { runPipeline } from '../../../../compat/audit/pipelines/run.ts';

const classic = `eth0      Link encap:Ethernet  HWaddr 52:54:00:aa:bb:01  
          inet addr:10.1.2.3  Bcast:10.1.2.255  Mask:255.255.255.0
          inet6 addr: fe80::1/64 Scope:Link
          UP BROADCAST RUNNING MULTICAST  MTU:1500  Metric:1
          RX packets:36 errors:0 dropped:0 overruns:0 frame:0
          TX packets:152 errors:0 dropped:0 overruns:0 carrier:0
          collisions:0 txqueuelen:1000 
          RX bytes:5602 (5.4 KiB)  TX bytes:13935 (13.6 KiB)

lo        Link encap:Local Loopback  
          inet addr:127.0.0.1  Mask:255.0.0.0
          UP LOOPBACK RUNNING  MTU:65536  Metric:1

`;
const routes = `Kernel IP routing table
Destination     Gateway         Genmask         Flags Metric Ref    Use Iface
0.0.0.0         10.1.2.1        0.0.0.0         UG    0      0        0 eth0
10.1.2.0        0.0.0.0         255.255.255.0   U     0      0        0 eth0
10.9.0.0        10.1.2.9        255.255.0.0     UG    20     0        0 eth0
`;

type Commands = string[][];

/** Lines of a shell, their words between blanks, as far as quotes go. */
function commandsOf(line: string): Commands {
  const words = [...line.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"|])+|\|/g)].map(([word]) => (word === '|' ? '|' : word.replaceAll(/'([^']*)'|"([^"]*)"/g, '$1$2')));
  const commands: Commands = [[]];
  for (const word of words) {
    if (word === '|') commands.push([]);
    else commands.at(-1)?.push(word);
  }
  return commands;
}

function really(commands: Commands, text: string): string {
  return commands.reduce((input, [name = '', ...words]) => {
    const { stdout, stderr } = spawnSync(name, words, { input, encoding: 'utf8', env: { PATH: process.env.PATH, LC_ALL: 'C' } });
    expect(stderr).toBe('');
    return stdout;
  }, text);
}

const pipelines = [
  `grep 'inet addr' | cut -d: -f2 | awk '{print $1}'`,
  `sed -n 's/.*inet addr:\\([0-9.]*\\).*/\\1/p'`,
  `awk -F'[: ]+' '/inet addr/{print $4}'`,
  `grep Mask | cut -d: -f4`,
  `grep -o 'Bcast:[0-9.]*' | cut -d: -f2`,
  `awk '/HWaddr/{print $5}'`,
  `head -1 | tr -s ' ' | cut -d' ' -f5`,
  `grep 'Link encap' | awk '{print $1}'`,
  `grep -c 'Link encap:Ethernet'`,
  `grep 'inet addr:' | grep -v '127.0.0.1' | cut -d: -f2 | awk '{ print $1}'`,
  `awk '/^[a-z]/{i=$1} /inet addr/{print i, $2}'`,
  `sed 's/[ \t].*//;/^$/d' | tr -d :`,
  `sed -n '/^eth0/,/^$/p' | grep inet6`,
  `grep -A 1 eth0 | tail -1 | sed -e 's/^ *//' -e 's/ .*//'`,
  `grep -B1 'inet addr' | grep -v inet`,
  `grep -E -o '([0-9]{1,3}\\.){3}[0-9]{1,3}' | head -n 1`,
  `grep -oE '([0-9a-f]{2}:){5}[0-9a-f]{2}'`,
  `egrep 'inet addr|HWaddr' | awk '{print $NF}'`,
  `grep -w UP`,
  `grep -q UP`,
  `grep -i hwaddr | awk '{print toupper($NF)}'`,
  `awk 'NR==2{sub("addr:","",$2); print $2}'`,
  `awk '{if ($1 == "inet") print substr($2, 6)}'`,
  `awk '/inet addr/ {split($2,a,":"); print a[2]}'`,
  `awk '/inet addr/ {gsub(/addr:/, ""); print $2; exit}'`,
  `awk -F: '/inet addr/{print $2}' | awk '{print $1}' | sort -u`,
  `awk -F: 'NR>1 && !/^$/ {print NF ":" $1}' | uniq | wc -l`,
  `awk '$2 ~ /^addr:/ && $0 !~ "127" {printf "%s\\n", $2}'`,
  `awk 'BEGIN{FS=":"} /MTU/{print $2+0}'`,
  `awk '{for(i=1;i<=NF;i++) if ($i ~ /MTU/) print $i}'`,
  `awk '/RX bytes/{print $2, $3; next} /TX packets/{print $2}'`,
  `awk -v want=eth0 '$1 == want {print $1; found=1} END {print found}'`,
  `awk '/eth0/,/^$/' | wc -l`,
  `awk '{ print ($1 == "lo" ? "loop" : $1) }' | tail -n +9`,
  `awk 'NF{n++} END{print n}'`,
  `awk '!/^ /{print $1}'`,
  `awk '{c[$1]++} END {print c["UP"]}'`,
  `sed -ne 's/^ *RX bytes:\\([0-9]*\\).*TX bytes:\\([0-9]*\\).*/\\1 \\2/p'`,
  `sed -rn 's/.*inet (addr:)?(([0-9]*\\.){3}[0-9]*).*/\\2/p'`,
  `sed -E '/inet/!d; s/^[[:space:]]+//; s|/.*$||' `,
  `sed '1d;$d'`,
  `sed -n 2p`,
  `sed -n '2{s/^ *//;p;}'`,
  `sed 2q | sed 's/a/A/2'`,
  `sed 's/ \\+/ /g' | cut -d' ' -f2-3 -s`,
  `sed 's/[^0-9]//g'`,
  `sed '/^$/d;s/\\(.*\\) \\([^ ]*\\)$/\\2&/'`,
  `cut -c 1-9 | tr -d ' ' | grep . | xargs`,
  `cut -c11- | tr '[:upper:]' '[:lower:]' | tr -cd 'a-z\\n'`,
  `tr -s ' ' '\\n' | grep addr`,
  `tr ' ' '\\t' | cut -f1`,
  `grep '^0.0.0.0' | awk '{print $2}'`,
  `awk '$1=="0.0.0.0"{print $2}'`,
  `awk '/^0.0.0.0/ {print $8; exit}'`,
  `grep UG | awk '{print $1"/"$3}'`,
  `tail -n +3 | wc -l`,
  `awk 'NR>2 {print $NF}' | sort -u`,
  `awk '$4 ~ /G/ && $5 > 10 {print $1}'`,
  `grep -m 1 '^10' | tr -s ' ' | cut -d ' ' -f 1,3`,
  `grep '^[^KD]' | sort -r | head -n -1`,
  `grep -x 'nothing' | cat -`,
  `grep -v -e Kernel -e Destination | awk '{print $1 " via " $2; print ""}'`,
  `grep 'addr:[[:digit:]]\\{1,3\\}\\.'`,
  `grep '\\<inet\\>' | awk -F ' ' '{ $1 = ""; print }'`,
  `awk '{print length, length($1), index($0, "e"), int("12ab")}'`,
  `awk '/eth0/ {getline; print $2}'`,
];

describe('what is said of a pipeline', () => {
  const texts = { classic, routes, nothing: '' };
  it.each(pipelines)('is what %s gives', (line) => {
    const commands = commandsOf(line);
    for (const [name, text] of Object.entries(texts)) {
      const said = runPipeline(commands, text);
      if (said === undefined)
        expect(
          ['getline'].some((word) => line.includes(word)),
          `${line} is not understood`,
        ).toBe(true);
      else expect(said, name).toBe(really(commands, text));
    }
  });

  it.each([
    `awk '{print > "file"}'`,
    `awk '{print | "sh"}'`,
    `awk '{system("reboot")}'`,
    `sed -i s/a/b/ file`,
    `sed 's/a/b/w file'`,
    `grep x file`,
    `grep -E '(a*)*b'`,
    'perl -ne print',
    'sort -k2',
    `sed 's/\\(a\\)/\\U\\1/'`,
  ])('is nothing for %s', (line) => {
    expect(runPipeline(commandsOf(line), classic)).toBeUndefined();
  });
});
