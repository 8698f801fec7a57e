import type { Growth } from '../../src/model/comparison.ts';
import type { Kernel } from '../../src/syscall/kernel.ts';

export function measureGrowth(_kernel: Kernel): Growth[] {
  return [];
}
