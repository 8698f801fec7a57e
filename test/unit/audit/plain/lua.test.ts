import { describe, expect, it } from 'vitest';
import { lua } from '../../../../compat/audit/languages/lua/index.ts';
import { placed, told } from '../told.ts';

const caught: readonly (readonly [string, ...string[]])[] = [
  ['os.execute("ifconfig eth0 up")', '1 command ifconfig'],
  ['local f = io.popen("ifconfig " .. dev .. " 2>/dev/null")\nlocal text = f:read("*a")', '1 command ifconfig'],
  ["os.execute('/sbin/route add default gw '..gw)", '1 command route'],
  ['local out = luci.sys.exec("arp -n | grep " .. ip)', '1 command arp'],
  ['if luci.sys.call("brctl show >/dev/null") == 0 then x() end', '1 command brctl'],
  ['local sys = require "luci.sys"\nsys.call("ifconfig wlan0 down")', '2 command ifconfig'],
  ['local x = util.exec("netstat -rn")', '1 command netstat'],
  ['nixio.exec("/sbin/ifconfig", dev, "up")', '1 command ifconfig'],
  ['os.execute(string.format("vconfig add %s %d", dev, id))', '1 command vconfig'],
  ['os.execute(("ifconfig %s down"):format(dev))', '1 command ifconfig'],
  ['local IFCONFIG = "/sbin/ifconfig"\nlocal function up(dev)\n  os.execute(IFCONFIG .. " " .. dev .. " up")\nend', '1 holds the path ifconfig', '3 command ifconfig'],
  ['local cmd = "iwconfig " .. dev\nfor line in io.popen(cmd):lines() do print(line) end', '1 holds the path iwconfig', '2 command iwconfig'],
  ['local function run(cmd) return os.execute(cmd) end\nrun("ifconfig eth0 up")', '2 command ifconfig'],
  ['local cmds = { up = "ifconfig eth0 up", down = "ifconfig eth0 down" }\nos.execute(cmds.up)', '1 holds the path ifconfig', '1 lists the tool ifconfig', '2 command ifconfig'],
  ['for _, t in ipairs({ "route -n", "arp -an" }) do os.execute(t) end', '1 command route', '1 command arp'],
  ['os.execute [[\n  ifconfig eth0 up\n  route add default gw 10.0.0.1\n]]', '2 command ifconfig', '3 command route'],
  ['awful.spawn.easy_async_with_shell("iwconfig wlan0 | grep ESSID", function(out) w.text = out end)', '1 command iwconfig'],
  ['local parts = {}\ntable.insert(parts, "ifconfig")\ntable.insert(parts, dev)\nos.execute(table.concat(parts, " "))', '2 holds the path ifconfig', '4 command ifconfig'],
  ['local f = io.open("/proc/net/dev", "r")', '1 file /proc/net/dev'],
  ['for line in io.lines("/proc/net/route") do end', '1 file /proc/net/route'],
  ['local path = "/proc/net/arp"\nlocal f = io.open(path)', '1 holds the path /proc/net/arp', '2 file /proc/net/arp'],
  ['--[==[ a ]] b ]==] os.execute("ifconfig")', '1 command ifconfig'],
  ['self.cmd = "netstat -an"\nfunction C:go()\n  return io.popen(self.cmd)\nend', '1 holds the path netstat', '3 command netstat'],
];

const silent: readonly string[] = [
  '-- os.execute("ifconfig eth0 up")',
  '--[[\nos.execute("ifconfig eth0 up")\n]]',
  'print("ifconfig eth0 up")',
  'error("route -n failed")',
  'local route = { "route", arp = 1 }\nroute.add("default")',
  'entry({"admin", "network", "routes"}, template("route"), _("ifconfig"), 60)',
  'log:info("run ifconfig eth0 to see")',
  'uci:set("network", "route", "arp", "hostname")',
  'os.execute("ip route show")',
  'description = [[\nShows what ifconfig shows.\n]]',
  'local s = [[ ifconfig eth0 up ]]\nprint(s)',
];

describe('Lua', () => {
  it.each(caught)('%s', (text, ...uses) => expect(told(lua, text)).toEqual(uses));
  it.each(silent)('is silent about %s', (text) => expect(told(lua, text)).toEqual([]));

  it('has commands where their words are', () => {
    expect(placed(lua, 'os.execute("sudo ifconfig eth0 up; true")')).toEqual(['ifconfig eth0 up']);
    expect(placed(lua, 'os.execute([[ifconfig eth0 up]])')).toEqual(['ifconfig eth0 up']);
  });
});
