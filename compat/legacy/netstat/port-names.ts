import { KernelError } from '../../../src/base/errors.ts';
import type { World } from '../world.ts';

/** Names of ports as services(5) has them, where the last row with a port counts; of raw sockets those of protocols(5). As bytes (latin1). */
export function portNames(world: World): (port: number, protocol: string) => string | undefined {
  let known: Map<string, string> | undefined;
  return (port, protocol) => {
    known ??= readNames(world);
    return known.get(`${port}/${protocol}`);
  };
}

function readNames(world: World): Map<string, string> {
  const names = new Map<string, string>();
  for (const [name, port] of rows(world, '/etc/services')) if (name !== undefined && port !== undefined) names.set(port, name);
  for (const [name, number] of rows(world, '/etc/protocols')) if (name !== undefined && number !== undefined) names.set(`${number}/raw`, name);
  return names;
}

function rows(world: World, path: string): (string | undefined)[][] {
  try {
    const lines = world.files.read(path).split('\n');
    return lines.map((line) => line.replace(/#.*/, '').trim().split(/\s+/)).filter((words) => words.length > 1);
  } catch (error) {
    if (error instanceof KernelError) return [];
    throw error;
  }
}
