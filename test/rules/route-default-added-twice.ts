import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing(
      'warning',
      [`route add default gw 10.0.0.1`, `File exists`],
      [`route add -net 0.0.0.0 netmask 0.0.0.0 gw 10.0.0.1`, `File exists`],
      [`route add default gw "$GW" "$IF"`, `ip route add default via "$GW"`],
    ),
    {
      language: 'python',
      text: `import os
os.system("route add default gw 10.0.0.1")
`,
      line: 2,
    },
    {
      language: 'perl',
      text: `system("route add default gw $gw");
`,
    },
  ],
  clean: [
    ...lines(`route del default`, `route add -net 10.9.0.0/16 gw 10.0.0.1`, `ip route add default via 10.0.0.1`),
    {
      language: 'python',
      text: `@app.route("/add")
def route(): pass
`,
    },
  ],
};
