import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { asOrdinaryUser, netlift, root } from '../support/netlift.ts';

const schema = JSON.parse(readFileSync(join(root, 'src/model/schema/translate-1.json'), 'utf8'));
const valid = new Ajv2020({ strict: true }).compile(schema);

describe('netlift translate', () => {
  it('shows both forms, what differs, what it depends on and what was run', () => {
    const { status, stdout, stderr } = netlift(['translate', '--', 'ifconfig', 'eth0', '10.0.0.1', 'netmask', '255.255.255.0']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^exact\n {2}ip address show dev eth0 \| awk .*\n(.*\n)*idiomatic\n {2}ip address replace 10\.0\.0\.1\/24 broadcast \+ dev eth0\n/);
    expect(stdout).toMatch(/^different\n {2}- an address that eth0 has already stays/m);
    expect(stdout).toMatch(/^depends on\n/m);
    expect(stdout).toMatch(/^proof\n {2}- run as a whole/m);
  });

  it('says once what is the same', () => {
    expect(netlift(['translate', 'ifconfig', 'eth0', 'mtu', '1400']).stdout).toMatch(/^exact and idiomatic\n {2}ip link set dev eth0 mtu 1400\n/);
  });

  it('takes options of the tool as its own words, also without --', () => {
    expect(netlift(['translate', '--exact', 'arp', '-i', 'eth0', '-d', '10.0.0.7']).stdout).toBe(
      'ip neighbour delete 10.0.0.7 dev eth0 || ip neighbour delete proxy 10.0.0.7 dev eth0\n',
    );
    expect(netlift(['translate', 'route', '--help']).status).toBe(1);
  });

  it.each([
    ['--exact', 'brctl delbr br0', `ip -o link show dev br0 type bridge | grep -qv '[<,]UP[,>]' && ip link delete dev br0\n`],
    ['--idiomatic', 'brctl delbr br0', 'ip link delete dev br0 type bridge\n'],
  ])('%s gives lines to paste, and nothing else', (option, line, wanted) => {
    const { status, stdout, stderr } = netlift(['translate', option, '--', line]);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: wanted, stderr: '' });
  });

  it.each([
    'ifconfig eth0 10.0.0.1 netmask 255.255.255.0 up',
    'ifconfig eth0',
    'route add default gw 10.0.0.254',
    'netstat -tulpn',
    'mii-tool eth0',
    'tunctl -t tap7 -u alice',
    'ifconfig eth0 mtu',
  ])('gives a document that its schema describes: %s', (line) => {
    const { stdout } = netlift(['translate', '--json', line]);
    expect(valid(JSON.parse(stdout)), JSON.stringify(valid.errors)).toBe(true);
    expect(JSON.parse(stdout).input).toBe(line);
  });

  it('leaves out of the document what was not asked for', () => {
    expect(JSON.parse(netlift(['translate', '--json', '--idiomatic', 'brctl delbr br0']).stdout)).toMatchObject({ exact: null, idiomatic: { commands: [expect.any(String)] } });
  });

  it('ends with 1 and the reason where there is no equivalent', () => {
    const { status, stdout, stderr } = netlift(['translate', 'netstat', '-M']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^netlift: .*conntrack/);
  });

  it('says why there are no exact lines where there are others', () => {
    const { status, stdout, stderr } = netlift(['translate', 'tunctl', '-t', 'tap7']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^idiomatic\n {2}ip tuntap add dev tap7 mode tap user 0\n/);
    expect(stderr).toMatch(/^netlift: no exact lines: .*IFF_TUN_EXCL/);
    expect(netlift(['translate', '--exact', 'tunctl', '-t', 'tap7']).status).toBe(1);
  });

  it.each([
    [['translate'], /missing required argument 'command'/],
    [['translate', 'ifconfg', 'eth0'], /did you mean 'ifconfig'\?/],
    [['translate', '--exact', '--idiomatic', 'ifconfig'], /say one of them/],
    [['translate', 'ifconfig | grep inet'], /is for a shell to read/],
  ])('%j is wrong usage', (args, message) => {
    const { status, stdout, stderr } = netlift(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('says what the README shows', () => {
    const [, command = '', shown = ''] = /^\$ netlift (translate .*)\n((?:.+\n)+?)```/m.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
    expect(netlift(command.split(' ')).stdout).toBe(shown);
  });

  it('needs no privilege', () => {
    expect(netlift(['translate', '--exact', 'ifconfig eth0 down'], { under: asOrdinaryUser }).stdout).toBe('ip link set dev eth0 down\n');
  });

  it('lets nothing act on the terminal', () => {
    const { stdout, stderr } = netlift(['translate', 'ifconfig', '\u001b]0;title\u0007', 'up']);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach a terminal
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});
