import { legacyPackages } from '../../../legacy/legacy-tools.ts';
import { snakeOf } from './command-words.ts';
import type { End } from './ends.ts';
import { placeIn } from './place-in.ts';
import type { Program } from './program.ts';
import type { Tree } from './tree.ts';

/** Packages whose names are nothing else. */
const names = [...legacyPackages].filter((name) => /[-_]/.test(name)).map((name) => name.replaceAll('.', '\\.'));
const MANAGER = '(?:apt-get|apt-install|apt|aptitude|yum|dnf5?|microdnf|tdnf|zypper|apk|pacman|opkg|emerge|rpm-ostree|urpmi)';
const LINE = `(?:^|[\\n;|&])[ \\t]*(?:sudo[ \\t]+(?:-\\S+[ \\t]+)*)?(?:\\w+=\\S*[ \\t]+)*${MANAGER}[ \\t][^\\n;|&]*[ \\t"'](?:${[...legacyPackages].map((name) => name.replaceAll('.', '\\.')).join('|')})(?![\\w./-])`;
const WHOLE = new RegExp(`^(?:${names.join('|')})$`);
const INSTALLS = new RegExp(LINE);

/** What texts have that name such a package; without looking ahead, which the trees' own search cannot. */
export const NAMES_PACKAGE = `(?:^|[^\\w./-])(?:${names.join('|')})(?:$|[^\\w./-])|${MANAGER}[ \\t][^\\n;|&]*[ \\t](?:vlan|ifenslave|vconfig)(?:$|[^\\w./-])`;

/** Whether a package manager is told to install such a package, if a shell reads the text. */
export function installsPackage(text: string): boolean {
  return INSTALLS.test(text);
}

const OF_PACKAGES = /(?:^|_)(?:pkgs?|packages?|debs?|rpms?)(?:_|$)/;
const INSTALLERS =
  /^(?:install|(?:apt|yum|dnf|apk|zypper|pacman|package|pkg)s?(?:_get)?_install|(?:apt_|yum_|dnf_)?package|(?:install|ensure|require|add)_(?:\w+_)?(?:pkgs?|packages?))$/;
const NO_INSTALLERS = /remove|purge|absent|uninstall|delete|exclude|blacklist|forbid|conflict/i;

/** A package that is named in a list of packages, or to a function that installs what it is given: `package 'net-tools'`, `packages = ['net-tools']`. */
export function namesPackage(program: Program, node: Tree, text: string, ends: readonly End[]): void {
  if (!WHOLE.test(text)) return;
  for (const end of ends) {
    const by = end.is === 'passed' ? passedTo(end) : end.is === 'kept' ? end.name : undefined;
    if (by === undefined || NO_INSTALLERS.test(by) || !(end.is === 'passed' || OF_PACKAGES.test(snakeOf(by.replace(/^\W+/, ''))))) continue;
    program.found.add({ is: 'package', name: text, by, place: placeIn(node, text), confidence: 'literal', through: [by], ...program.systemAt(node) });
    return;
  }
}

function passedTo({ call, argument }: End & { is: 'passed' }): string | undefined {
  if (INSTALLERS.test(snakeOf(call.name))) return call.callee;
  return argument.keyword !== undefined && OF_PACKAGES.test(snakeOf(argument.keyword)) ? argument.keyword : undefined;
}
