import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { bundle, evaluate } from './bundle.ts';

// Run by the build: keeps what V8 compiles to evaluate the bundle and to list something.
const path = fileURLToPath(new URL('../../applets.cjs', import.meta.url));
const script = bundle(path);
await evaluate(script, path, createRequire(path)).warm();
writeFileSync(`${path}.compiled`, script.createCachedData());
