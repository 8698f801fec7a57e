import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTwin, type Twin } from '../../compat/compare/twin.ts';
import { libc } from '../../src/syscall/libc.ts';
import { runOurs } from './support/ours.ts';
import { isInstalled, runReal } from './support/real.ts';
import { wordsOf } from './support/words.ts';

const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(new URL('../../src/model/schema/brctl-1.json', import.meta.url), 'utf8')));

const lacking = ['ip', 'bridge'].filter((tool) => !isInstalled(tool));
if (lacking.length > 0) process.stdout.write(`skipped: brctl --json beside iproute2: these are not installed: ${lacking.join(', ')}\n`);

/** `8000.2:0:0:0:0:10`, as iproute2 writes it, in the digits of brctl. */
const id = (text: string) => text.replace(/[.:][^.:]*/g, (part) => (part.startsWith('.') ? '.' : '') + part.slice(1).padStart(2, '0'));

describe.skipIf(lacking.length > 0).each(['ioctl', 'netlink'] as const)('brctl --json via %s', (via) => {
  let twin: Twin;

  beforeAll(() => {
    twin = makeTwin(libc, 'bridged');
    for (const line of [
      'ip link set v1 master b1',
      'ip link set b1 type bridge stp_state 1 hello_time 150 priority 4096',
      'ip link set v1 type bridge_slave hairpin on cost 7',
      'ip link add w0 type veth peer name a0',
      'ip link set w0 master b0',
      'ip link set a0 master b0',
      'bridge fdb add 02:00:00:00:01:02 dev v0 master static',
    ])
      real(line);
  });
  afterAll(() => twin.close());

  const real = (line: string) => {
    const [tool = '', ...words] = wordsOf(line);
    const { stdout, stderr, status } = runReal(twin.namespace, tool, words);
    expect([line, stderr, status]).toEqual([line, '', 0]);
    return stdout;
  };
  const links = () => JSON.parse(real('ip -d -j link'));
  const linkOf = (name: string) => links().find(({ ifname }: { ifname: string }) => ifname === name);
  const run = (line: string) => runOurs(twin.namespace, 'brctl', wordsOf(line), via, '2.10');
  const documentOf = async (line: string) => {
    const { stdout, stderr, status } = await run(line);
    expect([stderr, status]).toEqual(['', 0]);
    const document = JSON.parse(stdout);
    expect([validate(document), validate.errors]).toEqual([true, null]);
    return document;
  };

  it('shows the bridges that ip shows, with the ports that bridge shows', async () => {
    const ports = JSON.parse(real('bridge -j link show')) as { ifname: string; master: string }[];
    const wanted = ['b0', 'b1'].map((name) => {
      const { info_data: data } = linkOf(name).linkinfo;
      const mine = ports.filter(({ master }) => master === name).map(({ ifname }) => ifname);
      return { name, bridgeId: id(data.bridge_id), stp: data.stp_state === 1, ports: mine.toSorted() };
    });
    expect(wanted.map((one) => one.ports)).toEqual([['a0', 'v0', 'w0'], ['v1']]);
    expect(await documentOf('show --json')).toEqual({ schema: 'netlift/brctl/1', bridges: wanted });
    expect(await documentOf('--json show b1')).toEqual({ schema: 'netlift/brctl/1', bridges: [wanted[1]] });
  });

  it('shows what bridge shows of the forwarding table', async () => {
    const rows = (JSON.parse(real('bridge -j fdb show br b0')) as Record<string, string>[]).filter(({ flags, master }) => !flags?.includes('self') && master === 'b0');
    const { macs } = await documentOf('showmacs b0 --json');
    const wanted = rows.filter(({ ifname }) => ifname !== 'b0').map(({ mac, ifname, state }) => ({ address: mac, port: ifname, local: state === 'permanent' }));
    expect(wanted).toContainEqual({ address: '02:00:00:00:01:02', port: 'v0', local: false });
    const known = new Set(wanted.map((one) => JSON.stringify(one)));
    const shown = macs.map(({ address, port, local }: Record<string, unknown>) => JSON.stringify({ address, port, local }));
    expect(new Set(shown)).toEqual(known);
    for (const { port, portNumber, age } of macs) expect([portNumber, age]).toEqual([Number(linkOf(port).linkinfo.info_slave_data.no), 0]);
  });

  it('shows what ip shows of the spanning tree, in seconds', async () => {
    const { bridge } = await documentOf('showstp b1 --json');
    const data = linkOf('b1').linkinfo.info_data;
    expect(bridge).toMatchObject({
      name: 'b1',
      bridgeId: id(data.bridge_id),
      designatedRoot: id(data.root_id),
      rootPort: data.root_port,
      rootPathCost: data.root_path_cost,
      stp: true,
      maxAge: data.max_age / 100,
      helloTime: 1.5,
      forwardDelay: data.forward_delay / 100,
      ageingTime: data.ageing_time / 100,
      timers: { hello: data.hello_timer, tcn: data.tcn_timer, topologyChange: data.topology_change_timer },
    });
    const port = linkOf('v1').linkinfo.info_slave_data;
    expect(bridge.ports).toHaveLength(1);
    expect(bridge.ports[0]).toMatchObject({
      name: 'v1',
      number: Number(port.no),
      portId: Number(port.id),
      state: port.state,
      pathCost: 7,
      designatedRoot: id(port.root_id),
      designatedBridge: id(port.bridge_id),
      designatedPort: port.designated_port,
      designatedCost: port.designated_cost,
      hairpin: port.hairpin,
    });
    expect(bridge.ports[0].hairpin).toBe(true);
  });

  it('says what is wrong as brctl does', async () => {
    const nope = await run('show nope b1 --json');
    expect([nope.stderr, nope.status]).toEqual(['bridge nope does not exist!\n', 1]);
    expect(JSON.parse(nope.stdout).bridges.map(({ name }: { name: string }) => name)).toEqual(['b1']);
    expect(await run('showmacs nope --json')).toEqual({ stdout: '', stderr: 'read of forward table failed: No such device\n', status: 1 });
    expect(await run('showstp v1x --json')).toEqual({ stdout: '', stderr: 'bridge v1x does not exist!\n', status: 1 });
  });

  it('has names of any letters', async () => {
    real('ip link add é type bridge');
    try {
      const { stdout } = await run('show é --json');
      expect(JSON.parse(Buffer.from(stdout, 'latin1').toString()).bridges).toMatchObject([{ name: 'é', ports: [] }]);
    } finally {
      real('ip link delete é');
    }
  });

  it('is refused as brctl refuses it where nothing is shown', async () => {
    for (const line of ['--json', 'addbr b7 --json', 'showmacs --json', '-h --json', '-x show --json', 'stp b0 on --json']) {
      const { stdout, stderr, status } = await run(line);
      expect({ line, stdout, stderr, status }).toEqual({ line, ...runReal(twin.namespace, 'brctl', wordsOf(line), { sysfs: true }) });
    }
  });
});
