/** Keys whose text a shell runs, or a program that splits it into words. */
const shellKeys = new Set([
  // GitHub, GitLab, Travis, CircleCI, Azure, Bitbucket, Drone, Woodpecker, CodeBuild, Taskfile, pre-commit
  ...['run', 'script', 'before_install', 'install', 'after_success', 'after_failure', 'before_deploy', 'after_deploy', 'before_cache', 'bash', 'sh', 'inlineScript', 'entry'],
  // Ansible
  ...['shell', 'command', 'raw', 'cmd', 'free_form', 'action', 'local_action', 'argv'],
  // cloud-init, Packer, containers for developers, Compose, Kubernetes
  ...['runcmd', 'bootcmd', 'inline', 'postCreateCommand', 'postStartCommand', 'onCreateCommand', 'entrypoint', 'args', 'test', 'command_args', 'exec'],
  // Spread
  ...['execute', 'prepare', 'restore', 'debug', 'execute-each', 'prepare-each', 'restore-each', 'debug-each'],
]);

/** Keys that are named after what they hold: `before_script`, `late-commands`, `cmds`, `download_command`, `override-build`. */
const namedSo = /^(?:\w[\w-]*[_-])?(?:script|commands?|cmds?)$|^override-(?:build|pull|stage|prime|overlay)$/;

/** Keys that mean it under another key: what stands in front is the innermost. */
const under: readonly (readonly [key: RegExp, parent: RegExp])[] = [
  // LAVA
  [/^steps$/, /^run$/],
  // Salt
  [/^(?:name|unless|onlyif)$/, /^cmd\.(?:run|script|wait|shell)\w*$/],
  // Ansible
  [/^job$/, /^(?:ansible\.builtin\.)?cron$/],
  // Argo
  [/^source$/, /^script$/],
  // Home Assistant, and commands by name
  [/./, /^(?:shell_commands?|(?:early|late|error)_commands)$/],
];

const packageKeys = /^(?:packages?|pkgs?|deps|.*[-_](?:packages|pkgs)|(?:packages|pkgs)[-_](?!.*(?:remove|absent|purge|exclude|blacklist|forbid|conflict))[\w-]+)$/;

const packageModules = new Set([
  'apt',
  'yum',
  'dnf',
  'package',
  'zypper',
  'apk',
  'pacman',
  'homebrew',
  'opkg',
  'aptitude',
  'apt_rpm',
  'pkgng',
  'openbsd_pkg',
  'swdepot',
  'win_package',
]);

/** `ansible.builtin.apt` is `apt`. */
export function moduleOf(key: string): string {
  return key.slice(key.lastIndexOf('.') + 1);
}

/** Whether the text of the innermost of the keys is run. `test`, `args` and `exec` say so only where they stand with those who mean it. */
export function isShellKey(key: string, keys: readonly string[]): boolean {
  const [name, parent = ''] = [moduleOf(key), keys[1] ?? ''];
  if (under.some(([own, above]) => own.test(key) && above.test(parent))) return true;
  if (!shellKeys.has(name)) return namedSo.test(name);
  if (name === 'test') return parent === 'healthcheck';
  return name !== 'args' || keys.length < 2 || !['shell', 'command', 'raw'].includes(moduleOf(parent));
}

/** Whether a key holds the path of a program, as settings do: `ifconfig_cmd: /sbin/ifconfig`. */
export function holdsPath(key: string): boolean {
  return /[_-](?:command|cmd)$/.test(key);
}

export function isPackageKey(key: string): boolean {
  return packageKeys.test(key);
}

export function isPackageModule(name: string): boolean {
  return packageModules.has(name);
}
