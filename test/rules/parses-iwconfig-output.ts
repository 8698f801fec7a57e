import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('warning', `iwconfig wlan0 | grep -o 'ESSID:.*'`, `SSID=$(iwgetid -r)`, `iwlist wlan0 scan | grep ESSID`)],
  clean: lines(`iwconfig wlan0`, `iwconfig wlan0 essid home`, `iw dev wlan0 link | grep SSID`),
};
