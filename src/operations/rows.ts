import type { RouteRow } from './route/row.ts';

/** Operations whose result may be very long, and what is handed over for each row of it: numbers where texts would cost more than all else. */
export interface Rows {
  'route.list': RouteRow;
}

export type RowsId = keyof Rows;
