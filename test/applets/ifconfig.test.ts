import { differential } from './support/differential.ts';

differential('ifconfig', {
  fresh: ['nosuch0'],
  addressed: ['nosuch0'],
});
