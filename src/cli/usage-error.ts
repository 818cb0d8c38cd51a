/** The command line was used wrongly: the message is for the person who typed it. Exit status 2. */
export class UsageError extends Error {}
