import { legacyPackages, legacyTools } from '../../../legacy/legacy-tools.ts';

const names = [...legacyTools.keys(), ...legacyPackages].map((name) => name.replace(/[.]/g, '\\.')).join('|');
const whole = new RegExp(
  `(?:^|[^\\w-]|\\\\[ntr]|_)(?:${names})(?![\\w-])|/proc/(?:[\\w$]+/)?net/|(?:[$@{%]|__)(?:\\w*_)?(?:${[...legacyTools.keys()].join('|').replaceAll('-', '_')})`,
  'i',
);

/** Whether a text can hold a use at all: a quick look before it is taken apart. */
export const mayHoldUse = (text: string) => whole.test(text);
