/** One fault of a request. */
export class FieldProblemDto {
  /** JSON pointer into the body or the query. */
  pointer!: string;
  /** The rule that it breaks. */
  code!: string;
}

/** RFC 9457. The client shows its own sentence for `code` and `params`; docs/problems.md lists the codes. */
export class ProblemDto {
  /** `urn:mandate:problem:` and the code. */
  type!: string;
  /** What the code means, in English, for whoever reads an answer by hand. */
  title!: string;
  status!: number;
  code!: string;
  params!: Record<string, unknown>;
  errors?: FieldProblemDto[];
  /** The rule that says no: a definition path or the name of a general rule. */
  rule?: string;
  /** `urn:mandate:request:` and the request’s id. */
  instance?: string;
  /** Quote it when asking for help. */
  requestId?: string;
}
