import { type Asked, lines, type Question, type Table } from '../question.ts';
import type { Sample, SampleRoute } from '../sample.ts';

const tables: readonly Table[] = ['routes'];
const defaults = ({ routes }: Sample) => routes.filter(({ prefixLength }) => prefixLength === 0);
const show = 'ip -j -4 route show default';
/** The first next hop, which is all that old tools show. */
const hop = '(.nexthops[0] // .)';
const refusals = 'a route is unreachable: for its gateway old tools print `-`';

const ofDefaults = (about: string, value: (route: SampleRoute) => string, jq: string): Question[] => [
  {
    about,
    tables,
    answer: (sample) => lines(defaults(sample).map(value)),
    form: () => `${show} | jq -r '.[] | ${jq}'`,
    unless: refusals,
  },
  {
    about: `${about}, of several the first`,
    tables,
    answer: (sample) => lines(defaults(sample).slice(0, 1).map(value)),
    form: () => `${show} | jq -r 'first(.[]) | ${jq}'`,
    unless: refusals,
  },
];

const ofLink = ({ namesLink, link }: Asked, sample: Sample) => (namesLink ? defaults(sample).filter((route) => route.link === link) : []);

/** What is asked of tables of IPv4 routes. */
export const ofRoutes: readonly Question[] = [
  ...ofDefaults('the default gateway', ({ gateway }) => gateway, `${hop}.gateway // "0.0.0.0"`),
  ...ofDefaults('the link of the default route', ({ link }) => link, `${hop}.dev`),
  {
    ...{ about: 'the default gateway by the link', tables },
    answer: (sample, asked) => lines(ofLink(asked, sample).map(({ gateway }) => gateway)),
    form: ({ device }) => `${show} dev ${device} | jq -r '.[] | .gateway // "0.0.0.0"'`,
    unless: refusals,
  },
  {
    ...{ about: 'the default gateway by the link, of several the first', tables },
    answer: (sample, asked) =>
      lines(
        ofLink(asked, sample)
          .slice(0, 1)
          .map(({ gateway }) => gateway),
      ),
    form: ({ device }) => `${show} dev ${device} | jq -r 'first(.[]) | .gateway // "0.0.0.0"'`,
    unless: refusals,
  },
  {
    ...{ about: 'the gateways of all routes', tables },
    answer: ({ routes }) => lines(routes.map(({ gateway }) => gateway).filter((gateway) => gateway !== '0.0.0.0')),
    form: () => `ip -j -4 route show | jq -r '.[] | ${hop}.gateway // empty'`,
  },
  {
    ...{ about: 'the gateway of the first route that has one', tables },
    answer: ({ routes }) =>
      lines(
        routes
          .map(({ gateway }) => gateway)
          .filter((gateway) => gateway !== '0.0.0.0')
          .slice(0, 1),
      ),
    form: () => `ip -j -4 route show | jq -r 'first(.[] | ${hop}.gateway // empty)'`,
  },
  {
    ...{ about: 'the links of the routes that have a gateway', tables },
    answer: ({ routes }) => lines(routes.filter(({ gateway }) => gateway !== '0.0.0.0').map(({ link }) => link)),
    form: () => `ip -j -4 route show | jq -r '.[] | ${hop} | select(.gateway).dev'`,
  },
  {
    ...{ about: 'whether there is a default route', tables },
    answer: (sample) => defaults(sample).length > 0,
    form: () => `ip -4 route show default | grep -q .`,
  },
  {
    ...{ about: 'the number of default routes', tables },
    answer: (sample) => `${defaults(sample).length}\n`,
    form: () => `${show} | jq length`,
  },
  {
    ...{ about: 'the number of routes', tables },
    answer: ({ routes }) => `${routes.length}\n`,
    form: () => `ip -j -4 route show | jq length`,
  },
];
