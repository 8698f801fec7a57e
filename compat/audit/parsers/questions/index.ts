import type { Question } from '../question.ts';
import { ofAllLinks } from './all-links.ts';
import { ofBridges } from './bridges.ts';
import { ofNeighbours } from './neighbours.ts';
import { ofOneLink } from './one-link.ts';
import { ofRoutes } from './routes.ts';
import { ofSockets } from './sockets.ts';

/** All that is known to be asked of old tools; the first that a pipeline answers is its question. */
export const questions: readonly Question[] = [...ofOneLink, ...ofAllLinks, ...ofRoutes, ...ofNeighbours, ...ofSockets, ...ofBridges];
