declare module 'istanbul-lib-instrument' {
  export function createInstrumenter(options: {
    readonly esModules?: boolean;
    readonly coverageVariable?: string;
    readonly compact?: boolean;
  }): { readonly instrumentSync: (code: string, file: string) => string };
}
