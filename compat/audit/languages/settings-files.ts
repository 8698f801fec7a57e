import type { CommandLine } from './command-lines.ts';
import { textLines } from './text-lines.ts';

/** A kind of file that holds commands among other settings. */
interface Settings {
  readonly path: RegExp;
  readonly commands: (text: string) => readonly CommandLine[];
  /** A shell reads them. */
  readonly isShell?: true;
  /** They are not run, but named. */
  readonly only?: 'lists';
}

const ACTION = 'respawn|wait|once|boot|bootwait|sysinit|ctrlaltdel|shutdown|restart|askfirst|power\\w+|kbrequest|ondemand';

const kinds: readonly Settings[] = [
  // inittab(5), also busybox's
  { path: /(^|\/)inittab$/, commands: behind(new RegExp(`^[^#:\\s][^:]*:[^:]*:(?:${ACTION}):[+@-]?|^::(?:${ACTION}):-?`)) },
  // inetd.conf(5): the program, and behind it the words that it is given, its name first
  { path: /(^|\/)inetd\.conf$|(^|\/)inetd\.d\/[^/.]+$/, commands: behind(/^[^#\s]\S*\s+(?:stream|dgram|raw|rdm|seqpacket)\s+\S+\s+(?:no)?wait\S*\s+\S+\s+\S+\s+/) },
  // xinetd.conf(5)
  { path: /(^|\/)xinetd\.(?:conf|d\/[^/.]+)$/, commands: behind(/^\s*server\s*=\s*/) },
  // The Desktop Entry Specification
  { path: /\.desktop$/, commands: behind(/^Exec\s*=\s*/) },
  // snmpd.conf(5)
  { path: /(^|\/)snmpd(?:\.local)?\.conf$/, commands: behind(/^\s*(?:exec|execfix|sh|extend|extend-sh)\s+(?:\.?\d+(?:\.\d+)+\s+)?(?:"[^"]*"|\S+)\s+/) },
  // logrotate(8)
  {
    path: /(^|\/)logrotate\.(?:conf|d\/[^/.]+)$/,
    isShell: true,
    commands: between(/^[ \t]*(?:prerotate|postrotate|firstaction|lastaction|preremove)[ \t]*\n([\s\S]*?)^[ \t]*endscript\b/gm),
  },
  // conky(1)
  {
    path: /(^|\/)(?:\.?conkyrc|[\w-]*conky[\w-]*\.conf|conky\/[\w-]+\.conf)$/,
    commands: between(/\$\{t?exec(?:[pi]|pi|bar|gauge|graph|ibar|igauge|igraph)?\s+(?:[\d.]+\s+)?([^{}\n]*)\}/g),
  },
  // oslo.rootwrap: who may run what as root
  { path: /(^|\/)(?:rootwrap(?:\.d)?|filters\.d)\/[^/]+\.filters$/, only: 'lists', commands: behind(/^[\w.-]+\s*[:=]\s*(?=\w*Filter\b)/) },
  // sudoers(5)
  { path: /(^|\/)sudoers(?:\.d\/[^/.]+)?$/, only: 'lists', commands: behind(/^\s*[^#\s][^=]*=/) },
];

/** What a file of settings may be, by its path; any, where that does not tell. */
export function settingsOf(path: string): readonly Settings[] {
  const own = kinds.find((kind) => kind.path.test(path));
  return own === undefined ? kinds : [own];
}

const MARK = /init|inetd|desktop|snmpd|logrotate|conky|sudoers|\.filters$/;
const all = new RegExp(kinds.map(({ path }) => path.source).join('|'));

/** Whether a path is one of such a file. It is asked of every path there is. */
export const isSettings = { test: (path: string): boolean => MARK.test(path) && all.test(path) };

/** The rest of each line that begins so. */
function behind(head: RegExp): (text: string) => readonly CommandLine[] {
  return (text) =>
    textLines(text, true).flatMap((line) => {
      const start = head.exec(line.text)?.[0].length;
      return start === undefined ? [] : [{ start: line.start + start, end: line.start + line.text.length }];
    });
}

/** What the first group of a pattern matches. */
function between(pattern: RegExp): (text: string) => readonly CommandLine[] {
  return (text) =>
    [...text.matchAll(pattern)].map(({ 0: all, 1: inner = '', index }) => {
      const start = index + all.lastIndexOf(inner);
      return { start, end: start + inner.length };
    });
}
