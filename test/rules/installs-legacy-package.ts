import { lines, type RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: 'di_exec_shell_log("apt-install iw wireless-tools");\n' },
    { language: 'ruby', text: "data = { :docker => { 'image_commands' => ['apt-get install -y net-tools'] } }\n" },
    ...lines('apt-get install -y net-tools', 'yum install bridge-utils', 'apk add vlan'),
    ...lines(
      'base="adduser apt net-tools netbase"',
      'printf "curl\\nnet-tools\\n" > config/package-lists/live.list.chroot',
      'virt-builder fedora-40 --install curl,net-tools',
      'build-image --extra-packages curl,vlan',
    ),
    {
      language: 'dockerfile',
      text: `FROM debian
RUN apt-get update && apt-get install -y net-tools curl
`,
      line: 2,
    },
    {
      language: 'yaml',
      text: `- hosts: all
  tasks:
    - apt:
        name: bridge-utils
`,
      line: 4,
    },
  ],
  clean: lines(
    'apt-get install -y iproute2',
    'apt-get install -y curl jq',
    '# apt-get install net-tools',
    'build-image --exclude curl,net-tools,less,nano',
    'remove="curl nano net-tools less"',
    'hint="please install net-tools first"',
  ),
};
