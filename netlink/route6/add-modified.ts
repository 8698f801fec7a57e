import { unsupported } from '../../src/operations/handler.ts';

export const addModified = unsupported('route6.add-modified', 'RTM_NEWROUTE has no room for RTF_MODIFIED', 'net/ipv6/route.c (rtm_to_fib6_config)');
