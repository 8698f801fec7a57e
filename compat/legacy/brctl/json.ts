import type { World } from '../world.ts';
import { portsOf } from './names.ts';
import { readStp, type StpPort } from './read-stp.ts';
import { bridgesOf } from './show.ts';
import { readMacs } from './show-macs.ts';

type Show = (words: readonly string[], world: World) => number;

/** `--json`, an extension of netlift: what these commands show as one document (src/model/schema/brctl-1.json), with ports by name and times in seconds. */
export const documents: Readonly<Record<string, Show>> = { show: bridges, showmacs: macs, showstp: spanningTree };

function bridges(names: readonly string[], world: World): number {
  const found = bridgesOf(names, world);
  write(world, { bridges: found.map(({ name, info: { bridgeId, stp }, ports }) => ({ name, bridgeId, stp, ports: ports.map(({ port }) => port) })) });
  return found.length < names.length ? 1 : 0;
}

function macs([bridge = '']: readonly string[], world: World): number {
  const found = readMacs(bridge, world);
  if (found === undefined) return 1;
  const ports = portsOf(world, bridge);
  const names = new Map(typeof ports === 'number' ? [] : ports.map(({ port, number }) => [number, port]));
  write(world, { macs: found.map(({ address, port, local, age }) => ({ address, port: names.get(port) ?? null, portNumber: port, local, age: seconds(age) })) });
  return 0;
}

function spanningTree([bridge = '']: readonly string[], world: World): number {
  const found = readStp(bridge, world);
  if (found === undefined) return 1;
  const { info, timers, ports } = found;
  const [maxAge, helloTime, forwardDelay, ageingTime] = [info.maxAge, info.helloTime, info.forwardDelay, info.ageingTime].map(seconds);
  write(world, { bridge: { name: bridge, ...info, maxAge, helloTime, forwardDelay, ageingTime, timers: inSeconds(timers), ports: ports.map(portOf) } });
  return 0;
}

function portOf({ name, info, timers, hairpin }: StpPort) {
  return { name, ...info, hairpin, timers: inSeconds(timers) };
}

function inSeconds(timers: object): Record<string, number> {
  return Object.fromEntries(Object.entries(timers).map(([name, hundredths]) => [name, seconds(hundredths)]));
}

function seconds(hundredths: number): number {
  return hundredths / 100;
}

function write(world: World, parts: object): void {
  // Texts are written as their bytes.
  world.out(Buffer.from(`${JSON.stringify({ schema: 'netlift/brctl/1', ...parts }, undefined, 2)}\n`));
}
