/** One fault of a request: where it is and which rules it breaks. */
export class FieldProblemDto {
  /** JSON pointer into the body or the query. */
  pointer!: string;
  rules!: string[];
}

/** RFC 9457. The client shows its own sentence for `code` and `params`; docs/problems.md lists the codes. */
export class ProblemDto {
  type!: string;
  title!: string;
  status!: number;
  code!: string;
  params!: Record<string, unknown>;
  errors?: FieldProblemDto[];
  /** The rule that says no: a definition path or the name of a general rule. */
  rule?: string;
  /** Quote it when asking for help. */
  requestId?: string;
}
