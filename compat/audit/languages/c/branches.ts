import { lastUpTo } from '../../last-up-to.ts';
import { requestNamed } from '../../requests.ts';
import type { Directive, Token } from './tokens.ts';

/** Which text is compiled where. */
export interface Branches {
  /** Why a place must not be rewritten: it is compiled on another system only. */
  reasonAt(offset: number): string | undefined;
  /** Whether a place is compiled at all: `#if 0` is not. */
  isDead(offset: number): boolean;
}

interface Segment {
  readonly start: number;
  readonly reason: string | undefined;
  readonly dead: boolean;
}

interface Level {
  readonly outer: { readonly reason: string | undefined; readonly dead: boolean };
  /** What must not hold for this branch: the conditions before it. */
  readonly before: Condition[];
  hadTrue: boolean;
}

/** Reads the conditions of a file. */
export function branchesOf(directives: readonly Directive[]): Branches {
  const segments: Segment[] = [{ start: 0, reason: undefined, dead: false }];
  const levels: Level[] = [];
  let now: { reason: string | undefined; dead: boolean } = { reason: undefined, dead: false };
  const begin = (start: number, next: { reason: string | undefined; dead: boolean }) => {
    now = next;
    segments.push({ start, ...next });
  };
  for (const directive of directives) {
    const level = levels.at(-1);
    if (directive.name.startsWith('if')) {
      const condition = conditionOf(directive);
      const opened: Level = { outer: now, before: [condition], hadTrue: isAlways(condition, true) };
      levels.push(opened);
      begin(directive.end, { reason: now.reason ?? systemOf(condition, false), dead: now.dead || isAlways(condition, false) });
    } else if (level !== undefined && /^el(se|if)/.test(directive.name)) {
      const condition: Condition | undefined = directive.name === 'else' ? undefined : conditionOf(directive);
      const excluded = level.before.map((each) => systemOf(each, true)).find((system) => system !== undefined);
      const reason = level.outer.reason ?? (condition === undefined ? undefined : systemOf(condition, false)) ?? excluded;
      begin(directive.end, { reason, dead: level.outer.dead || level.hadTrue || (condition !== undefined && isAlways(condition, false)) });
      if (condition !== undefined) level.before.push(condition);
    } else if (level !== undefined && directive.name === 'endif') {
      levels.pop();
      begin(directive.end, level.outer);
    }
  }
  const starts = segments.map(({ start }) => start);
  const at = (offset: number) => segments[lastUpTo(starts, offset)] as Segment;
  return { reasonAt: (offset) => at(offset).reason, isDead: (offset) => at(offset).dead };
}

/** A condition, as far as it is understood. */
type Condition =
  | { readonly is: 'not'; readonly of: Condition }
  | { readonly is: 'and' | 'or'; readonly of: readonly Condition[] }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'always' | 'never' | 'unknown' };

function conditionOf({ name, tokens }: Directive): Condition {
  const word: Condition = { is: 'name', name: tokens.find((token) => token.is === 'word')?.text ?? '' };
  if (/^(el)?ifdef$/.test(name)) return word;
  if (/^(el)?ifndef$/.test(name)) return { is: 'not', of: word };
  return parsed(tokens);
}

/** `a || b && !defined(c)`: or binds less than and; comparisons and sums are what the name on their left says. */
function parsed(tokens: readonly Token[], depth = 0): Condition {
  if (depth > 40) return { is: 'unknown' };
  for (const [mark, is] of [
    ['||', 'or'],
    ['&&', 'and'],
  ] as const) {
    const parts = split(tokens, mark);
    if (parts.length > 1) return { is, of: parts.map((part) => parsed(part, depth + 1)) };
  }
  const [first, ...rest] = tokens;
  if (first?.text === '!') return { is: 'not', of: parsed(rest, depth + 1) };
  if (first?.text === '(' && tokens.at(-1)?.text === ')' && isWhole(tokens)) return parsed(tokens.slice(1, -1), depth + 1);
  if (first?.is === 'number' && rest.length === 0) return { is: /^0+[uUlL]*$/.test(first.text) ? 'never' : 'always' };
  const name = first?.text === 'defined' ? rest.find((token) => token.is === 'word') : first;
  if (name?.is !== 'word') return { is: 'unknown' };
  const isZero = rest.length === 2 && rest[0]?.text === '==' && rest[1]?.text === '0';
  return isZero ? { is: 'not', of: { is: 'name', name: name.text } } : { is: 'name', name: name.text };
}

function split(tokens: readonly Token[], mark: string): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.text === '(') depth++;
    if (token.text === ')') depth--;
    if (depth === 0 && token.text === mark) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

