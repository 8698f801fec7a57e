import { legacyPackages } from '../../../legacy/legacy-tools.ts';
import { argumentOf, type Field } from './fields.ts';
import { isOneOfMany } from './one-of-many.ts';
import { nameOf } from './options.ts';
import type { Site } from './reading.ts';
import { holdingsOf, literalOf } from './scope.ts';
import type { ShellText } from './syntax/tree.ts';
import { tellIndirect, tellPackage } from './tell.ts';

import { sightOf } from './values.ts';

/** What in the words of a package manager means that it installs, and what that it asks. */
interface Manager {
  readonly installs: RegExp;
  readonly asks?: RegExp;
}

const verb: Manager = { installs: /^(?:install|in|reinstall|localinstall|groupinstall|add|-i|--install)$/, asks: /^list$/ };
const managers: ReadonlyMap<string, Manager> = new Map<string, Manager>([
  ...[
    'apt-get',
    'apt',
    'aptitude',
    'apt-fast',
    'yum',
    'dnf',
    'microdnf',
    'tdnf',
    'dnf5',
    'zypper',
    'opkg',
    'ipkg',
    'brew',
    'pkg',
    'eopkg',
    'swupd',
    'slackpkg',
    'pkgin',
    'pkcon',
    'nala',
    'rpm-ostree',
    'ostree',
    'snap',
    'port',
    'pip',
    'guix',
    'nix-env',
    'urpmi',
  ].map((name) => [name, verb] as const),
  ['apk', { installs: /^add$/, asks: /^info$/ }],
  ['pacman', { installs: /^-S[a-z]*$|^--sync$/, asks: /^-Q[a-z]*$|^--query$/ }],
  ['yay', { installs: /^-S[a-z]*$/ }],
  ['pkg_add', { installs: /^/ }],
  ['emerge', { installs: /^/ }],
  // What the installer of Debian has for its own scripts.
  ['apt-install', { installs: /^/ }],
  ['installpkg', { installs: /^/ }],
  ['upgradepkg', { installs: /^/ }],
  ['xbps-install', { installs: /^/ }],
  ['urpmi', { installs: /^/ }],
  ['rpm', { installs: /^(?:-[iUF][a-z]*|--install|--upgrade)$/, asks: /^(?:-q[a-z]*|--query)$/ }],
  ['dpkg', { installs: /^(?:-i|--install)$/, asks: /^(?:-[slLpW]|--status|--list|--listfiles|--get-selections|--verify)$/ }],
  ['dpkg-query', { installs: /^(?!)/, asks: /^/ }],
  ...['virt-builder', 'virt-customize'].map((name) => [name, { installs: /^--install$/ }] as const),
  ['debootstrap', { installs: /^--include=/ }],
  ['mmdebstrap', { installs: /^--include=/ }],
]);

const otherwise =
  /(?:^|[_-])(?:install|inst|ensure|require|need|add|get)[_-]?(?:pkg|pkgs|package|packages|deps?|dependencies|rpms?|debs?|apt|yum)|(?:pkg|pkgs|package|packages|apt|apt_get|yum|rpm|deb)[_-]?(?:install|add|ensure|require)|^install_\w+$|^installer$|(?<!^dracut)_install$/i;

/** Packages that a command installs or asks for; true where it installs. */
export function readPackages(name: string, fields: readonly Field[], through: readonly string[], site: Site): boolean {
  const manager = managers.get(name) ?? (otherwise.test(name) ? { installs: /^/ } : undefined);
  if (manager === undefined) return false;
  const words = fields.slice(1);
  const at = words.findIndex(({ text }) => manager.installs.test(text));
  const asks = manager.asks !== undefined && words.some(({ text }) => manager.asks?.test(text));
  if (asks) askedOfList(site, through);
  if (!asks && at < 0) return false;
  for (const field of words) {
    if (asks) for (const found of isOneOfMany(field, site) ? [] : packagesIn(field)) tellIndirect('checks presence', found.name, { ...field, place: found.place }, through, site);
    else if (field.variable === undefined) for (const found of packagesIn(field)) tellPackage(found.name, name, { ...field, place: found.place }, through, site);
    else noteInstalled(field, site);
  }
  return !asks;
}

/** `dpkg -l | grep net-tools`. */
function askedOfList(site: Site, through: readonly string[]): void {
  const { members } = site.command.pipeline;
  const next = members[site.command.position + 1];
  if (next?.is !== 'command' || !/grep$/.test(literalOf(next.words[0]) ?? '')) return;
  for (const word of next.words.slice(1)) {
    for (const field of argumentOf(word, sightOf(site.scope, site.frame))) {
      const name = /^\^?(?:ii\s+|\.\*)?([\w.-]+?)\$?$/.exec(field.text)?.[1] ?? '';
      if (legacyPackages.has(name)) tellIndirect('checks presence', name, field, through, site);
    }
  }
}

