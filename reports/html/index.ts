import { createHash } from 'node:crypto';
import type { Comparison } from '../../src/model/comparison.ts';
import { plain } from '../json/plain.ts';
import { newDifferences, subjects } from '../reading/subjects.ts';
import { byUrgency, verdicts } from '../reading/verdicts.ts';
import { count, elapsedText } from '../text/amount.ts';
import { visibleData } from '../text/visible.ts';
import { differenceAnchor } from './anchors.ts';
import { catalogueView, placeAnchors } from './catalogue.ts';
import { costView } from './cost.ts';
import { matrixView } from './matrix.ts';
import { valueView } from './scenarios.ts';
import { subjectView } from './subject.ts';
import { summaryView } from './summary.ts';
import { pageTemplate, templateText } from './templates.ts';

/** `index.html`: the whole comparison as one page that needs no network and, but for the filter and the highlighting, no script. */
export function renderHtml(comparison: Comparison): string {
  const script = templateText('page.js');
  const view = {
    ...pageView(visibleData(plain(comparison))),
    style: templateText('page.css'),
    script,
    scriptHash: createHash('sha256').update(script).digest('base64'),
  };
  return pageTemplate()(view);
}

function pageView(data: Comparison): object {
  const all = subjects(data);
  const operations = all.filter(({ kind }) => kind === 'operation');
  const counterparts = all.filter(({ kind }) => kind === 'counterpart');
  const catalogued = new Set(data.differences.map(({ id }) => id));
  const places = placeAnchors(all);
  const place = (subject: string, scenario: string) => ({ text: `${subject}/${scenario}`, href: places.get(`${subject}/${scenario}`) ?? '' });
  return {
    facts: factsView(data),
    scope: `${count(data.operations.length, 'operation')} and ${count(data.counterparts.length, 'counterpart')}, from ${count(data.startStates.length, 'start state')}`,
    summary: summaryView(data.summary),
    unexplained: newDifferences(data).map(({ subject, scenario, difference: { aspect, path, ioctl, netlink } }) => ({
      place: place(subject, scenario),
      aspect,
      path,
      ioctl: valueView(ioctl),
      netlink: valueView(netlink),
    })),
    stale: data.stale.map(({ id, subject, scenario }) => ({ id, href: catalogued.has(id) ? differenceAnchor(id) : '', place: place(subject, scenario) })),
    verdicts: byUrgency.map((verdict) => ({ verdict, symbol: verdicts[verdict].symbol })),
    operationMatrix: matrixView(operations, data.startStates),
    counterpartMatrix: matrixView(counterparts, data.startStates),
    startStates: data.startStates,
    cost: costView(data),
    catalogue: catalogueView(data),
    operations: operations.map((subject) => subjectView(subject, catalogued)),
    counterparts: counterparts.map((subject) => subjectView(subject, catalogued)),
  };
}

function factsView({ kernel, version, started, elapsedMs }: Comparison): { name: string; value: string }[] {
  return [
    { name: 'Kernel', value: `Linux ${kernel.release}, ${kernel.machine}` },
    { name: 'Privilege', value: kernel.rootless ? 'rootless, in a user namespace' : 'root' },
    { name: 'Observer', value: kernel.observer },
    { name: 'Started', value: `${started.slice(0, 19).replace('T', ' ')} UTC` },
    { name: 'Took', value: elapsedText(elapsedMs) },
    { name: 'netlift', value: version },
  ];
}
