import { tryDeviceKinds } from './device-kinds.ts';

/** A program of its own, started by `doctor` inside a fresh network namespace. */
process.stdout.write(JSON.stringify(tryDeviceKinds()));
