/** A command that runs its operands as a command. */
export interface Prefix {
  /** Letters of options that take the next word. */
  readonly short?: string;
  /** Long options that take the next word. */
  readonly long?: readonly string[];
  /** Words that stand between the options and the command. */
  readonly operands?: number;
  /** `NAME=value` may stand before the command. */
  readonly assignments?: boolean;
  /** The command stands behind `--`, where there is one. */
  readonly dashes?: boolean;
  /** A number may stand before the command. */
  readonly numbers?: boolean;
  /** Words without which it runs nothing: `exec` of `docker exec`. */
  readonly verbs?: readonly string[];
  /** The command line is built or read again elsewhere: a shell line cannot stand in its place. */
  readonly rebuilt?: boolean;
}

const container: Prefix = {
  short: 'uewHvphlmca',
  long: [
    '--user',
    '--env',
    '--workdir',
    '--detach-keys',
    '--volume',
    '--publish',
    '--name',
    '--net',
    '--network',
    '--hostname',
    '--entrypoint',
    '--cap-add',
    '--device',
    '--memory',
    '--mount',
    '--label',
  ],
  verbs: ['exec', 'run'],
  operands: 1,
};

const pod: Prefix = { short: 'cn', long: ['--namespace', '--container'], verbs: ['exec', 'rsh'], operands: 1, dashes: true };

