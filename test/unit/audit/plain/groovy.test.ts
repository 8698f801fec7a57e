import { describe, expect, it } from 'vitest';
import { groovy } from '../../../../compat/audit/languages/groovy/index.ts';
import { recognise } from '../../../../compat/audit/languages/recognise.ts';
import { told } from '../told.ts';

const caught: readonly (readonly [string, ...string[]])[] = [
  ["sh 'ifconfig eth0 up'", '1 command ifconfig'],
  ['sh "ifconfig ${dev} up"', '1 command ifconfig'],
  ['sh """\n  netstat -rn\n  route -n\n"""', '2 command netstat', '3 command route'],
  ["sh '''\n  arp -an | tee x\n'''", '2 command arp'],
  ["def out = sh(script: 'netstat -tln', returnStdout: true).trim()", '1 command netstat'],
  ["sh label: 'net', script: 'brctl show'", '1 command brctl'],
  ["pipeline { stages { stage('x') { steps {\n sh 'apt-get install -y net-tools'\n} } } }", '2 package net-tools'],
  ['def cmd = "ifconfig -a"\nprintln cmd.execute().text', '1 holds the path ifconfig', '2 command ifconfig'],
  ['"ifconfig $dev".execute()', '1 command ifconfig'],
  ['["ifconfig", "eth0"].execute()', '1 command ifconfig'],
  ["def run(line) {\n  sh line\n}\nrun('vconfig add eth0 5')", '4 command vconfig'],
];

const silent: readonly string[] = [
  "// sh 'ifconfig eth0 up'",
  "echo 'ifconfig eth0 up'",
  "println 'route -n'",
  "stage('ifconfig') { steps { sh 'make' } }",
  "bat 'route print'",
  "description 'run ifconfig eth0 up'",
];

describe('Groovy', () => {
  it.each(caught)('%s', (text, ...uses) => expect(told(groovy, text)).toEqual(uses));
  it.each(silent)('is silent about %s', (text) => expect(told(groovy, text)).toEqual([]));
  it('is what Jenkins reads', () => expect(['Jenkinsfile', 'ci/Jenkinsfile.release', 'a.gradle'].map((path) => recognise(path, ''))).toEqual(['groovy', 'groovy', 'groovy']));
});
