import { deviceName } from '../../src/model/link-name.ts';
import { type Ask, answer, type Command, command, none, type Translation, type TranslatorsOf, words } from './translation.ts';

const details = (link: string) => command('ip', '-details', 'link', 'show', 'dev', deviceName(link));
const setting =
  (word: string) =>
  ({ link, hundredths }: { link: string; hundredths: number }) =>
    setBridge(link, word, String(hundredths));

export const bridge: TranslatorsOf<'bridge'> = {
  'bridge.list': () => words('ip link show type bridge'),
  'bridge.list-details': () => ({
    commands: [
      ['ip', '-details', 'link', 'show', 'type', 'bridge'],
      ['bridge', 'link', 'show'],
    ],
  }),
  'bridge.list-ports': ({ link }) => command('ip', 'link', 'show', 'master', deviceName(link)),
  'bridge.list-macs': ({ link }) => command('bridge', '-statistics', 'fdb', 'show', 'br', deviceName(link)),
  'bridge.get': ({ link }) => details(link),
  'bridge.get-timers': ({ link }) => details(link),
  'bridge.get-forward-delay': ({ link }) => details(link),
  'bridge.get-hairpin': ({ port }) => details(port),
  'bridge.get-port': ({ port }) => details(port),
  'bridge.get-port-timers': ({ port }) => details(port),
  'bridge.add': ({ name, address }) => command('ip', 'link', 'add', 'name', name, ...(address === undefined ? [] : ['address', address]), 'type', 'bridge'),
  'bridge.remove': ({ link }, ask) => {
    if (link.includes(':') || !isBridge(ask, link)) return none(`${link} is no bridge: the kernel refuses`);
    const isUp = answer(ask('link.get-flags', { link }))?.includes('UP') === true;
    return isUp ? none(`${link} is up: the kernel refuses (EBUSY), where ip link delete would remove it all the same`) : command('ip', 'link', 'delete', 'dev', deviceName(link));
  },
  'bridge.add-port': ({ link, port }, ask) => {
    if (!isBridge(ask, link)) return none(`${link} is no bridge: the kernel refuses`);
    const isTaken = answer(ask('link.get-flags', { link: port }))?.includes('SLAVE') === true || bridgesOf(ask, port).length > 0;
    return isTaken
      ? none(`${port} has a master already: the kernel refuses (EBUSY), where ip link set master would move it`)
      : command('ip', 'link', 'set', 'dev', deviceName(port), 'master', deviceName(link));
  },
  'bridge.remove-port': ({ link, port }, ask) => ofPort(ask, link, port, (dev) => ['ip', 'link', 'set', 'dev', dev, 'nomaster']),
  'bridge.set-ageing-time': setting('ageing_time'),
  'bridge.set-forward-delay': setting('forward_delay'),
  'bridge.set-hello-time': setting('hello_time'),
  'bridge.set-max-age': setting('max_age'),
  'bridge.set-priority': ({ link, priority }) => setBridge(link, 'priority', String(priority)),
  'bridge.set-stp': ({ link, enabled }) => setBridge(link, 'stp_state', enabled ? '1' : '0'),
  'bridge.set-path-cost': ({ link, port, cost }, ask) => setPort(ask, link, port, 'cost', String(cost)),
  'bridge.set-port-priority': ({ link, port, priority }, ask) => setPort(ask, link, port, 'priority', String(priority)),
  'bridge.set-hairpin': ({ link, port, enabled }, ask) => setPort(ask, link, port, 'hairpin', enabled ? 'on' : 'off'),
};

function setBridge(link: string, ...more: string[]): Translation {
  return command('ip', 'link', 'set', 'dev', deviceName(link), 'type', 'bridge', ...more);
}

function setPort(ask: Ask, link: string, port: string, ...more: string[]): Translation {
  return ofPort(ask, link, port, (dev) => ['ip', 'link', 'set', 'dev', dev, 'type', 'bridge_slave', ...more]);
}

/** The words name the port alone, whatever bridge it belongs to. */
function ofPort(ask: Ask, link: string, port: string, make: (dev: string) => Command): Translation {
  const dev = deviceName(port);
  return portsOf(ask, link).includes(dev) ? { commands: [make(dev)] } : none(`${dev} is no port of ${deviceName(link)}: the kernel refuses`);
}

function isBridge(ask: Ask, link: string): boolean {
  return answer(ask('bridge.get', { link })) !== undefined;
}

function bridgesOf(ask: Ask, port: string): string[] {
  return (answer(ask('bridge.list', {})) ?? []).filter((link) => portsOf(ask, link).includes(deviceName(port)));
}

function portsOf(ask: Ask, link: string): string[] {
  return (answer(ask('bridge.list-ports', { link })) ?? []).map(({ port }) => port);
}
