import { Controller, Get, Query } from '@nestjs/common';
import { CurrentActor, type Actor } from '../http/actor';
import { Paged } from '../http/paged';
import { ListTasks } from './list-tasks';
import { ListTasksQuery, TasksDto } from './tasks.dto';

@Controller('tasks')
export class TasksController {
  constructor(private readonly listTasks: ListTasks) {}

  /** My queue with exact counts, overdue first. */
  @Get()
  @Paged()
  list(@CurrentActor() actor: Actor, @Query() query: ListTasksQuery): Promise<TasksDto> {
    return this.listTasks.run(actor, query);
  }
}
