import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CurrentActor, type Actor } from '../http/actor';
import { linkNext } from '../http/link-next';
import { ListTasks } from './list-tasks';
import { ListTasksQuery, TasksDto } from './tasks.dto';

@Controller('tasks')
export class TasksController {
  constructor(private readonly listTasks: ListTasks) {}

  /** My queue with exact counts, overdue first. */
  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ListTasksQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TasksDto> {
    return linkNext(request, response, await this.listTasks.run(actor, query));
  }
}
