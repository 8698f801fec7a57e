import { takeCoverage } from 'node:v8';
import { afterAll } from 'vitest';

/** The runner ends its processes before Node writes what NODE_V8_COVERAGE asks for: so it is written after each file. */
afterAll(() => takeCoverage());
