const statuses = `
Exit status: 0 fine, 1 findings (differences, or what was asked for failed),
2 wrong usage, 3 cannot run here (the line says what would help).`;

/** What stands below the options in each help text. A test runs every example. */
export const help = {
  netlift: `
Examples:
  netlift compare                    everything, report in reports/out
  netlift compare link.set-mtu       one operation
  netlift run link.get-mtu link=lo --via ioctl
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

  doctor: `
Examples:
  netlift doctor
  netlift doctor --json | jq -r '.checks[] | select(.ok | not) | .remedy'

Exit status: 0, or 3 where neither run nor compare can work here.`,
};