function isWhole(tokens: readonly Token[]): boolean {
  let depth = 0;
  return tokens.every((token, index) => {
    if (token.text === '(') depth++;
    if (token.text === ')') depth--;
    return depth > 0 || index === tokens.length - 1;
  });
}

/** The reason where a condition, or its contrary, holds on other systems only. */
function systemOf(condition: Condition, contrary: boolean): string | undefined {
  switch (condition.is) {
    case 'not':
      return systemOf(condition.of, !contrary);
    case 'and':
    case 'or': {
      const reasons = condition.of.map((each) => systemOf(each, contrary));
      const one = (condition.is === 'and') !== contrary;
      return one ? reasons.find((reason) => reason !== undefined) : reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined;
    }
    case 'name':
      return contrary ? (isLinux(condition.name) ? 'it is compiled on systems other than Linux' : undefined) : otherSystem(condition.name);
    default:
      return undefined;
  }
}

function isAlways(condition: Condition, value: boolean): boolean {
  if (condition.is === 'not') return isAlways(condition.of, !value);
  if (condition.is === 'and') return value ? condition.of.every((each) => isAlways(each, true)) : condition.of.some((each) => isAlways(each, false));
  if (condition.is === 'or') return value ? condition.of.some((each) => isAlways(each, true)) : condition.of.every((each) => isAlways(each, false));
  return condition.is === (value ? 'always' : 'never');
}

const prefix = '(?:(?:target|os|have|platform|host|is|on|build|sys|q_os|system|config|with|use|for|arch|plat|under)_*)*';
const linux = new RegExp(`^_*${prefix}(?:gnu_)?linux(?:_os|_host|_target|_?[0-9]+)?_*$`, 'i');
const others: readonly (readonly [RegExp, string])[] = [
  [system('free_?bsd|freebsd_kernel|freebsd_version'), 'FreeBSD'],
  [system('net_?bsd|netbsd_version'), 'NetBSD'],
  [system('open_?bsd'), 'OpenBSD'],
  [system('dragon_?fly(?:_?bsd)?'), 'DragonFly BSD'],
  [system('bsd|bsdi?|bsd_?os|bsd4_[34]|bsd_?like|4_4bsd'), 'BSD'],
  [system('darwin|apple|apple_cc|mac_?os_?x?|osx|mac|mach|ios'), 'macOS'],
  [system('sun|sun_?os|solaris|illumos|svr4|sunos5'), 'Solaris'],
  [system('aix|aix_?[0-9]+'), 'AIX'],
  [system('hpux|hp_ux'), 'HP-UX'],
  [system('hurd|gnu_hurd'), 'the Hurd'],
  [/^__GNU__$/, 'the Hurd'],
  [system('windows|win32|win64|win|mingw|mingw32|mingw64|cygwin|msdos|wince|msc_ver'), 'Windows'],
  [system('qnx|qnxnto|sgi|irix|osf|ultrix|sco|unixware|haiku|beos|vxworks|minix|rtems|os2|amigaos|osf1|tru64|unicos|zos|mvs|fuchsia'), 'another system'],
  // What BSD has and Linux has not: lengths in addresses of sockets, AF_LINK, routing sockets.
  [
    /^HAVE_(STRUCT_)?(SOCKADDR_(IN6?_|DL_)?)?(SA|SIN|SIN6|SDL)_LEN$|^HAVE_SA_LEN$|^HAVE_SOCKADDR_LEN$|^SIN6?_LEN$|^HAVE_(STRUCT_)?SOCKADDR_DL(_.*)?$|^HAVE_NET_IF_DL_H$|^AF_LINK$|^HAVE_(STRUCT_)?LIFREQ$/,
    'BSD or Solaris',
  ],
];

function system(names: string): RegExp {
  return new RegExp(`^_*${prefix}(?:${names})(?:_os|_host|_target|_version|_?[0-9]+)?_*$`, 'i');
}

function isLinux(name: string): boolean {
  return linux.test(name);
}

function otherSystem(name: string): string | undefined {
  if (isLinux(name) || /^(HAVE_MAC|MAC|USE_MAC|CONFIG_MAC|HAVE_WIN|WIN|HAVE_BSD|USE_BSD|HAVE_MACH|MACH|SYS_BSD|_USE_BSD|HAVE_SUN|__USE_BSD|IOS|IS_IOS)$/.test(name))
    return undefined;
  const known = others.find(([pattern]) => pattern.test(name))?.[1];
  if (known !== undefined) return `it is compiled on ${known} only`;
  return requestNamed(name)?.family === 'another system' ? `it is compiled only where there is ${name}, which Linux does not have` : undefined;
}
