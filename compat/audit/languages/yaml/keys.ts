/** Keys whose text a shell runs, or a program that splits it into words. */
const shellKeys = new Set([
  // GitHub, GitLab, Travis, CircleCI, Azure, Bitbucket
  ...['run', 'script', 'before_script', 'after_script', 'before_install', 'install', 'after_success', 'bash', 'sh'],
  // Ansible
  ...['shell', 'command', 'raw', 'cmd', 'free_form', 'action', 'local_action', 'argv'],
  // cloud-init, Compose, Kubernetes
  ...['runcmd', 'bootcmd', 'entrypoint', 'args', 'test', 'command_args', 'exec'],
]);

const packageKeys = /^(packages?|pkgs?|apt_packages|yum_packages|dnf_packages|system_packages|.*_packages)$/;

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
  const name = moduleOf(key);
  if (!shellKeys.has(name)) return false;
  if (name === 'test') return keys[1] === 'healthcheck';
  return name !== 'args' || keys.length < 2 || !['shell', 'command', 'raw'].includes(moduleOf(keys[1] ?? ''));
}

export function isPackageKey(key: string): boolean {
  return packageKeys.test(key);
}

export function isPackageModule(name: string): boolean {
  return packageModules.has(name);
}