/** What a variable or a list names is told where it is named. */
function noteInstalled({ word }: Field, { reading, root, scope }: Site): void {
  const names = new Set<string>();
  for (const part of word?.parts ?? []) if (part.is === 'variable') names.add(part.name);
  for (const name of names) {
    if (names.size > 200) return;
    reading.installed.set(name, [root]);
    for (const { word: value, elements } of holdingsOf(scope, name)) {
      for (const { parts } of value === undefined ? (elements ?? []) : [value]) for (const part of parts) if (part.is === 'variable') names.add(part.name);
    }
  }
}

/** The packages that a word names. */
function packagesIn(field: Field): readonly { readonly name: string; readonly place: Field['place'] }[] {
  if (field.text.startsWith('-') && !field.text.startsWith('--include=')) return [];
  const code = field.code();
  return packagesInText(field.text).map(({ name, start }) => ({ name, place: code.text.startsWith(field.text) ? code.placeOf(start, start + name.length) : field.place }));
}

const packageList = /pkgs?(?![a-z])|packages?(?![a-z])|(?:^|_)(?:deps|depends|dependencies)(?:_|$)/i;
const otherThings = /pkg_?config|(?:^|_)(?:dir|path|url|cmd|manager|mgr|version|msg|message|desc|description|title|prompt|text|help|usage)(?:_|$)/i;
const ofList = /^(?:[a-z0-9][\w.+*-]*\$?(?:[:=<>~][\w.+~:=-]*)?|\$\{?\w+(?:\[[@*]\])?\}?)$/i;

/** Names of what is taken away, or not to be there. */
const takenAway = /remove|purge|exclude|conflict|obsolete|black_?list|deny|unwanted|uninstall|(?:^|_)del(?:ete)?(?:_|$)/i;
/** Names that only a package has. */
const isPackageOnly = (word: string) => word.includes('-') && packageOf(word) === word;
const fewest = 4;
const prose = /^(?:the|is|are|for|please|needs?|and|or|to|of|with|this|that|not|no|install|your)$/i;

/**
 * Whether a variable holds a list of packages: it is named for them, `PKGS_NEEDED="dialog net-tools"`, or the words can be nothing else, as in what debootstrap reads,
 * `base="adduser apt net-tools netbase"`.
 */
export function namesPackages(name: string, codes: readonly ShellText[]): boolean {
  if (otherThings.test(name)) return false;
  const words = codes.flatMap(({ text }) => text.split(/[\s,\\]+/)).filter((word) => word !== '');
  if (words.length < 2 || !words.every((word) => ofList.test(word))) return false;
  if (packageList.test(name)) return true;
  return words.length >= fewest && words.some(isPackageOnly) && !takenAway.test(name) && !words.some((word) => prose.test(word));
}

/** The same of `sudo,curl,net-tools,vim` on a command line; two words are enough where it is `named` for packages. */
export function isListOfPackages(text: string, named: boolean): boolean {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  return words.every((word) => ofList.test(word)) && (named ? words.length > 1 : words.length >= fewest && words.some(isPackageOnly));
}

/** `net-tools` of `net-tools=1.60`, `net-tools:amd64`, `./net-tools_1.60_all.deb`, `--include=net-tools,vlan`. */
export function packagesInText(text: string): readonly { readonly name: string; readonly start: number }[] {
  return [...text.matchAll(/[^\s,"'()=]+/g)].flatMap((piece) => {
    const name = packageOf(piece[0]);
    return name === undefined ? [] : [{ name, start: piece.index + Math.max(0, piece[0].indexOf(name)) }];
  });
}

function packageOf(piece: string): string | undefined {
  if (/\.(?:deb|rpm|apk|ipk|pkg|tgz|txz)$/.test(piece)) return [...legacyPackages].find((each) => new RegExp(`^${each.replace('.', '\\.')}[-_]\\d`).test(nameOf(piece)));
  const name = (/^(?:[\w-]+\/)?([\w.+-]+?)(?:[:/<>~@].*|[+])?$/.exec(piece)?.[1] ?? '').replace(/\.(?:x86_64|i[36]86|noarch|aarch64)$/, '');
  return [name, name.replace(/-\d.*$/, '')].find((each) => legacyPackages.has(each));
}
