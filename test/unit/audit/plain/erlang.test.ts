import { describe, expect, it } from 'vitest';
import { erlang } from '../../../../compat/audit/languages/erlang/index.ts';
import { recognise } from '../../../../compat/audit/languages/recognise.ts';
import { placed, told } from '../told.ts';

const caught: readonly (readonly [string, ...string[]])[] = [
  ['f() -> os:cmd("netstat -rn").', '1 command netstat'],
  ['f(Dev) ->\n  Out = os:cmd("ifconfig " ++ Dev ++ " | grep inet"),\n  parse(Out).', '2 command ifconfig'],
  ['f(Dev) ->\n  Cmd = "arp -d " ++ Dev,\n  os:cmd(Cmd).', '2 holds the path arp', '3 command arp'],
  ['f(Dev, Ip) -> os:cmd(io_lib:format("ifconfig ~s ~s up~n", [Dev, Ip])).', '1 command ifconfig'],
  ['f(Dev) -> os:cmd(lists:flatten(io_lib:format("ifconfig ~s down", [Dev]))).', '1 command ifconfig'],
  ['f(Dev) -> os:cmd(["brctl addif br0 ", Dev]).', '1 command brctl'],
  ['f(Dev) -> os:cmd(lists:concat(["route add default dev ", Dev])).', '1 command route'],
  ['f() -> open_port({spawn, "iwconfig wlan0"}, [exit_status]).', '1 command iwconfig'],
  ['f() -> ?LIB:os_cmd("netstat -gn 2>/dev/null | grep " ++ Name, ?SECS(5)).', '1 command netstat'],
  ['f() -> X = $", os:cmd("arp -an"). % os:cmd("route")', '1 command arp'],
  ['f() ->\n  case os:cmd("ifconfig eth0 up") of\n    [] -> ok;\n    Bad -> {error, Bad}\n  end.\ng() -> os:cmd("arp -an").', '2 command ifconfig', '6 command arp'],
  ['f() -> {ok, F} = file:open("/proc/net/dev", [read]).', '1 file /proc/net/dev'],
  ['f() -> os:find_executable("ifconfig").', '1 checks presence ifconfig'],
];

const silent: readonly string[] = [
  '%% os:cmd("ifconfig eth0 up")',
  'f() -> io:format("ifconfig ~s failed~n", [Dev]).',
  'f(route) -> {skip, netstat}; f(arp) -> hostname.',
  'f() -> os:cmd("ip route show").',
  'f() -> ct:log("run route -n to see").',
  '-define(ROUTE, route).',
];

describe('Erlang', () => {
  it.each(caught)('%s', (text, ...uses) => expect(told(erlang, text)).toEqual(uses));
  it.each(silent)('is silent about %s', (text) => expect(told(erlang, text)).toEqual([]));

  it.each(['net.erl', 'net.hrl', 'bin/net.escript'])('is known by its name: %s', (path) => expect(recognise(path, '')).toBe('erlang'));

  it('keeps the variables of one function from another', () => {
    expect(told(erlang, 'f() -> Cmd = "arp -an", os:cmd(Cmd).\ng(Cmd) -> os:cmd(Cmd).')).toEqual(['1 holds the path arp', '1 command arp']);
  });

  it('has commands where their words are', () => {
    expect(placed(erlang, 'f() -> os:cmd("sudo ifconfig eth0 up; true").')).toEqual(['ifconfig eth0 up']);
  });
});
