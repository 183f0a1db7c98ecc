import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Response } from 'express';
import type { EdgeProblem } from '#contracts';
import { faultOf } from '#persistence';
import { NotCanonical } from '#audit';
import { SecurityLog } from '../audit/security-log';
import { Metrics } from '../operations/metrics';
import type { WithActor } from './actor';
import { edgeProblem, Problem } from './problem';
import { meaningOf } from './problem-codes';

/** What the framework refuses before a route is asked. */
const codes: Readonly<Record<number, EdgeProblem>> = { 404: 'not-found', 413: 'too-large', 415: 'wrong-media-type' };

/** The only mapper from errors to answers. An unknown error keeps its text inside and gives an id to quote. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  constructor(
    private readonly metrics: Metrics,
    private readonly security: SecurityLog,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = this.toProblem(error);
    this.metrics.refused(problem.code);
    const response = host.switchToHttp().getResponse<Response>();
    const request = host.switchToHttp().getRequest<WithActor>();
    void this.remember(request, problem);
    const { id } = request;
    const { errors, ...params } = problem.params;
    if (problem.status === 503) response.setHeader('Retry-After', '1');
    response
      .status(problem.status)
      .type('application/problem+json')
      .json({
        type: `urn:mandate:problem:${problem.code}`,
        title: meaningOf(problem.code),
        status: problem.status,
        code: problem.code,
        params,
        ...(errors === undefined ? {} : { errors }),
        ...(problem.rule ? { rule: problem.rule } : {}),
        ...(id === undefined ? {} : { instance: `urn:mandate:request:${String(id)}`, requestId: String(id) }),
      });
  }

  /** What somebody signed in wanted to change and was refused, and what he wanted to read and may not; told once. */
  private async remember({ actor, method, route }: WithActor, problem: Problem): Promise<void> {
    if (!actor || ((method === 'GET' || method === 'HEAD') && problem.status !== 403)) return;
    const path = String((route as { path?: unknown } | undefined)?.path ?? '').replace(/^\/api\/v1/u, '');
    await this.security.refusal(actor, null, `${method} ${path}`, problem);
  }

  private toProblem(error: unknown): Problem {
    if (error instanceof Problem) return error;
    const fault = faultOf(error);
    if (fault === 'busy') return edgeProblem('busy');
    if (fault === 'passing') {
      this.log.warn(error instanceof Error ? error.message : String(error));
      return edgeProblem('unavailable');
    }
    if (error instanceof NotCanonical) return edgeProblem('bad-request', { pointer: error.path, fault: error.code });
    if (error instanceof HttpException) return new Problem(error.getStatus(), codes[error.getStatus()] ?? 'bad-request');
    const incident = randomUUID();
    this.log.error({ incident, error: error instanceof Error ? error.stack : String(error) });
    return edgeProblem('internal', { incident });
  }
}
