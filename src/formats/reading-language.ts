/** The language of what an export says to people; tables and the like for programs are in none. */
export interface ReadingLanguage {
  /** A BCP 47 tag. */
  readonly tag: string;
  /** English in, this language out. */
  readonly translate: (english: string) => string;
}

export const english: ReadingLanguage = { tag: 'en', translate: (words) => words };
