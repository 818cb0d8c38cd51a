/** The choices behind the shipped model. What each is worth is recorded in docs/model-card.md. */
export const recipe = {
  /** Words that get clusters: the most frequent ones of the vectors' vocabulary. */
  vocabulary: 200_000,
  /** Sets of clusters: how many each level splits into. */
  clusters: [
    [64, 8, 6],
    [20, 8, 8],
    [40, 8, 10],
  ],
  clusterSeed: 1,
  /** Clusters of the roles that words play in names, see roles.ts. */
  roles: [32, 6, 6],
  /**
   * What is trained on. Each domain has weights of its own beside the shared ones. `wholeHyphens`: hyphenated
   * words are one token there; `spacedOut`: hyphens and apostrophes stand apart there.
   */
  corpora: [
    { file: 'conllpp-train.conll', domain: 1, wholeHyphens: true, spacedOut: false, headlines: 0.1 },
    { file: 'worldwide-train.conll', domain: 2, wholeHyphens: false, spacedOut: true, headlines: 0.2 },
  ],
  /** How much the own weights of each domain count in the shipped model. */
  blend: [0.85, 0.5],
  closedGaps: 0.4,
  /** Short documents in which seats of power speak, for each corpus. */
  seats: 80,
  /** Features that occur less often are left out. */
  cutoff: 2,
  /** Weights smaller than this are left out of the shipped model. */
  threshold: 0.02,
  /** Weights larger than this are cut to it, so that 8 bits resolve the others better. */
  clip: 3,
  training: { epochs: 14, rate: 0.05, l2: 4, dropout: 5, anonymous: 0.15, margin: 2.5 },
  /** So many trainings, with a seed each, are averaged. */
  trainings: 3,
} as const;
