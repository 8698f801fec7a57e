import { describe, expect, it } from 'vitest';
import { translate } from '../../../compat/index.ts';
import { provedIdioms, provedSteps } from '../../../compat/translate/proved.ts';
import { corpus } from '../../translate/corpus.ts';

const of = (line: string) => translate([line]);

describe('a translation', () => {
  it.each([
    ['vconfig add eth0 5', /does not read what vconfig \(package vlan\) is told.*ip link add type vlan/],
    ['iwpriv wlan0 reset', /private requests are of the driver alone/],
  ])('of %s is not made up', async (line, reason) => {
    expect(await of(line)).toEqual({ input: line, calls: [], exact: null, idiomatic: null, dependsOn: [], reason: expect.stringMatching(reason) });
  });

  it('is said once where both forms are the same', async () => {
    const { exact, idiomatic, calls, proof } = await of('ifconfig eth0 mtu 1400 up');
    expect(exact?.commands).toEqual(['ip link set dev eth0 mtu 1400', 'ip link set dev eth0 up']);
    expect(idiomatic).toEqual({ commands: exact?.commands, losses: [] });
    expect(calls).toEqual([
      { operation: 'link.set-mtu', input: { link: 'eth0', mtu: 1400 } },
      { operation: 'link.set-up', input: { link: 'eth0' } },
    ]);
    expect(proof).toBe('run as a whole beside the real tool');
  });

  it('says what the idiomatic form does otherwise, and on what the meaning depends', async () => {
    const { exact, idiomatic, dependsOn } = await of('ifconfig eth0 10.0.0.1 netmask 255.255.255.0');
    expect(idiomatic?.commands).toEqual(['ip address replace 10.0.0.1/24 broadcast + dev eth0', 'ip link set dev eth0 up']);
    expect(idiomatic?.losses).toEqual([
      expect.stringContaining('stays beside the new one'),
      expect.stringContaining('lifetimes are set anew'),
      expect.stringContaining('such as a tun device'),
    ]);
    expect(exact?.commands.length).toBe(3);
    expect(dependsOn.join()).toContain('the first with the label eth0');
  });

  it('of a new label takes its address away nowhere, and says that ifconfig does where the link is down', async () => {
    const { idiomatic } = await of('ifconfig eth0:2 192.168.5.4/24 broadcast 192.168.5.255');
    expect(idiomatic?.commands).toEqual(['ip address replace 192.168.5.4/24 broadcast + dev eth0 label eth0:2']);
    expect(idiomatic?.losses).toContainEqual(expect.stringMatching(/^on a link that is down, ifconfig takes the address of eth0:2 away again/));
    expect((await of('ifconfig eth0:2 down')).idiomatic?.commands).toEqual(['ip -4 address flush dev eth0 label eth0:2']);
  });

  it('keeps an address and all that is said of it together where it is idiomatic, whatever stands in between', async () => {
    const said = await Promise.all(corpus.flatMap(({ tool, lines }) => lines.map((line) => of(`${tool} ${line}`))));
    const setting = said.filter(({ calls }) => calls.some(({ operation }) => operation === 'address.set'));
    expect(setting.length).toBeGreaterThan(50);
    expect(setting.filter(({ idiomatic }) => idiomatic?.commands.some((command) => command.includes('awk'))).map(({ input }) => input)).toEqual([]);
  });

  it('takes a link up once', async () => {
    const { exact } = await of('ifconfig eth0 10.0.0.1 netmask 255.255.255.0 up');
    expect(exact?.commands.filter((line) => line === 'ip link set dev eth0 up')).toHaveLength(1);
    const again = await of('ifconfig eth0 up down up');
    expect(again.exact?.commands).toEqual(['ip link set dev eth0 up', 'ip link set dev eth0 down', 'ip link set dev eth0 up']);
  });

  it.each([
    ['route add default gw gateway.example', /'gateway.example' is no address/],
    ['arp -f /etc/ethers.local', /arp reads \/etc\/ethers.local/],
    ['nameif', /reads names and addresses from a file/],
    ['ifconfig eth0 mtu', /does not take these words/],
    ['arp -Ds 10.5.0.50 eth0 netmask 255.255.255.0 pub', /does not take these words: it says 'SIOCSARP: Invalid argument'/],
    ['ifconfig --nonsense', /does not take these words: it says 'ifconfig: option `--nonsense' not recognised\.'/],
    ['route add -net 10.9.0.1/16 dev eth0', /netmask doesn't match route address/],
    ['ifconfig eth0 netmask 255.0.255.0', /holes/],
    ['ifconfig eth0 irq 5', /ip does not set where the hardware of a link sits/],
    ['ifconfig eth0 add 10.0.0.5', /looks for an alias/],
    ['ifconfig eth0 del 10.0.0.5', /looks for an alias/],
    ['mii-tool eth0', /ethtool/],
    ['mii-tool -w eth0', /ethtool/],
    ['plipconfig plip0 nibble 5', /SIOCDEVPLIP/],
    ['rarp -a', /RARP/],
    ['slattach -p slip /dev/ttyS0', /line discipline/],
    ['netstat -M', /conntrack/],
    ['netstat -U', /UDP-Lite/],
    ['route -C', /no cache/],
    ['hostname -f', /asks the resolver/],
  ])('of %s there is none, and why', async (line, why) => {
    const { exact, idiomatic, reason } = await of(line);
    expect({ exact, idiomatic }).toEqual({ exact: null, idiomatic: null });
    expect(reason).toMatch(why);
  });

  it.each([
    ['ifconfig', 'eth0;reboot', 'up'],
    ['ifconfig', '$(reboot)', 'up'],
    ['brctl', 'addbr', '`id`'],
    ['ifconfig', "a'b", 'down'],
    ['brctl', 'addbr', 'br 0'],
    ['ifconfig', 'eth0\n', 'up'],
  ])('has no line that a shell would take apart: %j', async (...words) => {
    const { exact, reason } = await translate(words);
    expect(exact).toBeNull();
    expect(reason).toMatch(/could stand in these lines/);
  });

  it('keeps the names of users', async () => {
    const { idiomatic, calls } = await of('tunctl -t tap7 -u alice');
    expect(idiomatic?.commands).toEqual(['ip tuntap add dev tap7 mode tap user alice']);
    expect(calls[0]?.input).toMatchObject({ owner: 'alice' });
  });

  it('stops where the old tool stops', async () => {
    const { exact } = await of('brctl addif br0 eth0 eth1');
    expect(exact?.commands).toHaveLength(1);
    expect(exact?.commands[0]?.split(' && ').slice(-1)).toEqual(['ip link set dev eth1 master br0']);
  });

  it('goes on where the old tool tries something else', async () => {
    const { exact } = await of('arp -i eth0 -d 10.0.0.7');
    expect(exact?.commands).toEqual(['ip neighbour delete 10.0.0.7 dev eth0 || ip neighbour delete proxy 10.0.0.7 dev eth0']);
  });

  it('of what only looks is what shows the same', async () => {
    expect((await of('netstat -tulpn')).exact?.commands).toEqual(['ss -tulnp']);
    expect((await of('ifconfig eth0')).exact?.commands).toEqual(['ip -statistics address show dev eth0']);
    expect((await of('route -n')).exact?.commands).toEqual(['ip -4 route show']);
    expect((await of('arp -an')).idiomatic?.losses[0]).toMatch(/^the text is another one/);
  });

  it('is of nothing that was not run from five start states', () => {
    expect(Object.values(provedSteps).every((states) => states >= 5)).toBe(true);
    expect(Object.values(provedIdioms).every((states) => states >= 5)).toBe(true);
  });

  it('is none of a step that no test has run', async () => {
    const { exact, idiomatic, reason } = await of('ifconfig eth0 del ff02::1/16 hw ether 02:00:00:00:00:07');
    expect({ exact, idiomatic }).toEqual({ exact: null, idiomatic: null });
    expect(reason).toMatch(/no test has run a step of this shape beside the real tool: address6\.remove address=group6/);
  });
});
