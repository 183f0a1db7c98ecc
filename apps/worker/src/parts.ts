import type { Client } from '@temporalio/client';
import type { NativeConnection, WorkflowBundleOption } from '@temporalio/worker';
import type { UnitOfWork } from '#persistence';
import type { DataSource } from 'typeorm';
import type { Post } from './mail/deliver';
import type { Pace } from './relay/pace';

/** What the worker is made of. Whoever opens these closes them, after the application has closed. */
export abstract class WorkerParts {
  abstract readonly work: UnitOfWork;
  abstract readonly relaySource: DataSource;
  abstract readonly relayUrl: string;
  abstract readonly client: Client;
  abstract readonly connection: NativeConnection;
  abstract readonly namespace: string;
  abstract readonly taskQueue: string;
  abstract readonly bundle: WorkflowBundleOption;
  abstract readonly pace: Pace;
  /** Undefined: this installation sends no mail. */
  abstract readonly post: Post | undefined;
  /** Runs kept in memory between two tasks; 500 unless given. Any other is read anew from its history when it wakes. */
  abstract readonly cachedWorkflows?: number;
  abstract readonly log: (line: string) => void;
  /** Resolves when the engine answers and has the namespace; fails when it does not. */
  abstract readonly engineThere: () => Promise<unknown>;
}
