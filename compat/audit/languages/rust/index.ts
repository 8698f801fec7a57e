import type { Language } from '../language.ts';
import { dialectOf, type Names } from '../plain/dialect.ts';
import type { Lexis } from '../plain/lexis.ts';
import { parsePlain } from '../plain/parse.ts';
import { mayHoldUse } from '../strings/may-hold-use.ts';
import { readProgram } from '../strings/read-program.ts';
import { chained } from './chained.ts';
import { configured } from './configured.ts';

const lexis: Lexis = {
  // A character, and the name of a lifetime, say nothing.
  comment: /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))|#!?\[[^\]\n]*\]|b?'(?:\\[^\n']*|[^'\\\n])'|'[a-z_]\w*/y,
  quotes: [
    { open: /b?r(#*)"/y, closing: ([, level = '']) => `"${level}`, raw: true, long: true },
    { open: /b?"/y, closing: () => '"', long: true },
  ],
  joins: new Set(['+']),
  blocks: 'braces',
  condition: 'block',
  routine: /^fn$/,
  declares: /^(?:let|mut|const|static|pub|unsafe|async|else|match|while|loop|move)$/,
  bracesHoldLists: false,
  callsBare: false,
  keyword: ':',
};

const names: Names = {
  runnerOf: ({ callee }) => (/(?:^|::)Command::new$|^cmd!?$/.test(callee) ? { takes: 'words', captures: true } : callee === 'Command::spawn' ? { takes: 'words' } : undefined),
  meaning: ({ callee, name, receiver, arguments: values }) => {
    const [first] = values;
    if (/^(?:std::)?format$/.test(callee) && first !== undefined) return { is: 'format', style: '{', template: first.value, values: values.slice(1) };
    if (callee === 'vec') return { is: 'list', items: values.map(({ value }) => value) };
    if (/^(?:String::from|Some|Ok|OsStr::new|Path::new|PathBuf::from)$/.test(callee) && first !== undefined) return { is: 'same', inner: first.value };
    if (/^(?:Vec|String)::new$/.test(callee)) return { is: 'list', items: [] };
    return /^(?:to_string|to_owned|into|as_str|as_ref|clone|iter|unwrap)$/.test(name) && receiver !== undefined ? { is: 'same', inner: receiver } : undefined;
  },
  grows: { push: 'item', extend: 'more' },
};

const plain = dialectOf(names);
const dialect = chained({ ...plain, conditions: (node, inner) => plain.conditions(node, inner) ?? configured(node) });

/** Rust. */
export const rust: Language = { name: 'rust', mayHoldUse, read: (source) => readProgram(source, parsePlain(source.text, lexis), dialect) };
