/** The bundle `commands.cjs`: the program, and what its threads do. */
export { netlift } from '../netlift.ts';
export { warm } from './warm.ts';

/** Loaded where a thread asks for it. */
export const batches = () => import('../../audit/batch.ts');
