import { describe, expect, it } from 'vitest';
import { policyLine, refusalStatus, successors } from '../../../compat/applets/policy.ts';
import { settingsOf } from '../../../compat/cli/applet-settings.ts';
import { toolNames } from '../../../compat/legacy/index.ts';

describe('the policy', () => {
  it('knows what took the place of every tool, and never refuses with success', () => {
    expect(toolNames.filter((name) => !Object.hasOwn(successors, name))).toEqual([]);
    for (const name of Object.keys(successors)) expect(refusalStatus(name)).toBeGreaterThan(0);
  });

  it('warns and refuses in a line that names what to use', () => {
    expect(policyLine('allow', 'route')).toBe('');
    for (const policy of ['warn', 'refuse'] as const) expect(policyLine(policy, 'route')).toMatch(/^netlift: route .*: ip route\n$/);
  });
});

describe('the settings of an applet', () => {
  it('have defaults, also for what is set to nothing', () => {
    const usual = { style: '2.10', via: 'netlink', policy: 'allow', notice: false, log: undefined };
    expect(settingsOf({})).toEqual(usual);
    expect(settingsOf({ NETLIFT_STYLE: '', NETLIFT_VIA: '', NETLIFT_POLICY: '', NETLIFT_NOTICE: '', NETLIFT_LOG: '' })).toEqual(usual);
  });

  it('are read', () => {
    const env = { NETLIFT_STYLE: '1.60', NETLIFT_VIA: 'ioctl', NETLIFT_POLICY: 'warn', NETLIFT_NOTICE: '1', NETLIFT_LOG: '/tmp/x' };
    expect(settingsOf(env)).toEqual({ style: '1.60', via: 'ioctl', policy: 'warn', notice: true, log: '/tmp/x' });
    expect(settingsOf({ NETLIFT_NOTICE: '0' })).toMatchObject({ notice: false });
  });

  it.each(['STYLE', 'VIA', 'POLICY'])('name what NETLIFT_%s can be where it is something else', (name) => {
    expect(settingsOf({ [`NETLIFT_${name}`]: 'bogus' })).toMatch(new RegExp(`^NETLIFT_${name} is 'bogus'; it can be \\w`));
  });
});
