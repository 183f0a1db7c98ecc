import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Response } from 'express';
import { edgeProblem, Problem } from './problem';

const passing = /^(08|40|53|55|57)/;

/** The only mapper from errors to answers. An unknown error keeps its text inside and gives an id to quote. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = this.toProblem(error);
    const response = host.switchToHttp().getResponse<Response>();
    if (problem.status === 503) response.setHeader('Retry-After', '1');
    response
      .status(problem.status)
      .type('application/problem+json')
      .json({
        type: `urn:mandate:problem:${problem.code}`,
        title: problem.code,
        status: problem.status,
        code: problem.code,
        params: problem.params,
        ...(problem.rule ? { rule: problem.rule } : {}),
      });
  }

  private toProblem(error: unknown): Problem {
    if (error instanceof Problem) return error;
    const sqlState = (error as { code?: unknown }).code;
    if (sqlState === '55P03') return edgeProblem('busy');
    if (typeof sqlState === 'string' && (passing.test(sqlState) || sqlState === 'ECONNREFUSED')) return edgeProblem('unavailable');
    if ((error as { type?: string }).type === 'entity.too.large') return edgeProblem('too-large');
    if (error instanceof HttpException) return new Problem(error.getStatus(), error.getStatus() === 404 ? 'not-found' : 'bad-request');
    const incident = randomUUID();
    this.log.error({ incident, error: error instanceof Error ? error.stack : String(error) });
    return edgeProblem('internal', { incident });
  }
}
