import { type ToolName, tools } from '../legacy/index.ts';
import { backendsOf, makeWorld, type Surroundings } from './world.ts';

/** Runs a legacy tool in the network namespace that the thread is in, and gives its exit status. */
export async function runTool(name: ToolName, words: readonly string[], surroundings: Surroundings): Promise<number> {
  const tool = await tools[name]();
  const { side, close } = backendsOf();
  try {
    return await tool(words, makeWorld(surroundings, side));
  } finally {
    close();
  }
}
