import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle, evaluate } from './bundle.ts';

// Run by the build: keeps what V8 compiles to evaluate the bundle.
const path = fileURLToPath(new URL('../../applets.cjs', import.meta.url));
const script = bundle(path);
evaluate(script, path);
writeFileSync(`${path}.compiled`, script.createCachedData());
