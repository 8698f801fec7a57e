"""What the real mii-tool prints for given registers, as JSON: python3 facts.py ./shim.so > test/unit/legacy/mii-tool.json (see shim.c)."""
import json, random, subprocess, sys

random.seed(20260101)
TABLES = [
    # control, status, identity (2), advertised, partner, expansion, 7, 8, gigabit control, gigabit status
    [0x1140, 0x796D, 0x0141, 0x0CC2, 0x05E1, 0xC5E1, 0x000F, 0, 0, 0x0300, 0x3C00],
    [0x1000, 0x782D, 0x0022, 0x1615, 0x01E1, 0x45E1, 0x0001, 0, 0, 0, 0],
    [0x3100, 0x7849, 0x2000, 0x5C01, 0x01E1, 0x0000, 0, 0, 0, 0, 0],
    [0x1200, 0x7809, 0x02A8, 0x0154, 0x0061, 0x0021, 0, 0, 0, 0, 0],
    [0x2100, 0x780D, 0x7810, 0x0003, 0x01E1, 0x0081, 0, 0, 0, 0, 0],
    [0x0000, 0x7809, 0x1234, 0x5678, 0, 0, 0, 0, 0, 0x0300, 0x0C00],
    [0xFFFF, 0x7809] + [0xFFFF] * 9,
    [0x1000, 0x0000] + [0] * 9,
    [0xD480, 0x003D, 0x0043, 0x7410, 0xFFFF, 0xFFFF, 0, 0, 0, 0xFFFF, 0xFFFF],
    [0x1140, 0x796D, 0x0141],
]
LINES = ["v0", "-v v0", "-vv v0", "-vvv v0", "-p 7 -vv v0", "-R v0", "-r v0", "-A 100baseTx v0", "-A 10baseT-FD,100baseT4 v0 v1", "-F 100baseTx-FD v0", "-F 10baseT-HD v0", "-R -v v0 v1"]

facts = []
for table in TABLES:
    whole = table + [random.randrange(65536) for _ in range(32 - len(table))] if len(table) == 11 else table
    for line in LINES if table is TABLES[0] else LINES[:4]:
        facts.append((whole, line))
for _ in range(120):
    facts.append(([random.randrange(65536) for _ in range(32)], random.choice(["v0", "-v v0", "-vv v0"])))

out = []
for registers, line in facts:
    run = subprocess.run(["mii-tool", *line.split()], capture_output=True, text=True, env={"PATH": "/usr/sbin:/usr/bin", "LC_ALL": "C", "LD_PRELOAD": sys.argv[1], "MII_REGISTERS": ",".join(f"{one:x}" for one in registers)})
    out.append({"registers": registers, "line": line, "stdout": run.stdout, "stderr": run.stderr, "status": run.returncode})
print("[\n" + ",\n".join(json.dumps(one) for one in out) + "\n]")
