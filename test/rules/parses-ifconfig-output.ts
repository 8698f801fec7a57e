import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing(
      'warning',
      `ifconfig eth0 | grep -o '[0-9]*\\.[0-9]*\\.[0-9]*\\.[0-9]*'`,
      `STATE=$(ifconfig eth0)`,
      `ifconfig -a | grep -w inet`,
      `ifconfig | tee /tmp/links | wc -l`,
    ),
  ],
  clean: lines(`ifconfig eth0`, `ifconfig eth0 up`, `ifconfig eth0 > /dev/null 2>&1`, `echo $(ip addr)`),
};
