import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { sarifVoice } from '../../../../reports/audit/sarif/index.ts';
import { skipped } from '../../../support/netlift.ts';
import { end, findingOf, findings, fixture, hostileReport, rules, run, said, sarif } from './fixture.ts';

/** The schema that OASIS publishes, as the package @microsoft/jest-sarif brings it; NETLIFT_SARIF_SCHEMA names another copy. */
const path = process.env.NETLIFT_SARIF_SCHEMA ?? new URL('../../../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', import.meta.url);
const missing = existsSync(path) ? undefined : skipped(`the official schema of SARIF 2.1.0 is not at ${path}: npm ci brings it`);

const document = (report = fixture) => JSON.parse(said(sarif(), report));
const results = (report = fixture) => document(report).runs[0].results;
const only = (finding: (typeof findings)[number], root?: string) =>
  JSON.parse(`${sarif(root).begin(run)}${sarif(root).findings([finding])}${sarif(root).end(end).replace(/^/, '\n      ')}`).runs[0].results[0];

describe('the SARIF document of an audit', () => {
  it.skipIf(missing !== undefined)('holds to the official schema 2.1.0, whatever it says', () => {
    const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    ajv.addFormat('uri', (text) => URL.canParse(text));
    ajv.addFormat('uri-reference', (text) => /^[A-Za-z0-9%/:?#@!$&'()*+,;=._~-]*$/.test(text) && URL.canParse(text, 'file:///'));
    ajv.addFormat('date-time', (text) => !Number.isNaN(Date.parse(text)));
    const validate = ajv.compile(schema);
    const baselined = fixture.findings.map((finding, index) => ({ ...finding, baseline: index % 2 === 0 ? ('new' as const) : ('unchanged' as const), suppressed: 'a reason' }));
    for (const report of [fixture, { ...fixture, findings: [] }, { ...fixture, findings: baselined }, { ...fixture, stopped: 'SIGINT' }, hostileReport()]) {
      expect(validate(document(report)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    }
    const spoiled = document();
    spoiled.runs[0].results[0].level = 'fatal';
    expect(validate(spoiled)).toBe(false);
  });

  it('describes every rule, and each result says which one it is of', () => {
    const { driver } = document().runs[0].tool;
    expect(driver).toMatchObject({ name: 'netlift', version: '0.1.0', rules: rules.map(({ id }) => ({ id })) });
    expect(driver.rules[0]).toMatchObject({
      shortDescription: { text: 'About calls-ifconfig' },
      fullDescription: { text: 'A use of calls-ifconfig.' },
      help: { markdown: rules[0]?.page },
      defaultConfiguration: { level: 'warning' },
    });
    for (const { ruleId, ruleIndex } of results()) expect(driver.rules[ruleIndex].id).toBe(ruleId);
  });

  it('marks a rule that is judged on request as one that is not enabled', () => {
    const onRequest = sarifVoice({ rules: rules.map((rule) => ({ ...rule, onRequest: true })), root: '/' });
    expect(JSON.parse(said(onRequest)).runs[0].tool.driver.rules[0].defaultConfiguration).toEqual({ level: 'warning', enabled: false });
  });

  it('gives places in UTF-16 code units, with what stands there and the lines around', () => {
    expect(document().runs[0].columnKind).toBe('utf16CodeUnits');
    expect(results()[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'setup.sh', uriBaseId: '%SRCROOT%' },
      region: { startLine: 12, startColumn: 3, endLine: 12, endColumn: 25, snippet: { text: 'ifconfig eth0 mtu 1400' } },
      contextRegion: { startLine: 12, endLine: 12, snippet: { text: '  ifconfig eth0 mtu 1400 # for the tunnel' } },
    });
  });

  it('offers a fix where there is a replacement, for exactly the place, and nowhere else', () => {
    const [fixed, ...others] = results();
    expect(fixed.fixes).toEqual([
      {
        description: { text: 'Replace ifconfig.' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'setup.sh', uriBaseId: '%SRCROOT%' },
            replacements: [{ deletedRegion: { startLine: 12, startColumn: 3, endLine: 12, endColumn: 25 }, insertedContent: { text: 'ip link set dev eth0 mtu 1400' } }],
          },
        ],
      },
    ]);
    expect(others.filter((result: object) => 'fixes' in result)).toEqual([]);
  });

  it('says in its message what to do, or why not', () => {
    expect(results()[2].message.text).toBe('`ifconfig` is legacy. Not replaceable: it is for another system.');
    expect(results()[3].message.text).toBe('this asks by a request what RTM_GETADDR tells. Send RTM_GETADDR.');
  });

  it('begins no link where a script has brackets', () => {
    const finding = findingOf({ lines: 'route', text: 'route', message: 'see [this](http://example.org)' });
    expect(only(finding).message.text).toBe('see \\[this](http://example.org).');
  });

  it.each([
    ['a b/ü%#?.sh', 'a%20b/%C3%BC%25%23%3F.sh', '%SRCROOT%'],
    ['./x/../y.sh', 'y.sh', '%SRCROOT%'],
    ['/home/me/project/z.sh', 'z.sh', '%SRCROOT%'],
    ['/etc/rc.local', 'file:///etc/rc.local', undefined],
    ['../other/a.sh', 'file:///home/me/other/a.sh', undefined],
    ['..hidden/a.sh', '..hidden/a.sh', '%SRCROOT%'],
    ['lone\ud800.sh', 'lone%EF%BF%BD.sh', '%SRCROOT%'],
  ])('addresses %j as %s', (file, uri, uriBaseId) => {
    const finding = findingOf({ lines: 'route', text: 'route', file });
    expect(only(finding).locations[0].physicalLocation.artifactLocation).toEqual({ uri, ...(uriBaseId === undefined ? {} : { uriBaseId }) });
  });

  it('keeps equal findings of a file apart by their fingerprints, and finds them again', () => {
    const twice = { ...fixture, findings: [findings[0], findings[0], findings[3]].flatMap((one) => one ?? []) };
    expect(results(twice).map((result: { partialFingerprints: object }) => Object.values(result.partialFingerprints)[0])).toEqual([
      '0123456789abcdef:1',
      '0123456789abcdef:2',
      '3123456789abcdef:1',
    ]);
  });

  it('says what the baseline knows, and what is suppressed and why', () => {
    const marked = fixture.findings.map((finding) => ({ ...finding, baseline: 'unchanged' as const, suppressed: 'the box has no ip' }));
    expect(results({ ...fixture, findings: marked })[0]).toMatchObject({ baselineState: 'unchanged', suppressions: [{ kind: 'inSource', justification: 'the box has no ip' }] });
    expect(results()[0]).not.toHaveProperty('baselineState');
  });

  it('says what was not read', () => {
    const [invocation] = document().runs[0].invocations;
    expect(invocation.executionSuccessful).toBe(true);
    expect(invocation.toolExecutionNotifications[1]).toMatchObject({ level: 'warning', message: { text: 'not read: unreadable (EACCES: permission denied)' } });
    expect(document({ ...fixture, stopped: 'SIGTERM' }).runs[0].invocations[0]).toMatchObject({ executionSuccessful: false, exitSignalName: 'SIGTERM' });
  });
});
