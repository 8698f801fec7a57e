import { legacyTools } from '../../../legacy/legacy-tools.ts';

/** Tools whose names mean nothing else. */
export const plainTools: ReadonlySet<string> = new Set([...legacyTools.keys()].filter((name) => !['route', 'arp', 'hostname', 'domainname', 'rarp'].includes(name)));

const elsewhere = /^\/(?:etc|proc|sys|var|dev|usr\/share|run)\/|\/(?:init\.d|rc\d?\.d|doc|man\d?|completions?|bash_completion\.d|conf\.d|default|dir|log)\/$|\/\.[^./]/;
/** `$data_dir/netstat`: what a tool printed before. */
const results = /\$\{?\w*(?:data|logs?|out|output|reports?|results?|cache|conf|config|dump|stats?|info|state)_?(?:dir|directory|path|folder)?\}?\/$/i;
/** Where AIX and SunOS have, or had, programs for the administrator. */
const old = (folder: string, name: string) => folder === '/usr/etc/' || (folder === '/etc/' && plainTools.has(name));
const binaries = /(?:^|\/|[})@_])s?bin\/$/i;

/** Whether a word, as it is written, is a file with what a tool printed before. */
export const isResult = (written: string) => results.test(written.replaceAll('"', '').replace(/[^/]*$/, ''));

/** What Automake puts behind the name of a program that is built: nothing on Linux. */
const EXECUTABLE = /(?:\$\{?EXEEXT\}?|\$\(EXEEXT\)|@EXEEXT@)$/;

/** `ifconfig` of `ifconfig`, `/sbin/ifconfig`, `$SBIN/ifconfig` and `@sbindir@/ifconfig`; not of `/etc/init.d/hostname`. */
export function toolOfWord(written: string): string | undefined {
  const word = written.replace(EXECUTABLE, '');
  const slash = word.lastIndexOf('/');
  const name = word.slice(slash + 1);
  if (!legacyTools.has(name)) return templated(word);
  if (slash < 0) return name;
  const folder = word.slice(0, slash + 1);
  if (old(folder, name) || (word !== written && !elsewhere.test(folder))) return name;
  return elsewhere.test(folder) || results.test(folder) || !(plainTools.has(name) || isForPrograms(folder)) ? undefined : name;
}

const isForPrograms = (folder: string) => binaries.test(folder) || /(?:bin_?dir|bin_?path|_bin|[^a-z]bin|^\$\{?s?bin|busybox)[})@]?\/$/i.test(folder) || isOfLibrary(folder);

/** `/usr/lib/NAME/`: where a package keeps programs of its own; in lists of files, where intruders hide theirs. */
export const isOfLibrary = (folder: string) => /^\/(?:usr\/)?lib\/[\w.+-]+\/$/.test(folder);

const template = /^(?:@([A-Z_]+)@|%([A-Z_]+)%|__([A-Z]+(?:_[A-Z]+)*)__)$/;

/** `${SBIN}ifconfig`; `@IFCONFIG@`, `%IFCONFIG%`, `__IFCONFIG__`, as configure or an installer fills it in. */
function templated(word: string): string | undefined {
  const name = /^\$\{\w+\}([a-z][\w-]+)$/.exec(word)?.[1];
  if (name !== undefined) return plainTools.has(name) ? name : undefined;
  const found = template.exec(word);
  return found === null ? undefined : toolOfVariable((found[1] ?? found[2] ?? found[3]) as string);
}

/** `ifconfig` of a path to it in a folder for programs: `/sbin/ifconfig`, `$bindir/ifconfig`. */
export function toolOfPath(word: string): string | undefined {
  const slash = word.lastIndexOf('/');
  const name = word.slice(slash + 1);
  if (slash < 0 || !legacyTools.has(name)) return undefined;
  const folder = word.slice(0, slash + 1);
  return isForPrograms(folder) && !elsewhere.test(folder) ? name : undefined;
}

const bySpelling = new Map([...legacyTools.keys()].map((name) => [name.replaceAll('-', '_').toLowerCase(), name] as const));

/** `ifconfig` of the variable names `IFCONFIG`, `IFCONFIG_CMD`, `CMD_ifconfig`. */
export function toolOfVariable(name: string): string | undefined {
  const bare = name
    .toLowerCase()
    .replace(/^_+/, '')
    .replace(/^(?:path|cmd|bin|prog|exe|ac_cv_path|tool)_/, '')
    .replace(/_?(?:cmd|bin|prog|path|command|exe|binary|tool)$/, '');
  const tool = bySpelling.get(bare);
  return tool === 'hostname' || tool === 'domainname' || tool === 'dnsdomainname' ? undefined : tool;
}
