import type { Program } from './program.ts';
import { spanOf } from './tree.ts';

/** Libraries that speak the old interface, or run its tools and read what they print, for whoever calls them. */
export const helpers: ReadonlySet<string> = new Set([
  'netifaces',
  'ifcfg',
  'pythonwifi',
  'iwlib',
  'pynetlinux',
  'ethtool',
  'arptable',
  'python_arptable',
  'IO::Interface',
  'IO::Interface::Simple',
  'Net::Ifconfig::Wrapper',
  'Net::Interface',
  'Net::ARP',
  'macaddr',
  'node-arp',
  'wireless-tools',
  'wireless-tools/ifconfig',
  'wireless-tools/iwconfig',
  'wireless-tools/iwlist',
]);

/** Modules that are brought in to do what the legacy tools do. */
export function readImports(program: Program): void {
  for (const { name, at } of program.dialect.imported?.(program.root) ?? []) {
    if (!helpers.has(name)) continue;
    program.found.add({ is: 'package', name, by: 'import', place: spanOf(at), confidence: 'literal', through: [], ...program.systemAt(at) });
  }
}
