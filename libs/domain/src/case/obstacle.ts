/** Why a step that is due to open has to wait: nobody eligible holds its office, or a body has fewer than its quorum. */
export interface Obstacle {
  readonly code: 'no-eligible-holder' | 'below-composition';
  /** Key of the office, of a ballot that of its roll; `candidates` where the step is theirs. */
  readonly office: string;
  readonly present: number;
  readonly need: number;
}
