/** Which of VS Code's two extension hosts runs the extension. */
export type HostKind = 'node' | 'web';

/** What a host opens. Paths are absolute. */
export interface HostOptions {
  readonly folder: string;
  /** The folder of the extension under development. */
  readonly extension: string;
  /** A package to install, instead of the extension under development. Only the Node host can. */
  readonly install?: string;
  /** A module with a `run` function that the extension host calls in place of a user. */
  readonly tests?: string;
  /** The user's settings, such as the colour theme. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Take the folder as trusted; otherwise it opens in Restricted Mode. Only the Node host knows the difference. */
  readonly trusted?: boolean;
  /** A file to open at the start. Only the Node host can. */
  readonly openFile?: string;
  /** Any free one where left out. */
  readonly port?: number;
}

/** A VS Code that is up and serves its interface at `url`. */
export interface Host {
  readonly kind: HostKind;
  readonly url: string;
  /** The last lines that the server printed. */
  log(): string;
  /** Ends the server and removes what it wrote. */
  close(): Promise<void>;
}
