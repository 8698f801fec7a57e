import type { Dialect } from './dialect.ts';
import type { Tree } from './tree.ts';

/** The names of other systems, as programs write them. */
export const OTHER =
  /(?:free|open|net|dragonfly|pc)[-_]?bsd|(?<![a-z])g?bsd(?![a-z])|generic_?bsd|darwin|mac[-_ ]?os|(?<![a-z])osx|solaris|sun-?os|smartos|illumos|(?<![a-z])aix(?![a-z])|hp-?ux|(?<![a-z])irix|(?<![a-z])hurd|cygwin|mswin|msys|mingw|win(?:32|64|nt|dows)|(['"])nt\1|(?<![a-z])is_?(?:win|mac|osx)(?![a-z])|(['"])(?:win|mac|osx?|dar|fre|sun|hp)\2|dec_?osf|(?<![a-z])osf1|tru64|unixware|sco_sv|(?<![a-z])(?:os2|vms|beos|haiku|qnx)(?![a-z])/i;
const LINUX = /linux/i;
const NEGATION = /!=|!~|<>|(?<![a-z])not(?![a-z])|(?<![a-z$])ne(?![a-z])|^\s*\(?\s*!|(?<![a-z])unless(?![a-z])/i;
/** What other systems' files and folders are called. */
const OTHER_FILE =
  /(^|[/_.-]|[a-z](?=(?:free|open|net)bsd\.\w+$))((free|open|net|dragonfly|generic_?)?bsd|dragonfly|darwin|mac_?osx?|osx|solaris|sunos|smartos|aix|hp-?ux|irix|hurd|osf1|tru64|sco_sv|unixware|openserver|qnx|minix|haiku|os390|zos|ibmi|windows|win32|cygwin)([/_.-]|$)/i;
/** Folders above those: `freebsd/base/interface.rb`. */
const OTHER_FOLDER = /^(?:(?:free|open|net|dragonfly)?bsd|darwin|mac_?osx?|solaris\d*|sunos|smartos|aix|hp-?ux|irix)$/i;
const OTHER_NAME =
  /(Free|Open|Net|DragonFly|Generic)_?B(SD|sd)|BSD$|^BSD[A-Z]|Bsd$|Darwin|MacOS|SunOS|Solaris|(^|_)AIX|HPUX|Hurd|Windows|_(free|open|net)?bsd(_|$)|_(darwin|macos|osx|solaris|sunos|aix|hpux|hurd|windows|win32)$|^(darwin|macos|osx|solaris|sunos|aix|hpux|hurd|windows|(free|open|net)?bsd)_/;

/** Why a node must not be rewritten: it is reached under another system only. */
export function branchOfOtherSystem(node: Tree, dialect: Dialect): string | undefined {
  let inner = node;
  for (const ancestor of node.ancestors()) {
    const condition = dialect.conditions(ancestor, inner);
    if (condition !== undefined) {
      const system = otherSystem(condition.text, condition.not);
      if (system !== undefined) return `it runs on another system only: ${system}`;
    }
    const name = dialect.kinds.routines.includes(ancestor.kind()) || /class|module/.test(ancestor.kind()) ? ancestor.field('name')?.text() : undefined;
    if (name !== undefined && OTHER_NAME.test(name) && !/linux/i.test(name)) return `it runs on another system only: ${name}`;
    inner = ancestor;
  }
  return undefined;
}

/** What is said of the system where a condition holds (or, with `not`, where it does not), when it is another one. */
export function otherSystem(condition: string, not: boolean): string | undefined {
  const [other, linux] = [OTHER.exec(condition), LINUX.test(condition)];
  if ((other === null) === !linux) return undefined;
  const negated = NEGATION.test(condition) !== not;
  if (linux) return negated && /^\W*(?:is_?)?linux\W*$|plat|sys|uname|os(?![a-z])|kernel|host|goos|\^o/i.test(condition) ? condition.replace(/\s+/g, ' ').slice(0, 60) : undefined;
  return negated ? undefined : (other?.[0] ?? '').replace(/['"]/g, '');
}

/** A file that is for another system as a whole. */
export function fileOfOtherSystem(path: string): string | undefined {
  const last = path.split('/').slice(-2).join('/');
  const name =
    OTHER_FILE.exec(last)?.[2] ??
    path
      .split('/')
      .slice(-4, -2)
      .find((folder) => OTHER_FOLDER.test(folder));
  return name === undefined || /linux/i.test(last) ? undefined : `the file is for another system: ${name}`;
}
