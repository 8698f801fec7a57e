import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type Koffi from 'koffi';

/**
 * koffi's native module taken straight from the package of this platform: koffi's own search reads the running program's ELF header, and Node's own way to the
 * package reads what it exports; of 20 ms that an applet takes to start they take two and one and a half. Where it is not there, Node and koffi search.
 */
function load(): typeof Koffi {
  const { arch } = process;
  for (const build of [`linux_${arch}`, `musl_${arch}`]) {
    const path = installed(join('@koromix', `koffi-linux-${arch}`, build, 'koffi.node'));
    if (path === undefined) continue;
    try {
      const native = { exports: {} };
      process.dlopen(native, path);
      return native.exports as typeof Koffi;
    } catch (error) {
      // Another C library's build does not load.
      if ((error as NodeJS.ErrnoException).code !== 'ERR_DLOPEN_FAILED') throw error;
    }
  }
  return createRequire(import.meta.filename)('koffi');
}

/** A file of a package that is installed where Node looks for packages: in `node_modules` of this folder and of each above it. */
function installed(file: string): string | undefined {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', file);
    if (existsSync(path)) return path;
    if (folder === dirname(folder)) return undefined;
  }
}

export const koffi = load();
