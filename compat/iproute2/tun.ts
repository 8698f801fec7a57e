import { deviceName } from '../../src/model/link-name.ts';
import type { Input } from '../../src/operations/index.ts';
import { type Ask, answer, command, none, type Translation, type TranslatorsOf, words } from './translation.ts';

/** Set in TUNSETIFF, it refuses a device that is there. */
const EXCL = 'IFF_TUN_EXCL';

const details = ({ link }: { link: string }) => command('ip', '-details', 'link', 'show', 'dev', deviceName(link));

export const tun: TranslatorsOf<'tun'> = {
  'tun.list': () => words('ip -details link show type tun'),
  'tun.get': details,
  'tun.get-settings': details,
  'tun.get-features': () => none('ip does not ask the tun driver what it can do (TUNGETFEATURES)'),
  'tun.add': ({ name, mode, owner, group, multiQueue, packetInfo, vnetHeader }) =>
    command(
      ...['ip', 'tuntap', 'add', 'dev', name, 'mode', mode],
      ...(owner === undefined ? [] : ['user', String(owner)]),
      ...(group === undefined ? [] : ['group', String(group)]),
      ...(multiQueue ? ['multi_queue'] : []),
      ...perAttach({ packetInfo, vnetHeader }),
    ),
  'tun.remove': ({ link }, ask) => ofTun(ask, link, () => ['ip', 'link', 'delete', 'dev', deviceName(link)]),
  'tun.set-owner': () => none(`ip tuntap says the owner only of a device that it makes (${EXCL})`),
  'tun.set-group': () => none(`ip tuntap says the group only of a device that it makes (${EXCL})`),
  'tun.set-persistent': ({ persistent, ...more }, ask) => (persistent ? none(`ip tuntap attaches to no device that is there, but to remove it (${EXCL})`) : detached(ask, more)),
  'tun.set-link-type': () => none('ip tuntap does not set the hardware type (TUNSETLINK)'),
  'tun.set-carrier': ({ link, carrier }) => command('ip', 'link', 'set', 'dev', deviceName(link), 'carrier', carrier ? 'on' : 'off'),
};

type Attaching = Pick<Input<'tun.set-owner'>, 'link' | 'packetInfo' | 'vnetHeader'>;

function detached(ask: Ask, { link, ...more }: Attaching): Translation {
  return ofTun(ask, link, ({ mode, multiQueue }) => [
    ...['ip', 'tuntap', 'delete', 'dev', deviceName(link), 'mode', mode],
    ...(multiQueue ? ['multi_queue'] : []),
    ...perAttach(more),
  ]);
}

function perAttach({ packetInfo, vnetHeader }: Omit<Attaching, 'link'>): string[] {
  return [...(packetInfo ? ['pi'] : []), ...(vnetHeader ? ['vnet_hdr'] : [])];
}

function ofTun(ask: Ask, link: string, make: (device: { mode: string; multiQueue: boolean }) => readonly string[]): Translation {
  const device = answer(ask('tun.get', { link }));
  return device === undefined ? none(`${link} is no tun or tap device: the kernel refuses`) : { commands: [make(device)] };
}
