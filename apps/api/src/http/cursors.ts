import { Injectable } from '@nestjs/common';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { edgeProblem } from './problem';

/** Opaque, signed places in a list: sort key and id of the last row shown. One made for another list is refused. */
@Injectable()
export class Cursors {
  constructor(private readonly key: Uint8Array) {}

  write(list: string, place: readonly (string | null)[]): string {
    const body = Buffer.from(JSON.stringify(place)).toString('base64url');
    return `${body}.${this.sign(list, body)}`;
  }

  read(list: string, cursor: string | undefined): (string | null)[] | undefined {
    if (cursor === undefined) return undefined;
    const [body = '', signature = ''] = cursor.split('.');
    const right = Buffer.from(this.sign(list, body));
    const given = Buffer.from(signature);
    if (right.length !== given.length || !timingSafeEqual(right, given)) throw edgeProblem('cursor-invalid');
    return JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as (string | null)[];
  }

  private sign(list: string, body: string): string {
    return createHmac('sha256', this.key).update(`mandate/cursor/1 ${list} ${body}`).digest('base64url').slice(0, 22);
  }
}
