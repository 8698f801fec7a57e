import { deviceName } from '../../../src/model/link-name.ts';
import type { ExactWritersOf } from './exact.ts';

/** SIOCDELRT takes one nexthop away, ip all of them: where there are several, the first that fits is named. */
export const route6: ExactWritersOf<'route6'> = {
  'route6.remove': ({ destination, gateway, link, metric }) => {
    const dev = link === undefined ? '' : ` dev ${deviceName(link)}`;
    const rank = metric === undefined ? '' : ` metric ${metric}`;
    if (gateway !== undefined) return [`ip -6 route delete ${destination} via ${gateway}${dev}${rank}`];
    const fits = link === undefined ? '' : `if($(i+2)=="dev"&&$(i+3)!="${deviceName(link)}")continue;`;
    const first = `awk '/nexthop/{for(i=1;i<NF;i++)if($i=="via"){${fits}print"via",$(i+1),$(i+2),$(i+3);exit}}'`;
    return [`ip -6 route delete ${destination}${dev}${rank} $(ip -6 -o route show ${destination}${rank} | ${first})`];
  },
};
