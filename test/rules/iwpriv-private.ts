import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('warning', `iwpriv wlan0`, `iwpriv wlan0 set_foo 1`)],
  clean: lines(`iwconfig wlan0`, `iw dev wlan0 info`),
};
