import { lines, type RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: lines('iwconfig wlan0 essid home', 'iwlist wlan0 scan', 'iwgetid'),
  clean: lines('iw dev wlan0 link', 'echo iwconfig'),
};
