import { parentPort } from 'node:worker_threads';
import type { Batch } from '../../audit/batch.ts';
import { commands } from '../bundle/open.ts';

// A thread of the audit: batches in, reports out.
const { auditBatch } = await (await commands()).batches();
parentPort?.on('message', (batch: Batch) => parentPort?.postMessage(auditBatch(batch)));
