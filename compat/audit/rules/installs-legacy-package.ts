import type { Rule } from './rule.ts';

export const installsLegacyPackage: Rule = {
  id: 'installs-legacy-package',
  title: 'A package of legacy tools that is installed or required',
  severity: 'note',
  judge: (use) =>
    use.is !== 'package'
      ? undefined
      : {
          message: `${use.by === '' ? 'this' : `\`${use.by}\``} brings in ${use.name}, a package of legacy tools`,
          advice: 'Leave it out once nothing here uses its commands; iproute2 takes their place.',
        },
};
