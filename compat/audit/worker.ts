import { parentPort } from 'node:worker_threads';
import { auditBatch, type Batch } from './batch.ts';

/** A thread of the pool: batches in, reports out. */
parentPort?.on('message', (batch: Batch) => parentPort?.postMessage(auditBatch(batch)));
