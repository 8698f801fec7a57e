import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { bundle, compiledOf, evaluate } from './evaluate.ts';

// Run by the build, on what tsc compiled.
const dist = fileURLToPath(new URL('../../..', import.meta.url));

/** Gives every module of ours the `import.meta` of its own place. */
const places: Plugin = {
  name: 'places',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.js$/, namespace: 'file' }, ({ path }) => {
      const text = path.startsWith(dist) && !path.includes('/node_modules/') ? readFileSync(path, 'utf8') : '';
      return text.includes('import.meta') ? { contents: `const importMeta = place(${JSON.stringify(relative(dist, path))});\n${text}` } : undefined;
    }),
};

const common: BuildOptions = { bundle: true, platform: 'node', format: 'cjs', target: 'node20.19', charset: 'ascii', logLevel: 'warning' };

/** A bundle as bundle/evaluate.ts takes it. */
const asFunction: BuildOptions = {
  ...common,
  plugins: [places],
  define: { 'import.meta': 'importMeta' },
  banner: { js: '(function(exports,require,module,__filename,__dirname,place){' },
  footer: { js: '})' },
};

/** Bundles a module, and keeps what V8 compiles to evaluate it and to run its `warm`. */
async function make(module: string, name: string, options: BuildOptions): Promise<void> {
  const path = join(dist, name);
  await build({ ...asFunction, ...options, entryPoints: [join(dist, module)], outfile: path });
  const script = bundle(path);
  await evaluate<{ warm(): Promise<void> }>(script, path, createRequire(path)).warm();
  writeFileSync(compiledOf(path), script.createCachedData());
}

await build({ ...common, entryPoints: [join(dist, 'compat/cli/bundle/starter.js')], outfile: join(dist, 'netlift.cjs') });
await make('compat/cli/bundle/applets.js', 'applets.cjs', { minify: true });
// Not made smaller: where it fails by its own fault, the stack is readable.
await make('compat/cli/bundle/commands.js', 'commands.cjs', {});
