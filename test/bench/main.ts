import { parseArgs } from 'node:util';
import { applets } from './applets.ts';
import { audits } from './audit.ts';
import { dumpOfRoutes } from './dump-of-routes.ts';
import { ioctlCall } from './ioctl-call.ts';
import { startUp } from './start-up.ts';
import { machine, table } from './table.ts';

// npm run bench [-- --json] [-- --routes N]: ratios, since times alone say more about the machine than about netlift.
const values = wishes();
const routes = Number(values.routes);
if (!Number.isInteger(routes) || routes < 1 || routes > 1_000_000) {
  process.stderr.write(`--routes takes a whole number from 1 to 1000000, not '${values.routes}'\n`);
  process.exit(2);
}
const here = machine();
const rows = [...startUp(), ...ioctlCall(), ...dumpOfRoutes(routes), ...applets(routes), ...audits()];
process.stdout.write(values.json ? `${JSON.stringify({ schema: 'netlift/bench/1', machine: here, rows }, null, 2)}\n` : `${table(rows, here)}\n`);

function wishes() {
  try {
    return parseArgs({ options: { json: { type: 'boolean', default: false }, routes: { type: 'string', default: '1000000' } } }).values;
  } catch (error) {
    process.stderr.write(`npm run bench takes --json and --routes N: ${(error as Error).message}\n`);
    process.exit(2);
  }
}
