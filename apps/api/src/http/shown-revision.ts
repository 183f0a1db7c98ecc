import { createParamDecorator, type ExecutionContext, type ParamDecoratorEnhancer } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';

const documented: ParamDecoratorEnhancer = (target, method) => {
  const descriptor = method === undefined ? undefined : Object.getOwnPropertyDescriptor(target, method);
  if (method !== undefined && descriptor)
    ApiHeader({
      name: 'If-Match',
      required: false,
      description:
        'The revision that was shown: of the step that the act names, or of the case where it names none. Only votes and acknowledgements go without.',
      schema: { type: 'string', pattern: '^"?[0-9]{1,9}"?$' },
    })(target, method, descriptor);
};

/** What the actor was shown, as If-Match says; undefined where it says nothing that is a revision. */
export const ShownRevision = createParamDecorator(
  (_: unknown, context: ExecutionContext): number | undefined => {
    const given = context.switchToHttp().getRequest<Request>().headers['if-match'];
    const revision = /^"?(\d{1,9})"?$/.exec(given ?? '')?.[1];
    return revision === undefined ? undefined : Number(revision);
  },
  [documented],
);
