/** Cases between two instants; null where there is no bound. */
export class CaseBucketDto {
  /** `older`, or the most working days: 60, 40, 20, 10, 5. Of deadlines: overdue, thisWeek, nextWeek, week2, week3, later. */
  key!: string;
  from!: string | null;
  until!: string | null;
  count!: number;
}

/** Open cases as filtered. */
export class CaseSummaryDto {
  open!: number;
  /** By working days since their start, oldest first. */
  ages!: CaseBucketDto[];
  /** By their next deadline; a case that waits for nothing by time is in none. */
  deadlines!: CaseBucketDto[];
}
