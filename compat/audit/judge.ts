import type { Finding, Kind, Severity } from '../../src/model/finding.ts';
import { withSettersMarked } from './host-names.ts';
import type { LanguageName, Source } from './languages/language.ts';
import { type Lines, linesOf } from './lines.ts';
import { fitsIn } from './replacements/fits-in.ts';
import { rules } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';
import type { Use } from './use.ts';
import { whyElsewhere } from './words/elsewhere.ts';
import { whyOfTool } from './words/tests-tool.ts';

/** What the caller wants to hear of. */
export interface Wishes {
  /** Another severity than the rule's own; of rules that are judged on request only, the request. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  /** So long may a file take, in milliseconds. */
  readonly limitMs?: number;
}

/** The uses of a file, each judged by the first rule that has something to say, in the order of the text. */
export function judged(source: Source, language: LanguageName, uses: readonly Use[], wishes: Wishes = {}): Finding[] {
  const lines = linesOf(source.text);
  return withSettersMarked(uses)
    .toSorted((a, b) => a.place.start - b.place.start)
    .flatMap((use) => findingOf(source, language, use, lines, wishes) ?? []);
}

const OTHER_TEXT = 'It shows the same facts in another text: whoever takes that apart has to change.';

function findingOf({ path, text }: Source, language: LanguageName, use: Use, lines: Lines, wishes: Wishes): Finding | undefined {
  for (const rule of rules) {
    const verdict = rule.judge(use);
    if (verdict === undefined) continue;
    const wish = wishOf(rule, wishes);
    if (wish === 'off') return undefined;
    const {
      message,
      severity: own = rule.severity,
      kind = kindOf(use),
      replacement = null,
      advice,
      notReplaceable = use.notReplaceable ?? whyElsewhere(use) ?? whyOfTool(path, use),
      calls = [],
    } = verdict;
    const offered = notReplaceable === undefined && replacement !== null && fitsIn(language, replacement, use.through) ? replacement : null;
    const said = [...(advice === undefined ? [] : [advice]), ...(offered !== null && kind === 'queries' ? [OTHER_TEXT] : [])];
    return {
      file: path,
      ...lines.regionOf(use.place),
      language,
      rule: rule.id,
      severity: wish ?? own,
      kind,
      ...(use.is === 'indirect' ? { role: use.role } : {}),
      tool: nameOf(use),
      text: text.slice(use.place.start, use.place.end),
      lines: lines.around(use.place),
      message,
      calls,
      replacement: offered,
      ...(said.length === 0 ? {} : { advice: said.join(' ') }),
      ...(notReplaceable === undefined ? {} : { notReplaceable }),
      confidence: use.confidence,
      through: use.through,
    };
  }
  return undefined;
}

/** The severity that the caller wants of a rule's findings, `off` for none, undefined for the rule's own. */
export function wishOf({ id, onRequest }: Pick<Rule, 'id' | 'onRequest'>, wishes: Wishes): Severity | 'off' | undefined {
  return wishes.rules?.[id] ?? (onRequest ? 'off' : undefined);
}

function nameOf(use: Use): string {
  if (use.is === 'command' || use.is === 'indirect') return use.tool;
  return use.is === 'file' ? use.path : use.name;
}

function kindOf(use: Use): Kind {
  switch (use.is) {
    case 'command':
      return use.output.filters.length > 0 || use.output.captured ? 'parses output' : 'changes';
    case 'request':
      return 'ioctl';
    case 'file':
      return '/proc';
    case 'package':
      return 'installs';
    case 'indirect':
      return use.role === 'checks presence' && use.tool.includes('/net/') ? '/proc' : 'indirect';
  }
}
