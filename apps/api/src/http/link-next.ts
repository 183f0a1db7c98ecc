import type { Request, Response } from 'express';

/** Puts `Link: <…>; rel="next"` beside a page that has a next one. */
export function linkNext<Page extends { readonly nextCursor: string | null }>(request: Request, response: Response, page: Page): Page {
  if (page.nextCursor) {
    const url = new URL(request.originalUrl, 'http://here');
    url.searchParams.set('cursor', page.nextCursor);
    response.setHeader('Link', `<${url.pathname}${url.search}>; rel="next"`);
  }
  return page;
}
