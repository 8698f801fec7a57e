import { type Output, shown } from '../../use.ts';
import { snakeOf } from './command-words.ts';
import type { Call, Dialect, Runner } from './dialect.ts';
import type { Program, Searched } from './program.ts';
import { named, query, spanOf, type Tree } from './tree.ts';

const ONLY_STATUS = /^[$@%]?(?:rc|ret|retval|retcode|returncode|status|code|exit_?code|exit_?status|result_?code|ok|success|rv|err|error|failed)$/i;
/** What a function is called that is given the output. */
const CALLED_BACK = /^(?:this\.)?(?:cb|callback|done|next|on[A-Z]\w*|handle[A-Z]\w*|\w+(?:Callback|Handler))$/;
/** Methods of a process that only wait for its end: `exec.Command(...).Run()`. */
const WAITS = /^(?:Run|Start|Wait|wait)$/;
const LOOKS =
  /^(?:search|match|fullmatch|findall|finditer|compile|sub|subn|find|rfind|index|rindex|startswith|endswith|split|partition|rpartition|count|scan|gsub|grep|include|includes|starts_with|ends_with|starts_with|start_with|end_with|test|match_all|preg_match|preg_match_all|preg_split|preg_replace|strpos|strstr|stripos|explode|contains|has_prefix|has_suffix|index_of|must_compile|replace|split_n|fields|re)\??$/;
const COMPARISON = /^(?:comparison_operator|binary|binary_expression|regex|match)$/;
const COMPARES = /^(?:[=!]==?|[=!]~|eq|ne|in|<>)$/;
const MOST = 2000;
/** Outside of routines, what looks for something in an output stands this near behind it. */
const NEAR = 2500;

/** What becomes of the output of a command that a call runs. */
export function outputOf({ names, dialect, searched }: Program, call: Tree, read: Call | undefined, runner: Runner): Output {
  const text = read?.arguments.map(({ keyword, value }) => `${keyword ?? ''}=${value.text().slice(0, 200)}`).join(' ') ?? '';
  const discarded = /stdout=\S*(?:DEVNULL|devnull|null\b)/i.test(text);
  const wanted = runner.captures === 'by keyword' ? /stdout=\S*PIPE|capture_output=True|capture=True/.test(text) : runner.captures !== undefined && runner.captures !== false;
  const isGiven =
    read?.arguments.some(({ value }, nth) => nth === runner.into || /function|lambda/.test(value.kind()) || (nth > 0 && CALLED_BACK.test(value.text().slice(0, 40)))) === true;
  const isKept = runner.keptBy?.test((names.routineAround(call)?.node ?? call.ancestors().at(-1))?.text() ?? '') === true;
  const captured = isKept || (wanted && (runner.captures === 'always' || isGiven || isRead(call, dialect, read === undefined)));
  if (!captured) return { ...shown, discarded };
  const around = names.routineAround(call)?.node ?? call.ancestors().at(-1);
  const from = names.routineAround(call) === undefined ? spanOf(call).start : 0;
  return { ...shown, captured, discarded, looksFor: around === undefined ? [] : lookedFor(around, dialect, from, searched) };
}

/** Whether anybody looks at what a call gives back; backticks give text, whatever it is kept as. */
function isRead(call: Tree, dialect: Dialect, isText: boolean): boolean {
  if (call.field('block') !== null) return true;
  for (const around of call.ancestors()) {
    const statement = dialect.statement(around);
    if (statement.is === 'assign') return isText || !statement.targets.every((target) => ONLY_STATUS.test(target.text()));
    // `@{run('ifconfig')}`: these braces hold an expression of Perl.
    if (around.kind() === 'block' && around.ancestors()[0]?.kind() === 'same') return true;
    if (/expression_statement|^(?:statement|block|statement_list|body_statement|program|module|then|statement_block)$/.test(around.kind())) return false;
    const read = dialect.expression(around);
    if (read.is === 'call' && read.receiver?.id() === call.id() && WAITS.test(read.name)) return false;
    if (!/await|parenthesized|same|selector_expression|^attribute$/.test(around.kind())) return true;
  }
  return false;
}

/** The texts and patterns that a routine looks for. */
function lookedFor(around: Tree, dialect: Dialect, from: number, searched: Map<number, readonly Searched[]>): readonly string[] {
  const found = new Set<string>();
  const all = searched.get(around.id()) ?? searchedIn(around, dialect);
  searched.set(around.id(), all);
  for (const { node, start } of all) {
    if (from > 0 && (start < from || start > from + NEAR)) continue;
    const isPattern = dialect.kinds.patterns?.includes(node.kind());
    if (!isPattern && !isLookedFor(node, dialect)) continue;
    const text = isPattern
      ? named(node)
          .map((part) => part.text())
          .join('') || node.text()
      : literal(node, dialect);
    if (text !== undefined && text.trim() !== '' && !/^(?:linux|darwin|win|sunos|\w*bsd)/i.test(text)) found.add(text);
  }
  return [...found];
}

function searchedIn(around: Tree, dialect: Dialect): readonly Searched[] {
  const nodes = around.findAll(query([...dialect.kinds.strings, ...(dialect.kinds.patterns ?? [])]));
  return nodes.slice(0, MOST).map((node) => ({ node, start: spanOf(node).start }));
}

function isLookedFor(node: Tree, dialect: Dialect): boolean {
  for (const around of node.ancestors().slice(0, 3)) {
    const read = dialect.expression(around);
    if (read.is === 'call')
      return (
        (LOOKS.test(snakeOf(read.name)) || (read.name === 'exec' && read.receiver !== undefined && dialect.runnerOf(read) === undefined)) &&
        read.arguments.some(({ value }) => value.id() === node.id())
      );
    if (read.is === 'words') return true;
    if (COMPARISON.test(around.kind()) && COMPARES.test(around.field('operator')?.text() ?? '=='))
      return !/platform|uname|os\.name|system\(|osname|\^O|GOOS|host_os|PHP_OS/i.test(around.text().slice(0, 200));
    if (dialect.statement(around).is !== 'around') return false;
  }
  return false;
}

function literal(node: Tree, dialect: Dialect): string | undefined {
  const read = dialect.expression(node);
  return read.is === 'text' && read.runs === undefined ? read.parts.map((part) => ('hole' in part ? '' : part.text)).join('') : undefined;
}
