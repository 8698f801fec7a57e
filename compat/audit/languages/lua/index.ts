import type { Language } from '../language.ts';
import { dialectOf, type Names } from '../plain/dialect.ts';
import type { Lexis } from '../plain/lexis.ts';
import { parsePlain } from '../plain/parse.ts';
import type { Runner } from '../strings/dialect.ts';
import { mayHoldUse } from '../strings/may-hold-use.ts';
import { readProgram } from '../strings/read-program.ts';

/** Lua: strings in quotes and in long brackets, blocks that `end` closes. */
const lexis: Lexis = {
  comment: /--\[(=*)\[[\s\S]*?(?:\]\1\]|$(?![\s\S]))|--[^\n]*|#![^\n]*/y,
  quotes: [
    { open: /\[(=*)\[/y, closing: ([, level = '']) => `]${level}]`, raw: true, long: true },
    { open: /["']/y, closing: ([quote]) => quote },
  ],
  joins: new Set(['..']),
  blocks: 'words',
  condition: 'block',
  routine: /^function$/,
  declares: /^local$/,
  bracesHoldLists: true,
  callsBare: true,
  keyword: '=',
};

const output: Runner = { takes: 'command', captures: true };
const program: Runner = { takes: 'words' };
/** The library of Lua, OpenWrt's LuCI and nixio, awesome's spawn. */
const runners: readonly (readonly [RegExp, Runner])[] = [
  [/^os\.execute$/, { takes: 'command' }],
  [/^io\.popen$/, { takes: 'command', captures: 'always' }],
  [/^(?:luci\.)?(?:sys|util)\.(?:exec|execi|execl)$/, { takes: 'command', captures: 'always' }],
  [/^(?:luci\.)?sys\.call$/, { takes: 'command' }],
  [/^(?:nixio|posix|unistd)\.(?:exec|execp|execvp)$/, program],
  [/^(?:awful|gears)\.(?:util\.)?spawn(?:\.\w+)?$|^(?:awful\.)?spawn\.\w+$|^awful\.widget\.watch$/, output],
];

const names: Names = {
  runnerOf: ({ callee }) => runners.find(([pattern]) => pattern.test(callee))?.[1],
  meaning: ({ callee, name, receiver, arguments: values }) => {
    const [first, second] = values;
    if (callee === 'string.format' && first !== undefined) return { is: 'format', style: '%', template: first.value, values: values.slice(1) };
    if (name === 'format' && receiver !== undefined && callee !== 'string.format') return { is: 'format', style: '%', template: receiver, values };
    if (callee === 'table.concat' && first !== undefined) return { is: 'join', parts: [first.value], ...(second === undefined ? {} : { between: second.value }) };
    return /^(?:tostring|assert|(?:luci\.)?util\.shellquote)$/.test(callee) && first !== undefined ? { is: 'same', inner: first.value } : undefined;
  },
  adds: 'table.insert',
};

const dialect = dialectOf(names);

/** Lua, read token by token, and in expressions as far as calls, tables, texts and assignments go. */
export const lua: Language = { name: 'lua', mayHoldUse, read: (source) => readProgram(source, parsePlain(source.text, lexis), dialect) };
