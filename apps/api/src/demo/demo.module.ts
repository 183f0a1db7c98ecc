import { Module, type DynamicModule } from '@nestjs/common';
import { UnitOfWork } from '#persistence';
import { Sessions } from '../http/sessions';
import { DemoController } from './demo.controller';

/** Everybody may be anybody: registered under the demo profile only, which is refused on any address but loopback. */
@Module({})
export class DemoModule {
  static with(work: UnitOfWork, sessions: Sessions): DynamicModule {
    return {
      module: DemoModule,
      controllers: [DemoController],
      providers: [
        { provide: UnitOfWork, useValue: work },
        { provide: Sessions, useValue: sessions },
      ],
    };
  }
}
