import type { Columns } from './inet-row.ts';

/** What of the tables is shown, and how. */
export interface TableOptions {
  /** 1 metric and uses, 2 sizes (what netstat -r shows), 3 both; 0 shows no rows of IPv4. */
  extend: Columns;
  /** No names of hosts and networks. */
  numeric: boolean;
  fib: boolean;
  cache: boolean;
}
