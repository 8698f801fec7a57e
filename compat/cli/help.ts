import { toolNames } from '../legacy/index.ts';

/** Words in lines of at most 80 columns, indented by two. */
function wrapped(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(/(.{1,78})(?: |$)/g, '  $1\n')
    .trimEnd();
}

const statuses = `
Exit status: 0 fine, 1 findings (differences, or what was asked for failed),
2 wrong usage, 3 cannot run here (the line says what would help).`;

/** What stands below the options in each help text. A test runs every example. */
export const help = {
  netlift: `
Legacy tools, as \`netlift ifconfig -a\` or, installed, under their own names:
${wrapped(toolNames)}

Examples:
  netlift compare                    everything, report in reports/out
  netlift compare link.set-mtu       one operation
  netlift run link.get-mtu link=lo --via ioctl
  netlift ifconfig -a                as net-tools prints it, through netlink
  netlift doctor                     can this machine do it?
${statuses}`,

  compare: `
Each operation and each ioctl with its nearest netlink message runs in two fresh
network namespaces that start out identical. Results, errors, kernel state and
notifications are compared. The host's own network is never touched. Without
root it runs in a user namespace of its own.

Examples:
  netlift compare
  netlift compare link.set-mtu link.get-mtu
  netlift compare SIOCSIFADDR --scenario crowded
  netlift compare --out /tmp/report
  netlift compare link.set-mtu --json | jq .summary

Exit status: 0 where every difference is explained by the catalogue, 1 where one
is new or a declared one did not show, 2 wrong usage, 3 cannot run here.`,

  ops: `
Examples:
  netlift ops
  netlift ops --json | jq -r '.operations[].id'`,

  run: `
It acts on the network namespace that it is started in, which may be the host's.
An operation that changes something prints nothing when it has worked.

Examples:
  netlift run link.get-mtu link=lo --via ioctl
  netlift run link.get-mtu link=lo --via netlink --json
  netlift run link.get-mtu link=lo --via netlink --record
  unshare -Urn netlift run link.set-mtu link=lo mtu=1400 --via netlink
${statuses}`,

  translate: `
No kernel is asked, and no privilege needed. Exact lines ask the kernel what
they depend on, so they leave it in the state that the old tool leaves it in,
from any start state. Idiomatic ones are shorter; what they do otherwise is
said. A step that no test has run beside the real tool is not printed.

Examples:
  netlift translate -- ifconfig eth0 10.0.0.1 netmask 255.255.255.0
  netlift translate --idiomatic -- sudo route add default gw 10.0.0.254
  netlift translate --json 'arp -d 10.0.0.7' | jq -r '.exact.commands[]'

Exit status: 0 fine, 1 there is no equivalent (the line says why), 2 wrong usage
or no legacy tool.`,

  audit: `
Each finding has its place, what is the matter, and what to write instead where
that is proved. Text, json and sarif are written while it reads, in the order of
the files; md and html when it is done. A comment \`netlift-ignore RULE reason\`
on a line, or alone above it, suppresses a finding.

Examples:
  netlift audit setup.sh --fail-on never
  netlift audit . --format html --out report.html --fail-on never
  netlift audit . --format sarif --out netlift.sarif --fail-on error
  netlift audit . --baseline known.json --update-baseline --fail-on never
  netlift audit . --only ifconfig --only parses-output --fail-on never
  netlift audit . --format json --fail-on never | jq .summary.byTool
  netlift audit - --stdin-name setup.sh --fail-on never <setup.sh
  netlift audit --list-rules
  netlift audit --explain calls-ifconfig

Exit status: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage,
3 a path is not there or cannot be read (the line says what would help).`,

  report: `
Shards of one audit must be all there and must not overlap; documents of other
kinds are refused. What is given with --host is shown under that name: of a host
there may be an audit (or its shards), a log and a doctor.

Examples:
  netlift audit . --shard 1/2 --format json --out 1.json --fail-on never
  netlift audit . --shard 2/2 --format json --out 2.json --fail-on never
  netlift report --merge 1.json 2.json --format html --out all.html
  netlift log uses.jsonl --json >log.json
  netlift report --merge 1.json 2.json --host web1=log.json

Exit status: 0, or 1 with findings at or above --fail-on, 2 wrong usage (or a
document that is refused), 3 a file cannot be read.`,

  doctor: `
Examples:
  netlift doctor
  netlift doctor --json | jq -r '.checks[] | select(.ok | not) | .remedy'

Exit status: 0, or 3 where neither run nor compare can work here.`,

  install: `
A launcher is a small file whose first line calls Node.js and netlift; no shell
and no link stands in between, and an empty environment will do. What netlift
did not make is not touched: then nothing is installed at all.

What the applets read from the environment:
  NETLIFT_VIA     netlink (default) or ioctl: the interface they use
  NETLIFT_STYLE   2.10 (default), 1.60 or busybox: whose texts they print
  NETLIFT_NOTICE  1: say on stderr what it was in iproute2's words
  NETLIFT_LOG     a file that gets a line of JSON per use; see netlift help log
  NETLIFT_POLICY  allow (default), warn (a line on stderr), or refuse (nothing
                  is done, and the exit status is that of wrong usage)

Examples:
  netlift install ./legacy --list
  netlift install ./legacy
  netlift install ./legacy ifconfig

Exit status: 0 fine, 1 something is in the way and nothing was installed,
2 wrong usage, 3 cannot run here (the line says what would help).`,

  uninstall: `
Only launchers that netlift made are removed, whichever netlift that was.

Examples:
  netlift install ./legacy && netlift uninstall ./legacy

Exit status: 0 fine, 1 one of those named is no launcher and nothing was
removed, 2 wrong usage, 3 cannot run here (the line says what would help).`,

  log: `
With NETLIFT_LOG=FILE in its environment an applet appends one line per use:
  {"time", "parent": {"name", "pid", "command"}, "argv", "equivalent",
   "reasons", "via", "status", "refused"}
equivalent is what it did in iproute2's words, reasons say why a part of it has
none. Many may write to one file. Broken lines are counted and passed over.

Examples:
  netlift log uses.jsonl
  netlift log uses.jsonl --json | jq '.tools[] | {name, uses}'
${statuses}`,
};
