import { hardwareOf } from './hardware.ts';
import { oldLayout } from './old-layout.ts';
import { shortBytes } from './texts.ts';

/**
 * What net-tools 1.60 prints of an interface. Distributions went their own ways with the bytes in parentheses: here they are as upstream and Debian had them
 * at the end (`5.4 KiB`, in steps of 1024); Ubuntu printed `5.6 KB` in steps of 1000, and the first 1.60 `5.4 Kb`.
 */
export const oldText = oldLayout({ hardwareOf, shortBytes, named: 0xffff });
