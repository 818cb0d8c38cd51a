/** The settings as a client sent them, made whole. */
import { garbleKinds } from '../annotation.ts';
import type { Settings } from './protocol.ts';

export const defaultSettings: Settings = {
  strict: false,
  disabledKinds: [],
  dateOrder: 'unknown',
  maxFileSize: 5 * 1024 * 1024,
  dateHints: false,
  headlineCounts: false,
};

/** Settings from anything a client may send; what is missing or of the wrong type keeps its default. */
export function readSettings(value: unknown): Settings {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Partial<
    Record<keyof Settings, unknown>
  >;
  const disabled = Array.isArray(given.disabledKinds) ? given.disabledKinds : [];
  const { dateOrder, maxFileSize } = given;
  return {
    strict: given.strict === true,
    disabledKinds: garbleKinds.filter((kind) => disabled.includes(kind)),
    dateOrder: dateOrder === 'dmy' || dateOrder === 'mdy' ? dateOrder : 'unknown',
    maxFileSize:
      typeof maxFileSize === 'number' && maxFileSize > 0 ? maxFileSize : defaultSettings.maxFileSize,
    dateHints: given.dateHints === true,
    ...(given.mentionStore === 'postgresql' && { mentionStore: given.mentionStore }),
    ...(typeof given.encoding === 'string' && { encoding: given.encoding }),
    headlineCounts: given.headlineCounts === true,
  };
}

/** Whether going from one to the other alters what annotating an article yields. */
export function needsAnnotating(before: Settings, after: Settings): boolean {
  return (
    before.strict !== after.strict ||
    before.dateOrder !== after.dateOrder ||
    before.encoding !== after.encoding ||
    before.maxFileSize !== after.maxFileSize
  );
}
