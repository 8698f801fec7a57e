import { isIPv4, isIPv6 } from 'node:net';
import { classfulPrefixLength, prefixLengthOf } from '../../src/codec/netmask.ts';
import { standsInFor } from '../iproute2/stand-in.ts';
import type { Change } from './noted-calls.ts';
import { ITS_BRIDGE } from './plain-link.ts';

const linkKeys = ['link', 'port', 'label', 'name', 'newName'];
const textKeys = ['hostname', 'domain', 'device'];

/**
 * The shape of a change: its operation and the classes of its values. Two changes of one shape have the same lines but for the values themselves, so that a run of one
 * tells of the other.
 */
export function shapeOf({ operation, input, whenDown, onFailure, needs = [] }: Change): string {
  const values = Object.entries(input).map(([key, value]) => `${key}=${operation === 'address.set' && key === 'address' ? addressClass(String(value)) : classOf(key, value)}`);
  const down = whenDown === undefined || operation === 'link.set-flags' ? [] : [`down:${classOf('flags', whenDown.flags)}`];
  const failure = onFailure === 'goes on' ? [] : [typeof onFailure === 'string' ? `or ${onFailure}` : `or ${onFailure.map((call) => call.operation).join(' ')}`];
  const asked = needs.map((link) => `if ${linkClass(link)}`);
  return [operation, ...values.sort(), ...down, ...failure, ...asked].join(' ');
}

function classOf(key: string, value: unknown): string {
  if (key === 'flags') return ((value as number) & 1) === 0 ? 'down' : 'up';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return value < 0 ? '-N' : key === 'hardwareType' ? String(value) : 'N';
  const text = String(value);
  if (text === ITS_BRIDGE) return 'its-bridge';
  if (linkKeys.includes(key)) return linkClass(text);
  if (textKeys.includes(key)) return 'text';
  if (key === 'netmask') return netmaskClass(text);
  if (key === 'destination') return destinationClass(text);
  if (isIPv4(text)) return kindOf(text);
  if (isIPv6(text)) return address6Class(text);
  if (/^([0-9a-f]{2}:){5,}[0-9a-f]{2}$/i.test(text)) return standsInFor(text) === undefined ? 'mac' : 'own-mac';
  return text;
}

function linkClass(name: string): string {
  if (name.includes(',')) return 'links';
  return name.includes(':') ? 'label' : name.includes('%') ? 'pattern' : 'link';
}

function addressClass(address: string): string {
  if (address === '0.0.0.0') return 'any';
  if (address === '255.255.255.255') return 'everyone';
  if (address.startsWith('127.')) return 'loopback';
  const length = classfulPrefixLength(address);
  return length === undefined ? 'group' : ({ 8: 'classA', 16: 'classB', 24: 'classC', 32: 'classE' }[length] ?? 'any');
}

/** Elsewhere than as an address of its own, the class of an address says nothing. */
function kindOf(address: string): string {
  const found = addressClass(address);
  return found.startsWith('class') ? 'address' : found;
}

function address6Class(address: string): string {
  if (address === '::1') return 'loopback6';
  return /^fe[89ab]/.test(address) ? 'link-local6' : /^ff/.test(address) ? 'group6' : 'global6';
}

/** From a prefix of 31 bits on there is no broadcast address. */
function netmaskClass(netmask: string): string {
  const length = prefixLengthOf(netmask);
  return length === undefined ? 'holes' : length > 30 ? '/31-32' : length === 0 ? '/0' : '/1-30';
}

function destinationClass(destination: string): string {
  const [address = '', length = ''] = destination.split('/');
  const six = address.includes(':') ? '6' : '';
  if (length === '0') return `default${six}`;
  return length === (six === '' ? '32' : '128') ? `host${six}` : `net${six}`;
}
