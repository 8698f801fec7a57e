import { type ToolName, tools } from '../legacy/index.ts';
import type { World } from '../legacy/world.ts';
import { backendsOf, makeWorld, type Surroundings } from './world.ts';

/** Runs a legacy tool in the network namespace that the thread is in, and gives its exit status. `watched` puts something between the tool and the world. */
export async function runTool(name: ToolName, words: readonly string[], surroundings: Surroundings, watched: (world: World) => World = (world) => world): Promise<number> {
  const tool = await tools[name]();
  const { side, close } = backendsOf();
  try {
    return await tool(words, watched(makeWorld(surroundings, side)));
  } finally {
    close();
  }
}
