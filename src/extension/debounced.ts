/**
 * Calls `run` once after a burst of calls ended, and while it goes on, at most that often: every ten times
 * the given milliseconds.
 */
export function debounced(run: () => void, milliseconds: number): { (): void; cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | undefined;
  const fire = () => {
    since = undefined;
    run();
  };
  const call = () => {
    clearTimeout(timer);
    since ??= Date.now();
    const left = since + 10 * milliseconds - Date.now();
    timer = setTimeout(fire, Math.max(0, Math.min(milliseconds, left)));
  };
  const cancel = () => {
    clearTimeout(timer);
    since = undefined;
  };
  return Object.assign(call, { cancel });
}
