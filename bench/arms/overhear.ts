import { Client } from 'pg';

/** A statement as the product sent it. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Listens at the driver of this process: every committed transaction as its statements, in the order of the commits. */
export function overhear(): { readonly transactions: Statement[][]; readonly stop: () => void } {
  const transactions: Statement[][] = [];
  const open = new WeakMap<Client, Statement[]>();
  const query = Client.prototype.query;
  const hear = (client: Client, statement: Statement): void => {
    if (statement.text.startsWith('begin')) open.set(client, []);
    open.get(client)?.push(statement);
    if (statement.text === 'commit') transactions.push(open.get(client) ?? []);
    if (statement.text === 'commit' || statement.text === 'rollback') open.delete(client);
  };
  const heard = function (this: Client, ...sent: unknown[]): unknown {
    const [first] = sent;
    if (isStatement(first)) hear(this, first);
    return Reflect.apply(query, this, sent);
  };
  Object.assign(Client.prototype, { query: heard });
  return { transactions, stop: () => void Object.assign(Client.prototype, { query }) };
}

const isStatement = (sent: unknown): sent is Statement => typeof sent === 'object' && sent !== null && 'text' in sent && 'values' in sent;
