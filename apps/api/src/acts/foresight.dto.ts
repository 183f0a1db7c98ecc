import { type StandsDto } from '../cases/receipt.dto';

export class ForesightDto {
  /** Null where telling would tell how a ballot stands. Steps that would open have ids of no meaning. */
  stands!: StandsDto | null;
}
