import { Controller, Delete, HttpCode, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Open } from './session.guard';
import { sessionCookie } from './sessions';

/** Ends a session in the browser. Open: whoever has none leaves as he came. */
@Open()
@Controller('session')
export class SessionController {
  @Delete()
  @HttpCode(204)
  end(@Res({ passthrough: true }) response: Response): void {
    response.clearCookie(sessionCookie, { httpOnly: true, sameSite: 'strict', path: '/' });
  }
}
