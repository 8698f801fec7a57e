import { unsupported } from '../../src/operations/handler.ts';

export const replace = unsupported(
  'route.replace',
  'SIOCADDRT never replaces: it always means NLM_F_CREATE alone, which puts the new route before the old one',
  'net/ipv4/fib_frontend.c (rtentry_to_fib_config)',
);
