/** Why a file was not read, or not as it is. Such files are counted and said, and stop nothing. */
export type SkipReason = 'unreadable' | 'binary' | 'UTF-16' | 'too large' | 'symbolic link' | 'not a regular file' | 'made by the kernel' | 'not understood' | 'given up';

/** Beyond this a file is generated, or data. Bytes. */
export const LARGEST = 16 * 1024 * 1024;
