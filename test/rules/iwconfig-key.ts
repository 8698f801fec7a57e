import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('warning', `iwconfig wlan0 key s:secret`, [`iwconfig wlan0 essid home key 0123456789`, `wpa_supplicant`])],
  clean: lines(`iwconfig wlan0 essid home`, `iwconfig wlan0`),
};
