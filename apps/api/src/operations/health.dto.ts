/** `degraded`: people act, while reminders, escalations and mail wait for the engine. */
export class ReadyDto {
  status!: 'ok' | 'degraded';
  database!: 'ok';
  migrations!: 'ok';
  engine!: 'ok' | 'away';
}
