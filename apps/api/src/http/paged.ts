import { UseInterceptors, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { tap, type Observable } from 'rxjs';

interface Page {
  readonly nextCursor: string | null;
}

/** Puts `Link: <…>; rel="next"` beside a page that has a next one. */
class LinkNext implements NestInterceptor<Page, Page> {
  intercept(context: ExecutionContext, next: CallHandler<Page>): Observable<Page> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(
      tap(({ nextCursor }) => {
        if (nextCursor === null) return;
        const url = new URL(request.originalUrl, 'http://here');
        url.searchParams.set('cursor', nextCursor);
        response.setHeader('Link', `<${url.pathname}${url.search}>; rel="next"`);
      }),
    );
  }
}

/** The route answers a page. */
export const Paged = () => UseInterceptors(LinkNext);