/** Commands that stand before a command. */
export const prefixes: ReadonlyMap<string, Prefix> = new Map<string, Prefix>([
  [
    'sudo',
    { short: 'ugUhpCrtTDR', long: ['--user', '--group', '--host', '--prompt', '--chdir', '--chroot', '--close-from', '--role', '--type', '--command-timeout'], assignments: true },
  ],
  ['doas', { short: 'uaC' }],
  ['pkexec', { long: ['--user'] }],
  ['calife', {}],
  ['super', {}],
  ['env', { short: 'uCS', long: ['--unset', '--chdir'], assignments: true }],
  ['nice', { short: 'n', long: ['--adjustment'] }],
  ['ionice', { short: 'cnpPu', long: ['--class', '--classdata'] }],
  ['timeout', { short: 'ks', long: ['--signal', '--kill-after'], operands: 1 }],
  ['timelimit', { short: 'tTsS' }],
  ['nohup', {}],
  ['setsid', {}],
  ['time', { short: 'fo', long: ['--format', '--output'] }],
  ['exec', { short: 'a' }],
  ['command', {}],
  ['builtin', {}],
  ['noglob', {}],
  ['nocorrect', {}],
  ['busybox', {}],
  ['toybox', {}],
  ['toolbox', {}],
  ['chroot', { long: ['--userspec', '--groups'], operands: 1 }],
  ['in-target', {}],
  ['fakechroot', {}],
  ['fakeroot', { short: 'libfsu' }],
  ['schroot', { short: 'cdunr', long: ['--chroot', '--directory', '--user'] }],
  ['arch-chroot', { short: 'u', operands: 1 }],
  ['nsenter', { short: 'tSGrwW', long: ['--target', '--setuid', '--setgid'] }],
  ['unshare', { short: 'RwSG', long: ['--root', '--wd', '--setuid', '--setgid', '--propagation', '--setgroups', '--map-user', '--map-group'] }],
  ['strace', { short: 'oepsuEaOSPbIX' }],
  ['ltrace', { short: 'oepsuaAnFlwx' }],
  ['valgrind', {}],
  ['xargs', { short: 'InPLdEsa', long: ['--max-args', '--max-procs', '--arg-file', '--delimiter', '--max-lines', '--max-chars'], rebuilt: true }],
  ['flock', { short: 'wEc', long: ['--timeout', '--wait', '--conflict-exit-code'], operands: 1 }],
  ['lockf', { short: 't', operands: 1 }],
  ['setlock', { operands: 1 }],
  ['stdbuf', { short: 'ioe', long: ['--input', '--output', '--error'] }],
  ['unbuffer', {}],
  ['script', { short: 'cEIOBTo' }],
  ['taskset', { short: 'p', operands: 1 }],
  ['chrt', { short: 'TPD', operands: 1 }],
  ['numactl', { short: 'NmCip' }],
  ['prlimit', {}],
  ['cpulimit', { short: 'lpe' }],
  ['cgexec', { short: 'g' }],
  ['setpriv', { long: ['--reuid', '--regid', '--groups', '--bounding-set', '--inh-caps', '--ambient-caps'] }],
  ['chpst', { short: 'uUbenmdofcrt/' }],
  ['setuidgid', { operands: 1 }],
  ['s6-setuidgid', { operands: 1 }],
  ['su-exec', { operands: 1 }],
  ['gosu', { operands: 1 }],
  ['sshpass', { short: 'pfd' }],
  ['systemd-run', { short: 'pEuHM', long: ['--unit', '--property', '--description', '--slice', '--setenv', '--uid', '--gid', '--on-active'] }],
  ['systemd-inhibit', {}],
  ['systemd-nspawn', { short: 'DiMub', long: ['--directory', '--bind', '--machine'] }],
  ['lxc-attach', { short: 'nPveusL', long: ['--name'] }],
  ['lxc', { verbs: ['exec'], operands: 1 }],
  ['vzctl', { verbs: ['exec', 'exec2'], operands: 1 }],
  ['lxc-unshare', { short: 's' }],
  ['lxc-execute', { short: 'nf', long: ['--name'] }],
  ['docker', container],
  ['podman', container],
  ['nerdctl', container],
  ['kubectl', pod],
  ['oc', pod],
  ['vserver', { verbs: [], operands: 2 }],
  ['jexec', { short: 'uU', operands: 1 }],
  ['daemonize', { short: 'acepluoE' }],
  ['daemon', { short: 'nuDFPoO', long: ['--name', '--user', '--chdir', '--pidfile'] }],
  ['logsave', { operands: 1 }],
  ['torify', {}],
  ['torsocks', {}],
  ['tsocks', {}],
  ['proxychains', { short: 'f' }],
  ['proxychains4', { short: 'f' }],
  ['grc', { short: 'c', long: ['--config'] }],
  ['termux-chroot', {}],
  ['multipass', { verbs: ['exec'], operands: 1, dashes: true }],
  ['eatmydata', {}],
  ['catchsegv', {}],
  ['linux32', {}],
  ['linux64', {}],
  ['dbus-run-session', {}],
  ['xvfb-run', { short: 'nefsp' }],
  ['rlwrap', {}],
  ['ts', {}],
  ['chronic', {}],
  ['retry', { short: 'td', long: ['--times', '--delay'], numbers: true }],
  ['repeat', { numbers: true }],
  ['action', { operands: 1 }],
  ['coproc', {}],
  ['firejail', {}],
  ['bwrap', {}],
  ['machinectl', { short: 'MHp', verbs: ['shell'], operands: 1 }],
  ['docker-compose', { short: 'fpueTw', verbs: ['exec', 'run'], operands: 1 }],
  ['caffeinate', {}],
  ['then', {}],
  ['do', {}],
]);

/** Shells, and the options of theirs that take the next word. */
export const shells: ReadonlyMap<string, string> = new Map(
  ['sh', 'bash', 'dash', 'ash', 'ksh', 'ksh93', 'mksh', 'pdksh', 'zsh', 'csh', 'tcsh', 'rbash', 'lksh', 'posh', 'yash', 'busybox-sh'].map((name) => [name, 'oO'] as const),
);

/** Commands that hand the words behind a host's name to a shell there. */
export const remotes: ReadonlyMap<string, string> = new Map([
  ['ssh', 'BbcDEeFIiJLlmOopQRSWw'],
  ['autossh', 'BbcDEeFIiJLlmOopQRSWwM'],
  ['slogin', 'bcDEeFIiJLlmOopQRSWw'],
  ['rsh', 'l'],
  ['remsh', 'l'],
  ['krsh', 'l'],
  ['dsh', 'gmwF'],
  ['pdsh', 'wxlfgtuR'],
  ['clush', 'wxgf'],
  ['onnode', 'f'],
  ['xdsh', 'fltoNiEn'],
  ['psh', 'il'],
  ['pssh', 'hHlptoeOxX'],
  ['parallel-ssh', 'hHlptoeOxX'],
]);
