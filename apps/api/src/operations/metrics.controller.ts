import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { edgeProblem } from '../http/problem';
import { Open } from '../http/session.guard';
import { Metrics } from './metrics';

const loopback = /^(::ffff:)?127\.|^::1$/;

/** For a collector on this machine alone; for anybody else, and through a proxy, it is not there. */
@Open()
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Header('content-type', 'text/plain; version=0.0.4')
  read(@Req() request: Request): Promise<string> {
    const proxied = ['x-forwarded-for', 'forwarded', 'x-real-ip'].some((name) => request.headers[name] !== undefined);
    if (proxied || !loopback.test(request.socket.remoteAddress ?? '')) throw edgeProblem('not-found');
    return this.metrics.read();
  }
}
