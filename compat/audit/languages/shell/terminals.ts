import { codeFrom } from './core.ts';
import { behindOptions } from './options.ts';
import type { Special } from './special.ts';

/** `gnome-terminal -- COMMAND ...`, `gnome-terminal -e TEXT`. */
const behindDashes: Special = (fields, through, name, { here, unwrap }) => {
  const at = fields.findIndex(({ text }) => text === '--' || text === '-x');
  if (at > 0) return unwrap(fields.slice(at + 1), [...through, name]);
  const text = fields.findIndex((field) => /^(?:-e|--command)$/.test(field.text));
  return text > 0 ? codeFrom(fields, text + 1, [...through, `${name} -e`], 1) : [here];
};

/** Terminals that run a command in a window of theirs. */
export const terminals: Readonly<Record<string, Special>> = {
  'gnome-terminal': behindDashes,
  'xfce4-terminal': behindDashes,
  'mate-terminal': behindDashes,
  screen: (fields, through, name, { here, unwrap }) => {
    const at = behindOptions(fields, 1, 'cehpsStTX');
    return at < fields.length ? unwrap(fields.slice(at), [...through, name]) : [here];
  },
  tmux: (fields, through, name, { here }) => {
    const last = fields.at(-1);
    return last?.text.includes(' ') ? codeFrom(fields, fields.length - 1, [...through, name]) : [here];
  },
  xterm: (fields, through, name, { here, unwrap }) => {
    const at = fields.findIndex(({ text }) => text === '-e');
    if (at < 0) return [here];
    return fields.length === at + 2 ? codeFrom(fields, at + 1, [...through, `${name} -e`]) : unwrap(fields.slice(at + 1), [...through, `${name} -e`]);
  },
};
