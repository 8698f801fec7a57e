import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundled } from './evaluate.ts';

const bundle = fileURLToPath(new URL('../../../commands.cjs', import.meta.url));

/** The commands in one file, since their several hundred modules take half a second to load one by one; so they come where `npm run bundle` did not make it. */
export async function commands(): Promise<typeof import('./commands.ts')> {
  return existsSync(bundle) ? bundled(bundle) : import('./commands.ts');
}
