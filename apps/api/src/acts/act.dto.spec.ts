import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { ActType } from '#domain';
import { Problem } from '../http/problem';
import { validated } from '../http/validate';
import { actDtos } from './act.dto';
import { ActsController } from './acts.controller';
import { ForeseeAct } from './foresee-act';
import { SubmitAct } from './submit-act';

@Module({ controllers: [ActsController], providers: [SubmitAct, ForeseeAct].map((verb) => ({ provide: verb, useValue: {} })) })
class Acts {}

const id = '019a0000-0000-7000-8000-000000000001';

it('writes the acts into the OpenAPI as one union told apart by type', async () => {
  const app = await NestFactory.create(Acts, { logger: false });
  const { paths, components } = SwaggerModule.createDocument(app, new DocumentBuilder().build());
  const body = paths['/cases/{caseId}/acts']?.post?.requestBody as { content: Record<string, { schema: object }> };
  const union = body.content['application/json']?.schema as { oneOf: object[]; discriminator: { mapping: Record<string, string> } };
  expect(Object.keys(union.discriminator.mapping)).toEqual(Object.keys(actDtos));
  expect(union.oneOf).toHaveLength(Object.keys(actDtos).length);
  expect(components?.schemas?.['ReassignDto']).toEqual({
    type: 'object',
    properties: {
      step: { type: 'string', format: 'uuid' },
      type: { type: 'string', enum: ['reassign'] },
      to: { type: 'string', format: 'uuid' },
      reason: { type: 'string', maxLength: 20_000 },
    },
    required: ['step', 'type', 'to', 'reason'],
  });
});

it.each`
  what                | type          | body
  ${'a wrong id'}     | ${'claim'}    | ${{ step: 'first' }}
  ${'a missing text'} | ${'withdraw'} | ${{}}
  ${'an unknown key'} | ${'claim'}    | ${{ step: id, weight: 3 }}
  ${'a long text'}    | ${'withdraw'} | ${{ reason: 'x'.repeat(20_001) }}
  ${'a revision'}     | ${'claim'}    | ${{ step: id, revision: 1 }}
  ${'no instrument'}  | ${'decide'}   | ${{ step: id, option: 'approve', instrument: { number: '1' } }}
`('refuses $what', ({ type, body }: { type: ActType; body: object }) => {
  expect(() => validated(actDtos[type], { type, ...body })).toThrow(Problem);
});

it('lets through what is well-formed, and nothing else comes with it', () => {
  const reassign = { type: 'reassign', step: id, to: id, reason: 'nghỉ phép' };
  expect(validated(actDtos.reassign, reassign)).toEqual(reassign);
});

it('acknowledges without a form to fill in, and with one; every other form is sent', () => {
  const given = { type: 'acknowledge', step: id };
  expect(validated(actDtos.acknowledge, given)).toEqual({ ...given, fields: {} });
  expect(validated(actDtos.acknowledge, { ...given, fields: { remark: 'đã rõ' } })).toEqual({ ...given, fields: { remark: 'đã rõ' } });
  expect(() => validated(actDtos.explain, { type: 'explain', step: id })).toThrow(Problem);
});

/** Files of a folder, without the tests and the folder of what they share. */
const named = (folder: string, end: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
    .map(({ name }) => (name.endsWith(end) ? name.slice(0, -end.length) : name))
    .sort();

describe('each act has a file of its own, named like it, and no file has another name', () => {
  const types = Object.keys(actDtos).sort();
  const dtos = join(__dirname, 'dto');
  const domain = 'libs/domain/src/case/acts';

  const decided = ['decide', 'decide-ballot'].map((file) => readFileSync(`libs/domain/src/case/${file}.ts`, 'utf8')).join();

  it('in the API and in the domain', () => {
    expect(named(dtos, '.dto.ts')).toEqual(types);
    expect(named(domain, '.ts')).toEqual(types);
  });

  it.each(Object.entries(actDtos))('%s', (type, dto) => {
    const file = join(dtos, `${type}.dto.ts`);
    const classes = [...readFileSync(file, 'utf8').matchAll(/^export class (\w+)/gm)].map((found) => found[1]);
    expect(classes).toEqual([dto.name]);
    expect(decided).toContain(`from './acts/${type}'`);
    expect(Object.values(actDtos).filter((other) => other === dto)).toHaveLength(1);
  });
});
