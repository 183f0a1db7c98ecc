export interface components {
  schemas: {
    AdvanceDto: {
      to?: string;
    };
    AuditEntryDto: {
      seq: number;
      hash: string;
      entry: Record<string, unknown> | null;
      values: Record<string, unknown>;
    };
    AuditTrailDto: {
      verdict: components['schemas']['VerdictDto'];
      entries: components['schemas']['AuditEntryDto'][];
      people: Record<string, string>;
    };
    BallotRuleDto: {
      level: string;
      question: 'candidates' | 'yes-no';
      abstain: boolean;
      change: boolean;
      denominator: string;
      quorumCount: number | null;
      win: string;
      announce: string[];
    };
    BasisDto: {
      source?: components['schemas']['LegalSourceDto'];
      houseRule?: components['schemas']['BilingualDto'];
      interpretation?: components['schemas']['BilingualDto'];
    };
    BilingualDto: {
      vi: string;
      en: string;
    };
    CandidatePreviewDto: {
      person: string;
      verdicts: components['schemas']['EligibilityVerdictDto'][];
    };
    CaseCandidateDto: {
      id: string;
      person: string;
      state: 'standing' | 'withdrawn' | 'dropped' | 'chosen';
    };
    CaseDto: {
      id: string;
      code: string;
      view: 'full' | 'concerned';
      status: 'running' | 'held' | 'reported' | 'ended';
      outcome: string | null;
      procedure: components['schemas']['CaseProcedureDto'];
      post: components['schemas']['PostDto'];
      authority: components['schemas']['UnitDto'];
      startedAt: string;
      endedAt: string | null;
      heldBy: string | null;
      holdGround: string | null;
      holdUntil: string | null;
      reportedStep: string | null;
      now: string;
      seq: number;
      next: components['schemas']['NextDeadlineDto'] | null;
      candidates: components['schemas']['CaseCandidateDto'][];
      steps: components['schemas']['CaseStepDto'][];
      map: components['schemas']['MapStepDto'][];
      seats: components['schemas']['CaseSeatDto'][];
      roll: components['schemas']['RollEntryDto'][];
      clocks: components['schemas']['ClockDto'][];
      rungs: components['schemas']['RungDto'][];
      documents: components['schemas']['DocumentDto'][];
      contributions: components['schemas']['ContributionDto'][];
      voted: components['schemas']['VotedDto'][];
      votes: components['schemas']['VoteDto'][];
      tallies: components['schemas']['TallyDto'][];
      incidents: components['schemas']['IncidentDto'][];
      people: Record<string, string>;
    };
    CaseListDto: {
      items: components['schemas']['ListedCaseDto'][];
      nextCursor: string | null;
      total?: number;
      now: string;
    };
    CaseProcedureDto: {
      key: string;
      kind: string;
      version: number;
      hash: string;
      title: components['schemas']['BilingualDto'];
    };
    CaseSeatDto: {
      step: string;
      person: string;
      duty: string;
      state: string;
    };
    CaseStepDto: {
      id: string;
      key: string;
      ordinal: number;
      round: number;
      state: 'pending' | 'open' | 'unseated' | 'blocked' | 'closed';
      revision: number;
      accountable: string | null;
      claimedBy: string | null;
      openedAt: string | null;
      closedAt: string | null;
      closesAt: string | null;
      dueAt: string | null;
      outcome: string | null;
      reason: string | null;
      rule: components['schemas']['StepRuleDto'];
    };
    CaseVerdictDto: {
      ok: boolean;
      entries?: number;
      head?: string | null;
      seq?: number;
      code?: string;
      caseId: string;
      caseCode: string;
    };
    ClockDto: {
      id: string;
      step: string;
      startedAt: string;
      dueAt: string;
      state: 'running' | 'paused' | 'stopped';
      pausedAt: string | null;
      pausedBy: string | null;
      pausedGround: string | null;
      left: components['schemas']['LeftDto'] | null;
      extensions: components['schemas']['ExtensionDto'][];
      lapsesAt: string | null;
      arithmetic: Record<string, unknown> | null;
      basis: components['schemas']['BasisDto'];
    };
    ContributionDto: {
      id: string;
      step: string;
      person: string;
      type: string;
      fields: Record<string, unknown>;
      at: string;
    };
    CreateRehearsalDto: {
      name?: components['schemas']['NameDto'];
      startAt?: string;
    };
    DocumentDto: {
      id: string;
      step: string;
      kind: string;
      issuedOn: string;
      details: Record<string, unknown>;
    };
    DraftDto: {
      id: string;
      what: string;
      title: string | null;
      content: Record<string, unknown>;
      savedAt: string;
    };
    DraftsDto: {
      items: components['schemas']['DraftDto'][];
    };
    EligibilityVerdictDto: {
      rule: string;
      title: components['schemas']['BilingualDto'];
      at: string[];
      holds: boolean | null;
      waivableBy: string | null;
      basis: components['schemas']['BasisDto'];
    };
    EngineEventDto: {
      id: number;
      at: string;
      type: string;
      what: string | null;
      detail: Record<string, unknown>;
    };
    EngineHistoryDto: {
      reachable: boolean;
      workflowId: string;
      runId: string | null;
      workflowType: string | null;
      status: string | null;
      currentDetails: string | null;
      taskQueue: string | null;
      events: components['schemas']['EngineEventDto'][];
      timers: components['schemas']['EngineTimerDto'][];
      pending: components['schemas']['EnginePendingDto'][];
      turn: number;
      engineSeen: number;
      engineDue: string | null;
    };
    EnginePendingDto: {
      activity: string;
      attempt: number;
      lastFailure: string | null;
    };
    EngineTimerDto: {
      summary: string | null;
      startedAt: string;
      dueAt: string;
    };
    ExtensionDto: {
      by: string | null;
      at: string;
      was: string;
      is: string;
    };
    FieldProblemDto: {
      pointer: string;
      rules: string[];
    };
    FormFieldDto: {
      key: string;
      title: components['schemas']['BilingualDto'];
      type: 'text' | 'long-text' | 'integer' | 'date' | 'yes-no' | 'choice' | 'person';
      required: boolean;
      options?: components['schemas']['OptionDto'][];
    };
    FoundDto: {
      what: 'case' | 'person' | 'unit';
      id: string;
      text: string | null;
      title: components['schemas']['BilingualDto'] | null;
    };
    IncidentDto: {
      id: string;
      step: string | null;
      move: string;
      code: string;
      state: 'parked' | 'retried';
    };
    IncidentsDto: {
      items: components['schemas']['ParkedMoveDto'][];
    };
    LeftDto: {
      n: number;
      unit: 'working-days' | 'days' | 'ms';
    };
    LegalSourceDto: {
      instrument: string;
      article?: string;
      clause?: string;
      point?: string;
      amendedBy?: string;
    };
    ListCasesQuery: {
      status?: string;
      kind?: string;
      procedure?: string;
      unit?: string;
      step?: string;
      dueBefore?: string;
      overdue?: boolean;
      q?: string;
      sort?: '-startedAt' | 'startedAt' | 'due' | 'code';
      cursor?: string;
      limit?: number;
      count?: boolean;
      lang?: 'vi' | 'en';
    };
    ListNoticesQuery: {
      cursor?: string;
      limit?: number;
    };
    ListTasksQuery: {
      group?: string;
      procedure?: string;
      step?: string;
      unit?: string;
      dueBefore?: string;
      cursor?: string;
      limit?: number;
    };
    ListedCaseDto: {
      id: string;
      code: string;
      kind: string;
      procedure: string;
      status: 'running' | 'held' | 'reported' | 'ended';
      outcome: string | null;
      startedAt: string;
      endedAt: string | null;
      post: components['schemas']['PostDto'];
      candidates: components['schemas']['PersonDto'][];
      open: components['schemas']['ListedStepDto'][];
      nextDue: string | null;
    };
    ListedStepDto: {
      key: string;
      title: components['schemas']['BilingualDto'];
      state: string;
      round: number;
      dueAt: string | null;
    };
    MapRouteDto: {
      on: string;
      to: string[];
      end: string | null;
      maxRounds: number | null;
    };
    MapStepDto: {
      key: string;
      title: components['schemas']['BilingualDto'];
      mechanic: 'collect' | 'ballot' | 'choose';
      state: 'done' | 'here' | 'to-come';
      rounds: number;
      dueAt: string | null;
      routes: components['schemas']['MapRouteDto'][];
    };
    MeDto: {
      id: string;
      name: string;
      organisation: components['schemas']['OrganisationDto'];
      duties: ('board' | 'administrator' | 'auditor' | 'rehearse')[];
      offices: components['schemas']['OfficeHeldDto'][];
      startsCases: boolean;
      playedBy: string | null;
      now: string;
      unreadNotices: number;
    };
    NameDto: {
      vi: string;
      en: string;
    };
    NextDeadlineDto: {
      step: string;
      at: string;
      basis: components['schemas']['BasisDto'];
    };
    NoticeDto: {
      id: string;
      caseId: string;
      code: string;
      step: string | null;
      stepKey: string | null;
      stepTitle: components['schemas']['BilingualDto'] | null;
      kind: string;
      at: string;
      readAt: string | null;
      rung: components['schemas']['NoticeRungDto'] | null;
    };
    NoticeRungDto: {
      key: string;
      at: string;
      atPercent: number | null;
      startedAt: string;
      dueAt: string;
      arithmetic: Record<string, unknown> | null;
      basis: components['schemas']['BasisDto'];
    };
    NoticesDto: {
      unread: number;
      items: components['schemas']['NoticeDto'][];
      nextCursor: string | null;
    };
    OfficeHeldDto: {
      title: components['schemas']['BilingualDto'];
      kind: string;
      role: string | null;
      unit: components['schemas']['UnitDto'];
    };
    OpenStepDto: {
      id: string;
      key: string;
      round: number;
      state: string;
      dueAt: string | null;
      closesAt: string | null;
    };
    OptionDto: {
      key: string;
      title: components['schemas']['BilingualDto'];
    };
    OrganisationDto: {
      id: string;
      name: components['schemas']['BilingualDto'];
      zone: string;
      rehearsal: boolean;
      clockOffsetMs: number;
    };
    ParkedMoveDto: {
      id: string;
      caseId: string;
      code: string;
      step: string;
      move: string;
      reason: string;
    };
    PeopleDto: {
      items: components['schemas']['PickedPersonDto'][];
    };
    PersonDto: {
      id: string;
      name: string;
    };
    PickQuery: {
      q?: string;
      unit?: string;
      limit?: number;
    };
    PickedPersonDto: {
      id: string;
      name: string;
      posts: components['schemas']['BilingualDto'][];
      units: components['schemas']['UnitDto'][];
    };
    PickedPostDto: {
      id: string;
      title: components['schemas']['BilingualDto'];
      unit: components['schemas']['UnitDto'];
      kind: string;
      holder: components['schemas']['PersonDto'] | null;
      holderUntil: string | null;
      openCase: string | null;
    };
    PickedUnitDto: {
      id: string;
      name: components['schemas']['BilingualDto'];
      kind: string;
      parent: string | null;
    };
    PlayDto: {
      person: string;
    };
    PossibleActDto: {
      type: string;
      step?: string;
      option?: string;
      allowed: boolean;
      code?: string;
      rule?: string;
      params?: Record<string, unknown>;
    };
    PostDto: {
      id: string;
      title: components['schemas']['BilingualDto'];
      unit: components['schemas']['UnitDto'];
    };
    PostsDto: {
      items: components['schemas']['PickedPostDto'][];
    };
    PreviewDto: {
      procedure: string;
      version: number;
      now: string;
      refusals: components['schemas']['PreviewRefusalDto'][];
      candidates: components['schemas']['CandidatePreviewDto'][];
      steps: components['schemas']['PreviewStepDto'][];
      people: Record<string, string>;
    };
    PreviewRefusalDto: {
      code: string;
      params: Record<string, unknown>;
    };
    PreviewStepDto: {
      key: string;
      title: components['schemas']['BilingualDto'];
      mechanic: 'collect' | 'ballot' | 'choose';
      holders: string[];
      accountable: string | null;
      opensAt: string;
      dueAt: string;
      arithmetic: Record<string, unknown>;
      dueBasis: components['schemas']['BasisDto'];
    };
    ProblemDto: {
      type: string;
      title: string;
      status: number;
      code: string;
      params: Record<string, unknown>;
      errors?: components['schemas']['FieldProblemDto'][];
      rule?: string;
      requestId?: string;
    };
    ProcedureDetailDto: {
      key: string;
      version: number;
      hash: string;
      kind: string;
      title: components['schemas']['BilingualDto'];
      validFrom: string;
      validUntil: string | null;
      inForce: boolean;
      candidatesMin: number;
      candidatesMax: number;
      definition: Record<string, unknown>;
    };
    ProcedureDto: {
      key: string;
      version: number;
      hash: string;
      kind: string;
      title: components['schemas']['BilingualDto'];
      validFrom: string;
      validUntil: string | null;
      inForce: boolean;
      candidatesMin: number;
      candidatesMax: number;
    };
    ProceduresDto: {
      items: components['schemas']['ProcedureDto'][];
    };
    ReceiptDto: {
      caseId: string;
      code: string;
      seq: number;
      hash: string;
      headSeq: number;
      head: string;
      at: string;
      stands: components['schemas']['StandsDto'];
      parked: number;
    };
    RollEntryDto: {
      step: string;
      person: string;
      state: string;
    };
    RuleLineDto: {
      rule: 'quorum' | 'win' | 'carry' | 'tie';
      base: number;
      votes: number;
      need: number;
      passes: boolean;
      option?: string;
    };
    RungDto: {
      id: string;
      step: string;
      key: string;
      kind: 'remind' | 'overdue' | 'escalate';
      at: string;
      state: 'waiting' | 'sent' | 'overtaken' | 'cancelled';
      sentAt: string | null;
    };
    SaveDraftDto: {
      what: string;
      content: Record<string, unknown>;
      title?: string;
    };
    SearchDto: {
      items: components['schemas']['FoundDto'][];
    };
    SearchQuery: {
      q: string;
    };
    StandsDto: {
      status: string;
      outcome: string | null;
      open: components['schemas']['OpenStepDto'][];
    };
    StartCaseDto: {
      procedure: string;
      post: string;
      candidates: string[];
    };
    StepOptionDto: {
      key: string;
      title: components['schemas']['BilingualDto'];
      grounds: components['schemas']['OptionDto'][];
      reasons: 'required' | 'optional';
      instrument: boolean;
      leadsTo: string[];
      ends: string | null;
      basis: components['schemas']['BasisDto'];
    };
    StepRuleDto: {
      title: components['schemas']['BilingualDto'];
      output: components['schemas']['BilingualDto'];
      mechanic: 'collect' | 'ballot' | 'choose';
      act: string | null;
      claimable: boolean;
      fields: components['schemas']['FormFieldDto'][];
      ballot: components['schemas']['BallotRuleDto'] | null;
      options: components['schemas']['StepOptionDto'][];
      basis: components['schemas']['BasisDto'];
      dueBasis: components['schemas']['BasisDto'];
    };
    TallyDto: {
      step: string;
      outcome: string;
      names: string[];
      roll: number;
      excused: number;
      present: number;
      perOption: Record<string, number>;
      abstain: number;
      invalid: number;
      lines: components['schemas']['RuleLineDto'][];
    };
    TaskCountsDto: {
      overdue: number;
      today: number;
      week: number;
      later: number;
      waiting: number;
    };
    TaskDto: {
      seat: string;
      group: 'overdue' | 'today' | 'week' | 'later' | 'waiting';
      caseId: string;
      code: string;
      kind: string;
      procedure: string;
      step: string;
      stepKey: string;
      stepTitle: components['schemas']['BilingualDto'];
      round: number;
      revision: number;
      duty: string;
      post: components['schemas']['PostDto'];
      candidates: components['schemas']['PersonDto'][];
      dueAt: string | null;
      openedAt: string | null;
      askedBy: components['schemas']['PersonDto'] | null;
      claimedBy: components['schemas']['PersonDto'] | null;
      returned: boolean;
    };
    TasksDto: {
      total: number;
      counts: components['schemas']['TaskCountsDto'];
      items: components['schemas']['TaskDto'][];
      nextCursor: string | null;
      now: string;
    };
    TimelineDto: {
      items: components['schemas']['TimelineEntryDto'][];
      nextCursor: string | null;
      people: Record<string, string>;
    };
    TimelineEntryDto: {
      seq: number;
      type: string;
      at: string;
      effective: string;
      step: string | null;
      round: number | null;
      actor: string | null;
      onBehalf: string | null;
      cause: string | null;
      payload: Record<string, unknown>;
      values: Record<string, unknown>;
      hash: string;
    };
    TimelineQuery: {
      cursor?: string;
      limit?: number;
    };
    UnitDto: {
      id: string;
      name: components['schemas']['BilingualDto'];
    };
    UnitsDto: {
      items: components['schemas']['PickedUnitDto'][];
    };
    UnsettledCaseDto: {
      caseId: string;
      code: string;
      turn: number;
      engineSeen: number;
      engineDue: string | null;
      ageMs: number;
    };
    UnsettledDto: {
      items: components['schemas']['UnsettledCaseDto'][];
    };
    VerdictDto: {
      ok: boolean;
      entries?: number;
      head?: string | null;
      seq?: number;
      code?: string;
    };
    VerificationDto: {
      checked: number;
      broken: components['schemas']['CaseVerdictDto'][];
      nextCursor: string | null;
    };
    VersionQuery: {
      version?: number;
    };
    VoteDto: {
      step: string;
      person: string;
      choice: string;
      castAt: string;
      counts: boolean;
    };
    VotedDto: {
      step: string;
      person: string;
      castAt: string;
    };
    WaitingDto: {
      status: string;
      nextByTime: string | null;
      steps: components['schemas']['WaitingStepDto'][];
      acts: components['schemas']['PossibleActDto'][];
      people: Record<string, string>;
    };
    WaitingStepDto: {
      id: string;
      step: string;
      state: string;
      revision: number;
      claimedBy: string | null;
      accountable: string | null;
      done: number | null;
      of: number;
      waitsFor: string[];
      dueAt: string | null;
      dueBasis: components['schemas']['BasisDto'] | null;
      closesAt: string | null;
    };
  };
}
