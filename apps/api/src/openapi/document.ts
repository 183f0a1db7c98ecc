import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { EngineGateway } from '#engine';
import { actDtos } from '../acts/act.dto';
import { AppModule } from '../app.module';
import { apiPrefix } from '../create-api';
import { ProblemDto } from '../http/problem.dto';
import { problemCodes } from '../http/problem-codes';
import { ReceiptDto } from '../cases/receipt.dto';

type Operation = { requestBody?: object; responses: Record<string, object>; parameters?: { name: string; required: boolean }[] };
type Schema = { properties?: Record<string, object> };

/** What `@nestjs/swagger` reads from the types and comments of DTOs and controllers; made by scripts/openapi.mjs. */
export type TypeMetadata = () => Promise<Record<string, unknown>>;

/** The OpenAPI document of the production module: no demo route is in it. Needs no database: nothing is instantiated. */
export async function openApiDocument(metadata: TypeMetadata): Promise<OpenAPIObject> {
  await SwaggerModule.loadPluginMetadata(metadata);
  const engine = EngineGateway.lazily({ address: '127.0.0.1:1', namespace: 'none', taskQueue: 'none', tls: false });
  const parts = { source: new DataSource({ type: 'postgres' }), sessionKey: new Uint8Array(32), engine, demo: false };
  const app = await NestFactory.create(AppModule.with(parts), { preview: true, logger: false });
  app.setGlobalPrefix(...apiPrefix);
  const config = new DocumentBuilder()
    .setTitle('Mandate')
    .setDescription('Procedures by which people are put into, moved between and kept in office. Problems: docs/problems.md.')
    .setVersion('1')
    .addCookieAuth('mandate-session', { type: 'apiKey', in: 'cookie' })
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    extraModels: [...Object.values(actDtos), ProblemDto, ReceiptDto],
    operationIdFactory: (controller, method) => `${controller.replace('Controller', '').toLowerCase()}.${method}`,
  });
  await engine.close();
  withActs(document);
  withProblems(document);
  return JSON.parse(JSON.stringify(document)) as OpenAPIObject;
}

const ref = (dto: { name: string }): { $ref: string } => ({ $ref: `#/components/schemas/${dto.name}` });

/** The acts route takes one of the acts, told apart by `type`. */
function withActs(document: OpenAPIObject): void {
  const operation = document.paths['/api/v1/cases/{caseId}/acts']?.post as Operation | undefined;
  if (!operation) throw new Error('the acts route is not where the document expects it');
  const acts = Object.entries(actDtos);
  for (const [type, dto] of acts) {
    const schema = document.components?.schemas?.[dto.name] as Schema | undefined;
    if (schema?.properties) schema.properties['type'] = { type: 'string', enum: [type] };
  }
  const mapping = Object.fromEntries(acts.map(([type, dto]) => [type, ref(dto).$ref]));
  const schema = { oneOf: acts.map(([, dto]) => ref(dto)), discriminator: { propertyName: 'type', mapping } };
  operation.requestBody = { required: true, content: { 'application/json': { schema } } };
  operation.responses['201'] = { description: 'Accepted', content: { 'application/json': { schema: ref(ReceiptDto) } } };
}

/** Every route may answer with a problem; writing POSTs need an idempotency key, conditions are never required by their form. */
function withProblems(document: OpenAPIObject): void {
  const problem = document.components?.schemas?.['ProblemDto'] as Schema;
  if (problem.properties) problem.properties['code'] = { type: 'string', enum: [...problemCodes] };
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path) as Operation[]) {
      for (const parameter of operation.parameters ?? []) if (parameter.name === 'if-none-match') parameter.required = false;
      operation.responses['default'] = {
        description: 'A problem',
        content: { 'application/problem+json': { schema: ref(ProblemDto) } },
      };
    }
  }
}
