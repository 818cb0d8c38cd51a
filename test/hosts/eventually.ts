/** Repeats what may need several tries. @throws the last try's error when time is up. */
export async function eventually<T>(attempt: () => Promise<T>, milliseconds = 90_000): Promise<T> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
