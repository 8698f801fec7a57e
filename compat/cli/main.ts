#!/usr/bin/env node
import { commands } from './bundle/open.ts';

const { netlift } = await commands();
process.exitCode = await netlift(process.argv);
