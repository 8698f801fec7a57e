import { join } from 'node:path';
import type * as applets from './applets.ts';
import { bundled } from './evaluate.ts';

// What launchers of applets name: one file that nothing has to be looked up for.
bundled<typeof applets>(join(__dirname, 'applets.cjs'), require).main(process.argv);
