import { deviceName } from '../../../src/model/link-name.ts';
import { readOptions } from '../../legacy/ifconfig/options.ts';
import { loss } from '../idiom.ts';
import { type QueryOrReason, query } from './query.ts';

const more = loss('all-addresses', 'shows every address of a link; ifconfig shows the first of each label');

/** `ifconfig`, `ifconfig -a`, `ifconfig -s`, `ifconfig LINK`. */
export function ifconfigQuery(words: readonly string[]): QueryOrReason {
  const { all, short, rest } = readOptions(words);
  const [name] = rest;
  const shape = `ifconfig${short ? ' short' : ''}${all && name === undefined ? ' all' : ''}${name === undefined ? '' : name.includes(':') ? ' label' : ' link'}`;
  const which = name === undefined ? (all ? '' : ' up') : ` dev ${deviceName(name)}`;
  if (short) return query(shape, [`ip -statistics link show${which}`]);
  if (name?.includes(':'))
    return query(
      shape,
      [`ip -4 address show${which} label ${name}`, `ip link show${which}`],
      loss('every-labelled', `shows every address with the label ${name}; ifconfig shows the first`),
    );
  return query(shape, [`ip -statistics address show${which}`], more);
}
