import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Namespace } from '../../src/syscall/namespace.ts';
import { command, errorCode, ip, run, sides, stage, unable, value } from '../support/live-links.ts';

const reason = unable('ip', 'bridge');
if (reason !== undefined) console.warn(`test/live/bridge.test.ts is skipped: ${reason}`);

const bridgeCommand = (words: string) => command('bridge', ...words.split(' '));
const json = (text: string) => JSON.parse(text.trim() || '[]');

/** What `ip -j -d link` says of a link's own kind, and as a port. */
function info(link: string): { info_kind?: string; info_data?: Record<string, unknown>; info_slave_data?: Record<string, unknown>; master?: string } {
  const found = json(ip('-j -d link')).find(({ ifname }: { ifname: string }) => ifname === link);
  return { ...found?.linkinfo, master: found?.master };
}

/** `8000.2:0:0:0:0:10`, as iproute2 writes it, in the digits that we write. */
function fullId(id: unknown): string {
  const [priority = '', address = ''] = String(id).split('.');
  return `${priority}.${address
    .split(':')
    .map((byte) => byte.padStart(2, '0'))
    .join('')}`;
}

describe.skipIf(reason !== undefined)('bridges', () => {
  let namespace: Namespace;

  beforeEach(() => {
    namespace = stage(
      'link add v0 index 10 address 02:00:00:00:00:10 type veth peer name v1 index 11 address 02:00:00:00:00:11',
      'link add v2 index 12 address 02:00:00:00:00:12 type veth peer name v3 index 13 address 02:00:00:00:00:13',
      'link add br0 index 20 type bridge stp_state 1 forward_delay 400 hello_time 100 max_age 600 ageing_time 12300 priority 4096',
      'link add br1 index 21 address 02:00:00:00:00:21 type bridge',
      'link set v2 master br0',
      'link set v0 master br0',
    );
  });

  afterEach(() => namespace.close());

  describe.each(sides)('via %s', (via) => {
    it('lists what ip lists', () => {
      namespace.inside(() => {
        const bridges = json(ip('-j link show type bridge')).map(({ ifname }: { ifname: string }) => ifname);
        expect(value(via, 'bridge.list', {})).toEqual(bridges.toSorted());
        expect(value(via, 'bridge.list-ports', { link: 'br0' })).toEqual([
          { port: 'v2', number: Number(info('v2').info_slave_data?.no) },
          { port: 'v0', number: Number(info('v0').info_slave_data?.no) },
        ]);
      });
    });

    it('lists every bridge as ip and bridge list it', () => {
      namespace.inside(() => {
        const ports = json(bridgeCommand('-j link show')) as { ifname: string; master: string }[];
        const bridges = json(ip('-j link show type bridge')).map(({ ifname }: { ifname: string }) => ifname);
        const listed = value(via, 'bridge.list-details', {});
        expect(listed.map(({ name }) => name)).toEqual(bridges.toSorted());
        for (const { name, info: settings, ports: found } of listed) {
          const data = info(name).info_data;
          expect(settings).toMatchObject({ bridgeId: fullId(data?.bridge_id), designatedRoot: fullId(data?.root_id), stp: data?.stp_state === 1 });
          expect(settings).toMatchObject({ maxAge: data?.max_age, helloTime: data?.hello_time, forwardDelay: data?.forward_delay, ageingTime: data?.ageing_time });
          expect(settings).toEqual(value(via, 'bridge.get', { link: name }));
          const wanted = ports.filter(({ master }) => master === name).map(({ ifname }) => ({ port: ifname, number: Number(info(ifname).info_slave_data?.no) }));
          expect(found).toEqual(wanted.toSorted((a, b) => a.number - b.number));
        }
      });
    });

    it('reads what ip reads', () => {
      namespace.inside(() => {
        const data = info('br0').info_data;
        expect(value(via, 'bridge.get', { link: 'br0' })).toEqual({
          bridgeId: fullId(data?.bridge_id),
          designatedRoot: fullId(data?.root_id),
          rootPort: data?.root_port,
          rootPathCost: data?.root_path_cost,
          stp: data?.stp_state === 1,
          maxAge: data?.max_age,
          helloTime: data?.hello_time,
          forwardDelay: data?.forward_delay,
          ageingTime: data?.ageing_time,
          topologyChange: data?.topology_change === 1,
          topologyChangeDetected: data?.topology_change_detected === 1,
        });
        const port = info('v0').info_slave_data;
        expect(value(via, 'bridge.get-port', { link: 'br0', port: 'v0' })).toEqual({
          number: Number(port?.no),
          portId: Number(port?.id),
          state: port?.state,
          pathCost: port?.cost,
          designatedRoot: fullId(port?.root_id),
          designatedBridge: fullId(port?.bridge_id),
          designatedPort: port?.designated_port,
          designatedCost: port?.designated_cost,
          topologyChangeAck: port?.topology_change_ack === 1,
          configPending: port?.config_pending === 1,
        });
      });
    });

    it('reads timers that run, down to the hundredth', () => {
      namespace.inside(() => {
        for (const link of ['v0', 'v1', 'br0']) ip(`link set ${link} up`);
        const before = info('br0').info_data;
        const timers = value(via, 'bridge.get-timers', { link: 'br0' });
        const after = info('br0').info_data;
        for (const [ours, theirs] of [
          [timers.hello, 'hello_timer'],
          [timers.gc, 'gc_timer'],
        ] as const) {
          // A timer counts down, and begins again when it has run out.
          const [first, last] = [before, after].map((data) => Math.round(Number(data?.[theirs]) * 100));
          expect(
            [first, last].every((time) => time !== undefined) && (first as number) >= (last as number) ? ours <= (first as number) && ours >= (last as number) : true,
            theirs,
          ).toBe(true);
        }
        expect(timers.hello).toBeGreaterThan(0);
        expect(timers.hello).toBeLessThanOrEqual(100);
        const port = value(via, 'bridge.get-port-timers', { link: 'br0', port: 'v0' });
        expect(port.forwardDelay).toBeGreaterThan(0);
        expect(port.forwardDelay).toBeLessThanOrEqual(400);
      });
    });

    it('makes and removes what ip sees', () => {
      namespace.inside(() => {
        value(via, 'bridge.add', { name: 'br5', address: '02:00:00:00:00:25' });
        value(via, 'bridge.add', { name: 'br%d' });
        expect(info('br5').info_kind).toBe('bridge');
        expect(info('br2').info_kind).toBe('bridge');
        expect(json(ip('-j link show br5'))[0].address).toBe('02:00:00:00:00:25');
        value(via, 'bridge.remove', { link: 'br5' });
        expect(info('br5').info_kind).toBeUndefined();
        ip('link set br2 up');
        expect(errorCode(via, 'bridge.remove', { link: 'br2' })).toBe('EBUSY');
        expect(errorCode(via, 'bridge.remove', { link: 'v0' })).toBe('EPERM');
        expect(info('br2').info_kind).toBe('bridge');
      });
    });

    it('gives ports and takes them', () => {
      namespace.inside(() => {
        value(via, 'bridge.add-port', { link: 'br1', port: 'v1' });
        expect(info('v1').master).toBe('br1');
        expect(errorCode(via, 'bridge.add-port', { link: 'br0', port: 'v1' })).toBe('EBUSY');
        expect(errorCode(via, 'bridge.remove-port', { link: 'br0', port: 'v1' })).toBe('EINVAL');
        expect(info('v1').master).toBe('br1');
        value(via, 'bridge.remove-port', { link: 'br1', port: 'v1' });
        expect(info('v1').master).toBeUndefined();
      });
    });

    it('changes what ip and bridge show', () => {
      namespace.inside(() => {
        value(via, 'bridge.set-stp', { link: 'br1', enabled: true });
        value(via, 'bridge.set-forward-delay', { link: 'br1', hundredths: 777 });
        value(via, 'bridge.set-hello-time', { link: 'br1', hundredths: 333 });
        value(via, 'bridge.set-max-age', { link: 'br1', hundredths: 1234 });
        value(via, 'bridge.set-ageing-time', { link: 'br1', hundredths: 4321 });
        value(via, 'bridge.set-priority', { link: 'br1', priority: 0x1234 });
        // A kernel of 250 ticks a second keeps multiples of 4 ms: 10 ms, of 2.5 ticks, come back rounded.
        const near = (written: number) => expect.closeTo(written, -0.5);
        expect(info('br1').info_data).toMatchObject({
          stp_state: 1,
          forward_delay: near(777),
          hello_time: near(333),
          max_age: near(1234),
          ageing_time: near(4321),
          priority: 0x1234,
        });
        value(via, 'bridge.set-path-cost', { link: 'br0', port: 'v0', cost: 77 });
        value(via, 'bridge.set-port-priority', { link: 'br0', port: 'v0', priority: 9 });
        const shown = json(bridgeCommand('-j link')).find(({ ifname }: { ifname: string }) => ifname === 'v0');
        expect(shown).toMatchObject({ cost: 77, priority: 9, master: 'br0' });
      });
    });

    it('lists what bridge fdb lists of the ports', () => {
      namespace.inside(() => {
        // Only a port that forwards learns, and without the spanning tree protocol it does so at once.
        ip('link set br0 type bridge stp_state 0');
        for (const link of ['v0', 'v1', 'v2', 'v3', 'br0']) ip(`link set ${link} up`);
        bridgeCommand('fdb add 02:00:00:00:01:01 dev v0 master static');
        bridgeCommand('fdb add 02:00:00:00:01:02 dev v2 master dynamic');
        // The other ends announce their multicast groups when they like.
        const learned = (address: string) => ['02:00:00:00:00:11', '02:00:00:00:00:13'].includes(address);
        const shown = json(bridgeCommand('-j fdb show br br0')).filter(
          ({ mac, ifname, flags }: { mac: string; ifname: string; flags: string[] }) => ['v0', 'v2'].includes(ifname) && !flags.includes('self') && !learned(mac),
        );
        const numbers: Record<string, number> = { v2: 1, v0: 2 };
        const macs = value(via, 'bridge.list-macs', { link: 'br0' }).filter(({ address }) => !learned(address));
        const key = ({ address, port, local }: { address: string; port: number; local: boolean }) => `${port} ${address} ${local}`;
        expect(macs.map(key)).toEqual(
          shown
            .map(({ mac, ifname, state }: { mac: string; ifname: string; state: string }) => key({ address: mac, port: numbers[ifname] ?? 0, local: state === 'permanent' }))
            .toSorted(),
        );
        expect(macs.map(({ address, age }) => [address, age < 100])).toContainEqual(['02:00:00:00:01:02', true]);
      });
    });
  });

  it('lists more addresses than fit into a page, the same by either interface', () => {
    namespace.inside(() => {
      for (let n = 0; n < 600; n++) bridgeCommand(`fdb add 02:00:00:01:${(n >> 8).toString(16).padStart(2, '0')}:${(n & 255).toString(16).padStart(2, '0')} dev v0 master static`);
      const macs = value('ioctl', 'bridge.list-macs', { link: 'br0' });
      expect(macs).toHaveLength(602);
      expect(macs).toEqual(value('netlink', 'bridge.list-macs', { link: 'br0' }));
    });
  });

  it('turns hairpin mode on by netlink, and says why not by ioctl', () => {
    namespace.inside(() => {
      value('netlink', 'bridge.set-hairpin', { link: 'br0', port: 'v0', enabled: true });
      expect(info('v0').info_slave_data?.hairpin).toBe(true);
      expect(run('ioctl', 'bridge.set-hairpin', { link: 'br0', port: 'v0', enabled: false })).toMatchObject({ ok: false, unsupported: expect.stringContaining('/sys') });
    });
  });
});
