import { createRequire } from 'node:module';
import type Koffi from 'koffi';

const require = createRequire(import.meta.url);

/** koffi's native module taken straight from the package of this platform: koffi's own search reads the running program's ELF header and takes milliseconds. Where it is not there, koffi searches. */
function load(): typeof Koffi {
  const { arch } = process;
  for (const build of [`linux_${arch}`, `musl_${arch}`]) {
    try {
      return require(`@koromix/koffi-linux-${arch}/${build}/koffi.node`);
    } catch (error) {
      // Another C library's build does not load, another machine's is not installed.
      if (!['MODULE_NOT_FOUND', 'ERR_DLOPEN_FAILED', 'ERR_PACKAGE_PATH_NOT_EXPORTED'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
  return require('koffi');
}

export const koffi = load();
