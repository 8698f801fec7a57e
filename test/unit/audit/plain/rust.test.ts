import { describe, expect, it } from 'vitest';
import { rust } from '../../../../compat/audit/languages/rust/index.ts';
import { told } from '../told.ts';

const caught: readonly (readonly [string, ...string[]])[] = [
  ['Command::new("ifconfig").arg("eth0").arg("up").status()?;', '2 command ifconfig'],
  ['let out = std::process::Command::new("route")\n    .args(&["-n"])\n    .output()\n    .unwrap();', '2 command route'],
  ['Command::new("sh").arg("-c").arg("arp -an | wc -l").output();', '2 command arp'],
  ['Command::new("sh").args(["-c", &format!("ifconfig {} up", dev)]).spawn();', '2 command ifconfig'],
  ['Command::new("sudo").arg("brctl").args(args).status();', '2 command brctl'],
  ['const TOOL: &\'static str = "/sbin/ifconfig";\nCommand::new(TOOL).arg("-a");', '2 holds the path ifconfig', '3 command ifconfig'],
  ['let cmd = format!("ifconfig {} up", dev);\nrun(&cmd);', '2 holds the path ifconfig', '3 command ifconfig'],
  ['let text = fs::read_to_string("/proc/net/route")?;', '2 file /proc/net/route'],
  ['let f = File::open("/proc/net/dev").unwrap();', '2 file /proc/net/dev'],
  ['unsafe { libc::ioctl(fd, SIOCGIFADDR, &mut req) };', '2 request SIOCGIFADDR'],
  ['unsafe { ioctl(fd, 0x8915, &mut req) };', '2 request SIOCGIFADDR'],
  ['unsafe { libc::ioctl(fd, libc::SIOCSIFFLAGS as _, &req) };', '2 request SIOCSIFFLAGS'],
  ['#[cfg(target_os = "linux")]\nlet c = r#"ifconfig "x" up"#; system(c);', '3 holds the path ifconfig', '3 command ifconfig'],
  ['if cfg!(target_os = "macos") { Command::new("ifconfig").arg("-a"); } else { Command::new("netstat").arg("-i"); }', '2 command ifconfig !', '2 command netstat'],
  [
    '#[cfg(target_os = "freebsd")]\nlet out = Command::new("ifconfig").output();\n#[cfg(not(target_os = "freebsd"))]\nlet out = Command::new("arp").arg("-a").output();',
    '3 command ifconfig !',
    '5 command arp',
  ],
  ['#[cfg(target_os = "linux")]\n{ Command::new("ifconfig").arg("-a"); }', '3 command ifconfig'],
];

const silent: readonly string[] = [
  '// Command::new("ifconfig");',
  'println!("ifconfig eth0 up");',
  'panic!("route -n failed");',
  "fn route<'a>(arp: &'a str) -> Route<'a> { Route { name: arp } }",
  'Command::new("ip").arg("route").arg("show");',
  'let c = \'"\'; let route = "route";',
  'app.route("/arp", get(arp));',
];

const program = (body: string) => `fn main() {\n${body}\n}\n`;

describe('Rust', () => {
  it.each(caught)('%s', (body, ...uses) => expect(told(rust, program(body))).toEqual(uses));
  it.each(silent)('is silent about %s', (body) => expect(told(rust, program(body))).toEqual([]));

  it('takes the words of calls on the name that a command is kept under, and knows whether its output is taken', () => {
    const [use, other] = rust
      .read({
        path: 'a.rs',
        text: program(
          'let mut cmd = Command::new("ifconfig");\ncmd.arg("eth0").arg("up");\ncmd.args(&["mtu", "1400"]);\ncmd.status()?;\nlet o = Command::new("arp").arg("-n").output();',
        ),
      })
      .toSorted((a, b) => a.place.start - b.place.start);
    expect(use?.is === 'command' && [use.words.map(({ text }) => text).join(' '), use.output.captured]).toEqual(['ifconfig eth0 up mtu 1400', false]);
    expect(other?.is === 'command' && [other.words.map(({ text }) => text).join(' '), other.output.captured]).toEqual(['arp -n', true]);
  });
});
