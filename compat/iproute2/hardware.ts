import { hardwareTypeName } from '../../src/model/hardware-type.ts';
import { type Ask, answer } from './translation.ts';

/** ARPHRD_ETHER: what SIOCSARP takes where no type is said. */
const ETHER = 1;

/** Of a link-layer address that comes with its type, a link takes as many bytes as its own has; zeros stand where there are fewer. Undefined where the link is of another type, or not there. */
export function fittingAddress(ask: Ask, link: string, lladdr: string, hardwareType: number): string | undefined {
  const own = answer(ask('link.get-address', { link }));
  if (own === undefined || (hardwareType !== 0 && own.hardwareType !== hardwareTypeName(hardwareType))) return undefined;
  const length = own.address === '' ? 0 : own.address.split(':').length;
  return [...lladdr.split(':'), ...Array.from({ length }, () => '00')].slice(0, length).join(':');
}

/** Whether the link is of this type. */
export function isOfType(ask: Ask, link: string, hardwareType = ETHER): boolean {
  return answer(ask('link.get-address', { link }))?.hardwareType === hardwareTypeName(hardwareType);
}

/** The link of a type that has a link-layer address (dev_getbyhwaddr). */
export function linkWithAddress(ask: Ask, lladdr: string, hardwareType = ETHER): string | undefined {
  return answer(ask('link.list', {}))?.find((link) => link.hardwareType === hardwareTypeName(hardwareType) && isStartOf(link.address, lladdr.toLowerCase()))?.name;
}

/** The kernel compares as many bytes as the link's address has. */
function isStartOf(own: string, lladdr: string): boolean {
  return own !== '' && (lladdr === own || lladdr.startsWith(`${own}:`));
}
